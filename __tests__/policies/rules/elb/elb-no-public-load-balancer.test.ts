import policy from "../../../../policies/rules/elb/elb-no-public-load-balancer";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    ...["aws_lb", "aws_alb", "aws_elb"].map((type) =>
      settingCases({ type, path: "internal", right: ["true"], wrong: ["false"], leftOut: "missing" }),
    ),
    {
      accept: [
        {
          name: "a gateway load balancer faces nobody",
          files: {
            "main.tf": `resource "aws_lb" "a" {
  load_balancer_type = "gateway"
}`,
          },
        },
      ],
      reject: [],
    },
  ),
);
