import type { Resource } from "../../terraform/model/resource";
import { settingPolicy } from "../shared/setting-policy";

/** The type of load balancer that is made where none is named. https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb */
const isApplication = (balancer: Resource): boolean => ["application", undefined].includes(balancer.at("load_balancer_type").string);

export default settingPolicy({
  id: "elb-require-valid-headers",
  title: "Require load balancers to drop requests that are made to confuse",
  topic: "compute-exposure",
  severity: "low",
  description:
    "A request that the balancer and the server behind it read differently smuggles a second one past whatever checks the first.",
  remediation: "Set drop_invalid_header_fields to true, and leave desync_mitigation_mode alone.",
  references: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html",
  ],
  controls: { fsbp: ["ELB.4", "ELB.12", "ELB.14"], nist80053: ["SC-8"] },
  problem: "passes on requests that are made to confuse",
  settings: [
    { types: ["aws_lb", "aws_alb"], path: "drop_invalid_header_fields", wanted: true, when: isApplication },
    {
      types: ["aws_lb", "aws_alb"],
      path: "desync_mitigation_mode",
      wanted: ["defensive", "strictest"],
      leftOut: "right",
      when: isApplication,
    },
    { types: ["aws_elb"], path: "desync_mitigation_mode", wanted: ["defensive", "strictest"], leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_lb" "orders" {
  drop_invalid_header_fields = false
}`,
    good: `resource "aws_lb" "orders" {
  drop_invalid_header_fields = true
}`,
  },
});
