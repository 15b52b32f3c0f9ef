import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "redshift-no-public-cluster",
  title: "Disallow Redshift clusters with a public address",
  types: ["aws_redshift_cluster"],
  remediation: "Set publicly_accessible to false, or build the warehouse with PrivateWarehouse.",
  references: [
    "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-1",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade",
  ],
  controls: { fsbp: ["Redshift.1"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK",
  examples: {
    bad: `resource "aws_redshift_cluster" "orders" {
  publicly_accessible = true
}`,
    good: `resource "aws_redshift_cluster" "orders" {
  publicly_accessible = false
}`,
  },
});
