import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "opensearch-require-audit-logs",
  title: "Require search domains to publish their audit log",
  topic: "audit-logging",
  severity: "medium",
  description: "The audit log says who logged in to a domain and what they searched, wrote or were refused.",
  remediation: "Add log_publishing_options with log_type AUDIT_LOGS, or build the store with PrivateSearch.",
  references: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-5",
  ],
  controls: { fsbp: ["Opensearch.5", "ES.5"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "OPENSEARCH_AUDIT_LOGGING_ENABLED",
  examples: {
    bad: `resource "aws_opensearch_domain" "orders" {}`,
    good: `resource "aws_opensearch_domain" "orders" {
  log_publishing_options {
    log_type                 = "AUDIT_LOGS"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.audit.arn
  }
}

resource "aws_cloudwatch_log_group" "audit" {}`,
  },
  messages: {
    missing: "{address} publishes no audit log: no log_publishing_options with log_type AUDIT_LOGS.",
    off: "{address} publishes no audit log: {attribute} is {value}.",
    unknown: "{address} cannot be proved to publish its audit log: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const domain of facts.resources("aws_opensearch_domain", "aws_elasticsearch_domain")) {
      const options = domain.at("log_publishing_options").items();
      const audit = options.find((option) => option.get("log_type").string === "AUDIT_LOGS");
      const unsure = options.find((option) => option.get("log_type").isUnknown);
      const enabled = audit?.get("enabled");
      if (enabled?.isUnknown) report("unknown", { at: enabled, attribute: enabled.name, value: enabled.text });
      else if (enabled?.isFalse) report("off", { at: enabled, attribute: enabled.name, value: enabled.text });
      else if (!audit && unsure) report("unknown", { at: unsure, attribute: unsure.name, value: unsure.text });
      else if (!audit) report("missing", { at: domain.at("log_publishing_options") });
    }
  },
});
