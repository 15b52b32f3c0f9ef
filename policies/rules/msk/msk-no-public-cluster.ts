import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "msk-no-public-cluster",
  title: "Disallow Kafka clusters with public brokers",
  types: ["aws_msk_cluster"],
  remediation: "Set broker_node_group_info.connectivity_info.public_access.type to DISABLED, or build the cluster with PrivateStream.",
  references: [
    "https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-4",
  ],
  controls: { fsbp: ["MSK.4"], nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_msk_cluster" "orders" {
  broker_node_group_info {
    connectivity_info {
      public_access {
        type = "SERVICE_PROVIDED_EIPS"
      }
    }
  }
}`,
    good: `resource "aws_msk_cluster" "orders" {
  broker_node_group_info {
    instance_type = "kafka.m5.large"
  }
}`,
  },
});
