import policy from "../../../../policies/rules/data/data-no-store-behind-reachable-host";
import { testPolicy } from "../../../../policies/testing";
import { reachable } from "../shared/reachable";

testPolicy(policy, {
  accept: [{ name: "a store that is itself reachable, which data-no-reachable-store judges", files: reachable() }],
  reject: [
    {
      name: "a function with a URL for everyone",
      files: reachable({
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
  authorization_type = "NONE"
}`,
      }),
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
