import policy from "../../../../policies/rules/opensearch/opensearch-no-public-domain";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "an Elasticsearch domain in a network",
      files: {
        "main.tf": `resource "aws_elasticsearch_domain" "a" {\n  vpc_options {\n    subnet_ids = ["subnet-0123456789abcdef0"]\n  }\n}`,
      },
    },
    {
      name: "a block as an object in JSON",
      files: { "main.tf.json": `{"resource":{"aws_opensearch_domain":{"a":{"vpc_options":{"subnet_ids":["subnet-0123456789abcdef0"]}}}}}` },
    },
  ],
  reject: [
    {
      name: "an Elasticsearch domain outside",
      files: { "main.tf": `resource "aws_elasticsearch_domain" "a" {}` },
      findings: [{ messageId: "publicByDefault", address: "aws_elasticsearch_domain.a" }],
    },
    {
      name: "an empty list of blocks",
      files: { "main.tf.json": `{"resource":{"aws_opensearch_domain":{"a":{"vpc_options":[]}}}}` },
      findings: [{ messageId: "public" }],
    },
    {
      name: "null for the block",
      files: { "main.tf.json": `{"resource":{"aws_opensearch_domain":{"a":{"vpc_options":null}}}}` },
      findings: [{ messageId: "publicByDefault" }],
    },
    {
      name: "a block that may be there",
      files: {
        "main.tf": `variable "v" {\n  type = list(string)\n}\nresource "aws_opensearch_domain" "a" {\n  dynamic "vpc_options" {\n    for_each = var.v\n    content {\n      subnet_ids = [vpc_options.value]\n    }\n  }\n}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
