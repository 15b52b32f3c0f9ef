import policy from "../../../../policies/rules/ec2/ec2-require-description";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

const TYPES = [
  "aws_security_group",
  "aws_security_group_rule",
  "aws_vpc_security_group_ingress_rule",
  "aws_vpc_security_group_egress_rule",
];
const inline = (type: string, block: string) => ({
  name: `the second of two rules, inline in the ${block} of ${type}`,
  files: {
    "main.tf": `resource "${type}" "a" {
  ${type === "aws_security_group" ? `description = "Orders"` : ""}
  ${block} {
    description = "first"
  }
  ${block} {}
}`,
  },
  findings: [{ messageId: "missing", attribute: `${block}[1].description` }],
});

testPolicy(
  policy,
  together(
    ...TYPES.map((type) =>
      settingCases({ type, path: "description", right: [`"Orders"`], wrong: [], leftOut: "missing", unknown: "accepted" }),
    ),
    {
      accept: [{ name: "a default group without rules", files: { "main.tf": `resource "aws_default_security_group" "a" {}` } }],
      reject: [
        {
          name: "an empty text",
          files: { "main.tf": `resource "aws_security_group_rule" "a" {\n  description = ""\n}` },
          findings: [{ messageId: "missing" }],
        },
        {
          name: "through an override",
          build: (stack) => stack.addOverride("resource.aws_security_group.a", { description: null, name: "a" }),
          findings: [{ messageId: "missing" }],
        },
        ...["aws_security_group", "aws_default_security_group"].flatMap((type) =>
          ["ingress", "egress"].map((block) => inline(type, block)),
        ),
      ],
    },
  ),
);
