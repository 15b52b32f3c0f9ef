import policy from "../../../../policies/rules/memorydb/memorydb-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(keyCases({ type: "aws_memorydb_cluster", attribute: "kms_key_arn", write: (value) => `kms_key_arn = ${value}` }), {
    accept: [
      {
        name: "a snapshot, which has the key of its cluster",
        files: {
          "main.tf": `resource "aws_kms_key" "k" {}
resource "aws_memorydb_cluster" "c" {
  kms_key_arn = aws_kms_key.k.arn
}
resource "aws_memorydb_snapshot" "a" {
  cluster_name = aws_memorydb_cluster.c.name
}`,
        },
      },
    ],
    reject: [
      {
        name: "the snapshot of a cluster that is not at hand",
        files: {
          "main.tf": `resource "aws_memorydb_snapshot" "a" {
  cluster_name = "orders"
}`,
        },
        findings: [{ messageId: "noKey" }],
      },
    ],
  }),
);
