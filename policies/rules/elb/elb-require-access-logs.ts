import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "elb-require-access-logs",
  title: "Require load balancers to log who calls them",
  topic: "audit-logging",
  severity: "medium",
  description: "The access log is the only record of the requests that came in, and of the addresses that they came from.",
  remediation: "Give access_logs a bucket, and set enabled to true.",
  references: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-5",
  ],
  controls: { fsbp: ["ELB.5"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "ELB_LOGGING_ENABLED",
  misses: ["Network load balancers log only TLS connections."],
  problem: "does not log who calls it",
  settings: [
    {
      types: ["aws_lb", "aws_alb"],
      path: "access_logs.enabled",
      wanted: true,
      when: (balancer) => balancer.at("load_balancer_type").string !== "gateway",
    },
    { types: ["aws_elb"], path: "access_logs.bucket", wanted: "set" },
    // Provider documentation of aws_elb: enabled "Default is true".
    { types: ["aws_elb"], path: "access_logs.enabled", wanted: true, leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_lb" "orders" {}`,
    good: `resource "aws_lb" "orders" {
  access_logs {
    bucket  = aws_s3_bucket.logs.bucket
    enabled = true
  }
}

resource "aws_s3_bucket" "logs" {}`,
  },
});
