import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ecs-require-exec-logs",
  title: "Require that commands run in containers are logged",
  topic: "audit-logging",
  severity: "medium",
  description: "ECS Exec opens a shell in a running container. Unlogged, nobody can tell what was done there.",
  remediation: "Set logging to OVERRIDE with a log_configuration, or leave it out.",
  references: ["https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html#ecs-exec-logging"],
  controls: { nist80053: ["AU-2", "AU-12"] },
  problem: "does not log the commands that are run in its containers",
  settings: [
    {
      types: ["aws_ecs_cluster"],
      path: "configuration.execute_command_configuration.logging",
      wanted: ["DEFAULT", "OVERRIDE"],
      leftOut: "right",
    },
  ],
  examples: {
    bad: `resource "aws_ecs_cluster" "orders" {
  configuration {
    execute_command_configuration {
      logging = "NONE"
    }
  }
}`,
    good: `resource "aws_ecs_cluster" "orders" {
  configuration {
    execute_command_configuration {
      logging = "DEFAULT"
    }
  }
}`,
  },
});
