import { customerKeyPolicy } from "../shared/customer-key-policy";
import { target } from "../../facts/targets";

export default customerKeyPolicy({
  id: "neptune-require-customer-key",
  title: "Require Neptune clusters to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: ["https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html"],
  keys: [
    { types: ["aws_neptune_cluster"], path: "kms_key_arn" },
    { types: ["aws_neptunegraph_graph"], path: "kms_key_identifier" },
    // A snapshot has the key of its cluster; the snapshot of a cluster that is not at hand is asked for its own.
    {
      types: ["aws_neptune_cluster_snapshot"],
      path: "kms_key_id",
      when: (snapshot) => !target(snapshot.at("db_cluster_identifier"), "aws_neptune_cluster"),
    },
  ],
  examples: {
    bad: `resource "aws_neptune_cluster" "orders" {
  storage_encrypted = true
}`,
    good: `resource "aws_neptune_cluster" "orders" {
  storage_encrypted = true
  kms_key_arn       = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
