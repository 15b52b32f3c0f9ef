import { definePolicy } from "../../engine/policy";
import { openAccess } from "../../facts/serverless-search";

export default definePolicy({
  id: "opensearchserverless-no-open-access",
  title: "Disallow search collections that let in every caller",
  topic: "public-database",
  severity: "critical",
  core: true,
  description: "A data access policy whose Principal is a wildcard gives the documents of its collections to callers whom nobody named.",
  remediation: "Name the ARNs of the roles that read and write the collections.",
  references: ["https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html"],
  controls: { nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_opensearchserverless_access_policy" "orders" {
  name = "orders"
  type = "data"
  policy = jsonencode([{
    Rules     = [{ ResourceType = "index", Resource = ["index/orders/*"], Permission = ["aoss:ReadDocument"] }]
    Principal = ["*"]
  }])
}`,
    good: `resource "aws_opensearchserverless_access_policy" "orders" {
  name = "orders"
  type = "data"
  policy = jsonencode([{
    Rules     = [{ ResourceType = "index", Resource = ["index/orders/*"], Permission = ["aoss:ReadDocument"] }]
    Principal = [aws_iam_role.backend.arn]
  }])
}

resource "aws_iam_role" "backend" {}`,
  },
  messages: {
    open: "{address} lets every caller into collections: Principal is {value}.",
    unknown: "{address} cannot be proved closed: its Principal is not known before apply.",
  },
  check({ facts, report }) {
    for (const { at, principal: value } of openAccess(facts))
      if (value === undefined) report("unknown", { at });
      else report("open", { at, value });
  },
});
