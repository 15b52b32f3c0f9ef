import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "ecs-require-exec-customer-key",
  title: "Require commands run in containers to be encrypted with a KMS key of your own",
  topic: "audit-logging",
  references: ["https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html"],
  misses: ["Clusters whose sessions leave everything to the defaults."],
  keys: [{ types: ["aws_ecs_cluster"], each: "configuration.execute_command_configuration", path: "kms_key_id" }],
  examples: {
    bad: `resource "aws_ecs_cluster" "orders" {
  configuration {
    execute_command_configuration {
      logging = "DEFAULT"
    }
  }
}`,
    good: `resource "aws_ecs_cluster" "orders" {
  configuration {
    execute_command_configuration {
      logging    = "DEFAULT"
      kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
    }
  }
}`,
  },
});
