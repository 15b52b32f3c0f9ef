import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "elb-no-public-load-balancer",
  title: "Disallow load balancers that face the Internet",
  topic: "compute-exposure",
  severity: "medium",
  description: "A load balancer that faces the Internet gets public addresses: its groups decide alone who reaches what stands behind it.",
  remediation: "Set internal to true; developers come in by SessionAccess.",
  references: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html#load-balancer-scheme",
  ],
  controls: { nist80053: ["AC-4", "SC-7"] },
  problem: "faces the Internet",
  settings: [
    {
      types: ["aws_lb", "aws_alb", "aws_elb"],
      path: "internal",
      wanted: true,
      when: (balancer) => balancer.at("load_balancer_type").string !== "gateway",
    },
  ],
  examples: {
    bad: `resource "aws_lb" "orders" {}`,
    good: `resource "aws_lb" "orders" {
  internal = true
}`,
  },
});
