import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "dax-require-tls",
  title: "Require connections to DynamoDB Accelerator to be encrypted",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "The table speaks only HTTPS, an accelerator without TLS sends the same items in the clear across the network.",
  remediation: 'Set cluster_endpoint_encryption_type to "TLS"; the cluster is then replaced.',
  references: [
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dax_cluster#cluster_endpoint_encryption_type",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-7",
  ],
  controls: { fsbp: ["DynamoDB.7"], nist80053: ["SC-8"] },
  problem: "takes connections in the clear",
  settings: [{ types: ["aws_dax_cluster"], path: "cluster_endpoint_encryption_type", wanted: ["TLS"] }],
  examples: {
    bad: `resource "aws_dax_cluster" "orders" {
  node_type = "dax.r4.large"
}`,
    good: `resource "aws_dax_cluster" "orders" {
  node_type                        = "dax.r4.large"
  cluster_endpoint_encryption_type = "TLS"
}`,
  },
});
