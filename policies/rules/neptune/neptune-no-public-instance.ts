import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "neptune-no-public-instance",
  title: "Disallow Neptune instances with a public address",
  types: ["aws_neptune_cluster_instance", "aws_neptunegraph_graph"],
  remediation: "Set publicly_accessible to false, or build the store with PrivateGraphStore.",
  references: ["https://docs.aws.amazon.com/neptune/latest/userguide/security-vpc.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_neptune_cluster_instance" "orders" {
  publicly_accessible = true
}`,
    good: `resource "aws_neptune_cluster_instance" "orders" {
  publicly_accessible = false
}`,
  },
});
