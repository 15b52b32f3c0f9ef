import { customerKeyPolicy } from "../shared/customer-key-policy";
import { target } from "../../facts/targets";

export default customerKeyPolicy({
  id: "memorydb-require-customer-key",
  title: "Require MemoryDB to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: ["https://docs.aws.amazon.com/memorydb/latest/devguide/at-rest-encryption.html"],
  keys: [
    { types: ["aws_memorydb_cluster"], path: "kms_key_arn" },
    // A snapshot has the key of its cluster; the snapshot of a cluster that is not at hand is asked for its own.
    {
      types: ["aws_memorydb_snapshot"],
      path: "kms_key_arn",
      when: (snapshot) => !target(snapshot.at("cluster_name"), "aws_memorydb_cluster"),
    },
  ],
  examples: {
    bad: `resource "aws_memorydb_cluster" "orders" {
  acl_name = "orders"
}`,
    good: `resource "aws_memorydb_cluster" "orders" {
  acl_name    = "orders"
  kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
