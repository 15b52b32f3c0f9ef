import { definePolicy } from "../../engine/policy";
import { attachedOwners } from "../../facts/owners";

export default definePolicy({
  id: "waf-require-logs",
  title: "Require web ACLs to log the requests that they see",
  topic: "audit-logging",
  severity: "medium",
  description: "A web ACL that keeps no log stops attacks that nobody hears of, and lets through those that nobody can look up.",
  remediation: "Add logging_configuration, or aws_wafv2_web_acl_logging_configuration for a web ACL of version 2.",
  references: [
    "https://docs.aws.amazon.com/waf/latest/developerguide/logging.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-1",
  ],
  controls: { fsbp: ["WAF.1"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "WAFV2_LOGGING_ENABLED",
  examples: {
    bad: `resource "aws_wafv2_web_acl" "orders" {}`,
    good: `resource "aws_wafv2_web_acl" "orders" {}

resource "aws_wafv2_web_acl_logging_configuration" "orders" {
  resource_arn            = aws_wafv2_web_acl.orders.arn
  log_destination_configs = ["arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-orders"]
}`,
  },
  messages: {
    unlogged: "{address} keeps no log of the requests that it sees.",
    unknown: "{address} cannot be proved to keep a log: {configuration} is for {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const acl of facts.resources("aws_waf_web_acl", "aws_wafregional_web_acl")) {
      const at = acl.at("logging_configuration");
      if (at.items().length === 0) report("unlogged", { at });
    }
    const acls = facts.resources("aws_wafv2_web_acl");
    const configurations = facts.resources("aws_wafv2_web_acl_logging_configuration");
    const logged = attachedOwners(acls, "arn", configurations, "resource_arn");
    const unsure = configurations.find(
      (one) => one.at("resource_arn").references.every(({ resource }) => resource === undefined) && one.at("resource_arn").isUnknown,
    );
    for (const at of acls) {
      if (logged.has(at)) continue;
      if (unsure) report("unknown", { at, configuration: unsure.address, expression: unsure.at("resource_arn").expression });
      else report("unlogged", { at });
    }
  },
});
