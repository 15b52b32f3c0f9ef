import policy from "../../../../policies/rules/data/data-no-store-behind-reachable-host";
import { testPolicy } from "../../../../policies/testing";
import { reachable } from "../shared/reachable";
import { unknowns } from "../shared/unknowns";

const behindFunction = (authorization: string) =>
  reachable({
    address: "false",
    route: "",
    group: "security_groups = [aws_security_group.f.id]",
    before: `resource "aws_security_group" "f" {
  vpc_id = aws_vpc.main.id
}
resource "aws_lambda_function" "f" {
  vpc_config {
    subnet_ids = [aws_subnet.a.id]
    security_group_ids = [aws_security_group.f.id]
  }
}
resource "aws_lambda_function_url" "f" {
  function_name = aws_lambda_function.f.function_name
  authorization_type = ${authorization}
}
variable "authorization" {}`,
  });

testPolicy(policy, {
  accept: [
    { name: "a store that is itself reachable, which data-no-reachable-store judges", files: reachable() },
    { name: "a function whose URL asks for a signature", files: behindFunction(`"AWS_IAM"`) },
  ],
  reject: [
    {
      name: "a function with a URL for everyone",
      files: behindFunction(`"NONE"`),
      findings: [
        {
          messageId: "behind",
          severity: "medium",
          address: "aws_db_instance.orders",
          message: "aws_db_instance.orders can be reached by aws_lambda_function.f, which can be reached from the Internet.",
        },
      ],
    },
  ],
});

test("a function whose URL may be for everyone is accepted and listed as unknown", () => {
  expect(unknowns(policy, behindFunction("var.authorization"))).toEqual([
    "aws_db_instance.orders cannot be proved out of reach of aws_lambda_function.f, which stands on a way from the Internet: aws_lambda_function_url.f authorization_type may let everybody call it.",
  ]);
});
