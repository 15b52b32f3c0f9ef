import { definePolicy } from "../../engine/policy";
import { networkPolicies } from "../../facts/serverless-search";

export default definePolicy({
  id: "opensearchserverless-no-public-network",
  title: "Disallow search collections with a public endpoint",
  topic: "public-database",
  severity: "critical",
  core: true,
  description:
    "AllowFromPublic gives the collections that the network policy names, also later ones of the same prefix, an endpoint that answers the whole Internet.",
  remediation: "Set AllowFromPublic to false and name the VPC endpoints in SourceVPCEs.",
  references: ["https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_opensearchserverless_security_policy" "orders" {
  name   = "orders"
  type   = "network"
  policy = jsonencode([{ Rules = [{ ResourceType = "collection", Resource = ["collection/orders"] }], AllowFromPublic = true }])
}`,
    good: `resource "aws_opensearchserverless_security_policy" "orders" {
  name = "orders"
  type = "network"
  policy = jsonencode([{
    Rules           = [{ ResourceType = "collection", Resource = ["collection/orders"] }]
    AllowFromPublic = false
    SourceVPCEs     = ["vpce-1a2b3c4d"]
  }])
}`,
  },
  messages: {
    public: "{address} opens collections to the Internet: AllowFromPublic is true.",
    unknown: "{address} cannot be proved closed: AllowFromPublic is not known before apply.",
  },
  check({ facts, report }) {
    for (const { at, isPublic } of networkPolicies(facts)) if (isPublic !== "no") report(isPublic === "yes" ? "public" : "unknown", { at });
  },
});
