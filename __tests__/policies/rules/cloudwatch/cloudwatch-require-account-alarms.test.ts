import { WATCHED } from "../../../../policies/facts/cloudtrail/watched-events";
import policy from "../../../../policies/rules/cloudwatch/cloudwatch-require-account-alarms";
import { testPolicy, type ExpectedFinding } from "../../../../policies/testing";

const either = (...names: string[]) => names.map((name) => `($.eventName = ${name})`).join(" || ");
const names = (id: keyof typeof WATCHED) => WATCHED[id].caught.map((event) => ("eventName" in event ? String(event.eventName) : ""));

/** One pattern for each subject, as CIS and Security Hub write them. */
const PATTERNS: Readonly<Record<keyof typeof WATCHED, string>> = {
  rootUse: '$.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent"',
  unauthorizedCalls: '($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")',
  loginWithoutMfa:
    '($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success")',
  failedLogins: '($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication")',
  policyChanges: either(...names("policyChanges")),
  trailChanges: either(...names("trailChanges")),
  keyDeletion: `($.eventSource = kms.amazonaws.com) && (${either(...names("keyDeletion"))})`,
  bucketPolicyChanges: `($.eventSource = s3.amazonaws.com) && (${either(...names("bucketPolicyChanges"))})`,
  configChanges: either(...names("configChanges")),
  groupChanges: either(...names("groupChanges")),
  aclChanges: either(...names("aclChanges")),
  gatewayChanges: either(...names("gatewayChanges")),
  routeChanges: either(...names("routeChanges")),
  networkChanges: either(...names("networkChanges")),
  organizationChanges: `($.eventSource = organizations.amazonaws.com) && (${either(...names("organizationChanges"))})`,
};

const filter = (id: string, pattern: string) => `
resource "aws_cloudwatch_log_metric_filter" "${id}" {
  name    = "${id}"
  pattern = "{ ${pattern.replaceAll('"', '\\"')} }"
  metric_transformation {
    name      = "${id}"
    namespace = "trail"
    value     = "1"
  }
}`;
const alarm = (id: string, metric = `"${id}"`, rest = `alarm_actions = ["arn:aws:sns:eu-west-1:111122223333:alarms"]`) => `
resource "aws_cloudwatch_metric_alarm" "${id}" {
  alarm_name  = "${id}"
  namespace   = "trail"
  metric_name = ${metric}
  ${rest}
}`;

/** Everything is watched, but for what is given otherwise: an empty text for nothing. */
const account = (otherwise: Readonly<Record<string, string>> = {}) => ({
  "main.tf": Object.entries(PATTERNS)
    .map(([id, pattern]) => otherwise[id] ?? filter(id, pattern) + alarm(id))
    .join("\n"),
});
const route = (text: string) => account({ routeChanges: text });
const unheard = (message: Partial<ExpectedFinding> = {}): ExpectedFinding[] => [
  { messageId: "routeChanges", address: "aws_cloudwatch_log_metric_filter.routeChanges", severity: "low", ...message },
];

testPolicy(policy, {
  accept: [
    { name: "everything is watched", files: account() },
    { name: "no filter at all", files: { "main.tf": `resource "aws_cloudtrail" "a" {}` } },
    { name: "filters over another log", files: { "main.tf": filter("errors", "$.level = ERROR") } },
    {
      name: "an alarm by the id of the filter",
      files: route(filter("routeChanges", PATTERNS.routeChanges) + alarm("routes", "aws_cloudwatch_log_metric_filter.routeChanges.id")),
    },
    {
      name: "an alarm on a sum of metrics",
      files: route(
        filter("routeChanges", PATTERNS.routeChanges) +
          `
resource "aws_cloudwatch_metric_alarm" "sum" {
  alarm_actions = ["arn:aws:sns:eu-west-1:111122223333:alarms"]
  metric_query {
    id = "m"
    metric {
      metric_name = "routeChanges"
      namespace   = "trail"
    }
  }
}`,
      ),
    },
    {
      name: "two filters that share the work",
      files: route(
        filter("one", either(...names("routeChanges").slice(0, 3))) +
          alarm("one") +
          filter("two", either(...names("routeChanges").slice(3))) +
          alarm("two"),
      ),
    },
    {
      name: "one filter for two subjects",
      files: account({
        routeChanges: "",
        aclChanges: filter("both", `${PATTERNS.routeChanges} || ${PATTERNS.aclChanges}`) + alarm("both"),
      }),
    },
    {
      name: "rules of EventBridge watch instead",
      files: {
        "main.tf": `${filter("rootUse", PATTERNS.rootUse)}
resource "aws_cloudwatch_event_rule" "a" {
  event_pattern = jsonencode({ "detail-type" = ["AWS API Call via CloudTrail"] })
}`,
      },
    },
  ],
  reject: [
    {
      name: "one event is missing",
      files: route(filter("routeChanges", either(...names("routeChanges").slice(1))) + alarm("routeChanges")),
      findings: unheard({
        message:
          "aws_cloudwatch_log_metric_filter.routeChanges and what stands beside it tell nobody of changes to route tables: no pattern catches CreateRoute.",
      }),
    },
    { name: "no alarm", files: route(filter("routeChanges", PATTERNS.routeChanges)), findings: unheard() },
    {
      name: "an alarm on another metric",
      files: route(filter("routeChanges", PATTERNS.routeChanges) + alarm("routes", `"other"`)),
      findings: unheard(),
    },
    {
      name: "an alarm that notifies nobody",
      files: route(filter("routeChanges", PATTERNS.routeChanges) + alarm("routeChanges", `"routeChanges"`, "")),
      findings: unheard(),
    },
    {
      name: "an alarm whose actions are off",
      files: route(
        filter("routeChanges", PATTERNS.routeChanges) +
          alarm(
            "routeChanges",
            `"routeChanges"`,
            `alarm_actions = ["arn:aws:sns:eu-west-1:111122223333:alarms"]\n  actions_enabled = false`,
          ),
      ),
      findings: unheard(),
    },
    {
      name: "a pattern that catches everyday calls too",
      files: route(filter("routeChanges", "$.eventSource = ec2.amazonaws.com") + alarm("routeChanges")),
      findings: unheard({
        message:
          "aws_cloudwatch_log_metric_filter.routeChanges and what stands beside it tell nobody of changes to route tables: the pattern that catches CreateRoute catches everyday calls too.",
      }),
    },
    {
      name: "a pattern that is not known",
      files: {
        "main.tf": `variable "unset" {}\n${route(`resource "aws_cloudwatch_log_metric_filter" "routeChanges" {\n  pattern = var.unset\n}`)["main.tf"]}`,
      },
      findings: [{ messageId: "routeChanges" }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_cloudwatch_log_metric_filter.a.pattern", "{ $.eventName = CreateRoute }"),
      findings: Object.keys(PATTERNS).map((messageId) => ({ messageId })),
    },
  ],
});
