import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "docdb-require-tls",
  title: "Require connections to DocumentDB to be encrypted",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "With TLS switched off every document and password crosses the network in the clear.",
  remediation: 'Leave the parameter tls out, or set it to "enabled" or a minimal version of TLS.',
  references: [
    "https://docs.aws.amazon.com/documentdb/latest/developerguide/security.encryption.ssl.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-6",
  ],
  controls: { fsbp: ["DocumentDB.6"], nist80053: ["SC-8"] },
  problem: "takes connections in the clear",
  settings: [
    { types: ["aws_docdb_cluster_parameter_group"], parameter: "tls", wanted: /^(enabled|tls1\.[23]\+|fips-140-3)$/, leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_docdb_cluster_parameter_group" "orders" {
  family = "docdb5.0"
  parameter {
    name  = "tls"
    value = "disabled"
  }
}`,
    good: `resource "aws_docdb_cluster_parameter_group" "orders" {
  family = "docdb5.0"
  parameter {
    name  = "tls"
    value = "enabled"
  }
}`,
  },
});
