import { definePolicy } from "../../engine/policy";
import { loadBalancerOf, redirectsToHttps, speaksHttp } from "../../facts/listeners";

export default definePolicy({
  id: "elb-require-https",
  title: "Require load balancers to serve HTTPS only",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "What is asked for and answered by HTTP, passwords and cookies with it, is read and changed by whoever stands on the way.",
  remediation:
    'Set protocol to "HTTPS" with a certificate; keep a listener on port 80 only to redirect, with protocol = "HTTPS" in its redirect.',
  references: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#protocol",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-1",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-3",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-18",
  ],
  controls: { fsbp: ["ELB.1", "ELB.3", "ELB.18"], nist80053: ["SC-8"] },
  misses: [
    "Listeners of network load balancers that pass TCP on: the target may speak TLS itself.",
    "Rules that forward on a listener whose default action redirects.",
  ],
  examples: {
    bad: `resource "aws_lb_listener" "web" {
  port     = 80
  protocol = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/0123456789abcdef"
  }
}`,
    good: `resource "aws_lb_listener" "web" {
  port     = 80
  protocol = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}`,
  },
  messages: {
    plain: "{address} serves HTTP: {attribute} is {value}, and its default action does not redirect to HTTPS.",
    unknown: "{address} cannot be proved to serve HTTPS: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const listener of facts.resources("aws_lb_listener", "aws_alb_listener")) {
      const at = listener.at("protocol");
      const balancer = loadBalancerOf(listener);
      const place = {
        at,
        attribute: at.name,
        value: at.text,
        related: balancer ? [{ at: balancer, message: "is the load balancer" }] : [],
      };
      if (redirectsToHttps(listener)) continue;
      if (at.isUnknown) report("unknown", place);
      else if (speaksHttp(listener)) report("plain", place);
    }
    for (const balancer of facts.resources("aws_elb"))
      for (const listener of balancer.at("listener").items()) {
        const at = listener.get("lb_protocol");
        const place = { at, attribute: at.name, value: at.text };
        if (at.isUnknown) report("unknown", place);
        else if (at.string?.toLowerCase() === "http") report("plain", place);
      }
  },
});
