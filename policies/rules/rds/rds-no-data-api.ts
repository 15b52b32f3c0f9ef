import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "rds-no-data-api",
  title: "Disallow the Data API of database clusters",
  topic: "public-database",
  severity: "high",
  description:
    "The Data API answers SQL over an address of AWS that the whole Internet can reach. No security group and no subnet stands before it, only IAM: one leaked key, and the database is read from anywhere.",
  remediation: "Set enable_http_endpoint to false and connect inside the network; grant access with PrivateCluster's grantConnect.",
  references: ["https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_rds_cluster" "orders" {
  enable_http_endpoint = true
}`,
    good: `resource "aws_rds_cluster" "orders" {
  enable_http_endpoint = false
}`,
  },
  messages: {
    open: "{address} answers SQL on AWS's public address for it: {attribute} is {value}.",
    unknown: "{address} cannot be proved private: {attribute} is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const cluster of facts.resources("aws_rds_cluster")) {
      const at = cluster.at("enable_http_endpoint");
      if (at.isTrue) report("open", { at, attribute: at.name, value: at.text });
      else if (at.isUnknown) report("unknown", { at, attribute: at.name, expression: at.expression });
    }
  },
});
