import policy from "../../../../policies/rules/mq/mq-require-audit-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_mq_broker",
      path: "logs.audit",
      beside: 'engine_type = "ActiveMQ"',
      right: ["true", '"true"'],
      wrong: ["false"],
      leftOut: "missing",
    }),
    {
      accept: [
        {
          name: "RabbitMQ",
          files: {
            "main.tf": `resource "aws_mq_broker" "a" {
  engine_type = "RabbitMQ"
}`,
          },
        },
      ],
      reject: [],
    },
  ),
);
