import policy from "../../../../policies/rules/terraform/terraform-no-ignored-exposure";
import { testPolicy } from "../../../../policies/testing";

const ignoring = (type: string, what: string) => ({
  "main.tf": `resource "${type}" "a" {\n  lifecycle {\n    ignore_changes = ${what}\n  }\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "a type that decides nothing", files: ignoring("aws_sqs_queue", "all") },
    { name: "the password of a database", files: ignoring("aws_db_instance", "[password]") },
  ],
  reject: [
    { name: "everything", files: ignoring("aws_route", "all"), findings: [{ messageId: "ignored", address: "aws_route.a", line: 1 }] },
    {
      name: "a part of the rules",
      files: ignoring("aws_security_group", "[ingress[0].cidr_blocks]"),
      findings: [
        {
          messageId: "ignored",
          message: "aws_security_group.a ignores changes of ingress, so that a loosening outside of Terraform stays.",
        },
      ],
    },
    {
      name: "a construct's lifecycle",
      build: (stack) => {
        const { DbInstance } = require("@cdktf/provider-aws/lib/db-instance") as typeof import("@cdktf/provider-aws/lib/db-instance");
        new DbInstance(stack, "orders", { instanceClass: "db.t4g.micro", lifecycle: { ignoreChanges: ["publicly_accessible"] } });
      },
      findings: [{ messageId: "ignored", constructPath: "test/orders" }],
    },
  ],
});
