import policy from "../../../../policies/rules/neptune/neptune-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_neptune_cluster", attribute: "kms_key_arn", write: (value) => `kms_key_arn = ${value}` }),
    keyCases({ type: "aws_neptunegraph_graph", attribute: "kms_key_identifier", write: (value) => `kms_key_identifier = ${value}` }),
    {
      accept: [
        {
          name: "a snapshot, which has the key of its cluster",
          files: {
            "main.tf": `resource "aws_kms_key" "k" {}
resource "aws_neptune_cluster" "c" {
  kms_key_arn = aws_kms_key.k.arn
}
resource "aws_neptune_cluster_snapshot" "a" {
  db_cluster_identifier = aws_neptune_cluster.c.id
}`,
          },
        },
      ],
      reject: [
        {
          name: "the snapshot of a cluster that is not at hand",
          files: {
            "main.tf": `resource "aws_neptune_cluster_snapshot" "a" {
  db_cluster_identifier = "orders"
}`,
          },
          findings: [{ messageId: "noKey", address: "aws_neptune_cluster_snapshot.a" }],
        },
      ],
    },
  ),
);
