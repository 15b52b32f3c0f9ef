import policy from "../../../../policies/rules/elb/elb-require-access-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    ...["aws_lb", "aws_alb"].map((type) =>
      settingCases({ type, path: "access_logs.enabled", right: ["true"], wrong: ["false"], leftOut: "missing" }),
    ),
    settingCases({ type: "aws_elb", path: "access_logs.bucket", right: ['"logs"'], wrong: [], leftOut: "missing", unknown: "accepted" }),
    {
      accept: [
        {
          name: "a gateway load balancer has no access log",
          files: {
            "main.tf": `resource "aws_lb" "a" {
  load_balancer_type = "gateway"
}`,
          },
        },
      ],
      reject: [
        {
          name: "classic: a bucket, but switched off",
          files: {
            "main.tf": `resource "aws_elb" "a" {
  access_logs {
    bucket  = "logs"
    enabled = false
  }
}`,
          },
          findings: [{ messageId: "wrong", line: 4 }],
        },
      ],
    },
  ),
);
