import policy from "../../../../policies/rules/ecs/ecs-require-exec-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "aws_ecs_cluster: nothing there", files: { "main.tf": `resource "aws_ecs_cluster" "a" {}` } },
    {
      name: "aws_ecs_cluster: a key",
      files: {
        "main.tf": `resource "aws_ecs_cluster" "a" {
configuration {
execute_command_configuration {
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}
}
}`,
      },
    },
  ],
  reject: [
    {
      name: "aws_ecs_cluster: no key",
      files: {
        "main.tf": `resource "aws_ecs_cluster" "a" {
configuration {
execute_command_configuration {
}
}
}`,
      },
      findings: [{ messageId: "noKey", attribute: "configuration[0].execute_command_configuration[0].kms_key_id" }],
    },
  ],
});
