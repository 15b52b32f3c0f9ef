import { definePolicy } from "../../engine/policy";

const DESTINATIONS = ["cloudwatch_logs", "firehose", "s3"];

export default definePolicy({
  id: "msk-require-broker-logs",
  title: "Require Kafka clusters to publish the logs of their brokers",
  topic: "audit-logging",
  severity: "medium",
  description: "Failed logins and changes to topics stand in the logs of the brokers, which nobody can read unless they are published.",
  remediation: "Set enabled to true for one destination in broker_logs, or build the store with PrivateStream.",
  references: ["https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html"],
  controls: { nist80053: ["AU-2", "AU-12"] },
  examples: {
    bad: `resource "aws_msk_cluster" "orders" {}`,
    good: `resource "aws_msk_cluster" "orders" {
  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled   = true
        log_group = aws_cloudwatch_log_group.brokers.name
      }
    }
  }
}

resource "aws_cloudwatch_log_group" "brokers" {
  name = "brokers"
}`,
  },
  messages: {
    unlogged: "{address} publishes no logs of its brokers.",
    unknown: "{address} cannot be proved to publish the logs of its brokers: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const cluster of facts.resources("aws_msk_cluster")) {
      const logs = cluster.at("logging_info").get("broker_logs");
      const switches = logs.items().flatMap((block) => DESTINATIONS.map((name) => block.get(name).get("enabled")));
      const unsure = switches.find((at) => at.isUnknown);
      if (switches.some((at) => at.isTrue)) continue;
      if (unsure) report("unknown", { at: unsure, attribute: unsure.name, value: unsure.text });
      else report("unlogged", { at: logs.isAbsent ? cluster.at("logging_info") : logs });
    }
  },
});
