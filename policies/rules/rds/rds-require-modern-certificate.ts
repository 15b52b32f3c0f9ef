import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "rds-require-modern-certificate",
  title: "Require certificates of an authority that has not expired",
  topic: "encryption-in-transit",
  severity: "low",
  description:
    "Clients that check certificates cannot connect to a server whose authority has expired; those that still can do not check, and may speak with anyone.",
  remediation: "Leave the identifier out, or set it to rds-ca-rsa2048-g1.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html#UsingWithRDS.SSL.RegionCertificateAuthorities",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance",
  ],
  controls: { nist80053: ["SC-8", "SC-17"] },
  problem: "shows a certificate of an authority that has expired",
  settings: [
    {
      types: ["aws_db_instance", "aws_rds_cluster_instance"],
      path: "ca_cert_identifier",
      wanted: ["rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"],
      leftOut: "right",
    },
    {
      types: ["aws_rds_cluster"],
      path: "ca_certificate_identifier",
      wanted: ["rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"],
      leftOut: "right",
    },
  ],
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  ca_cert_identifier = "rds-ca-2019"
}`,
    good: `resource "aws_db_instance" "orders" {
  ca_cert_identifier = "rds-ca-rsa2048-g1"
}`,
  },
});
