import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ecs-no-public-service",
  title: "Disallow containers with a public address",
  topic: "compute-exposure",
  severity: "high",
  description:
    "A task with a public address can be reached from the Internet as soon as its security group or its route lets it; a load balancer or a NAT gateway makes that unnecessary.",
  remediation: "Set assign_public_ip to false, or build the service with PrivateService.",
  references: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-2",
  ],
  controls: { fsbp: ["ECS.2", "ECS.16"], nist80053: ["AC-4", "SC-7"] },
  problem: "gives its containers a public address",
  settings: [
    { types: ["aws_ecs_service", "aws_ecs_task_set"], path: "network_configuration.assign_public_ip", wanted: false, leftOut: "right" },
    { types: ["aws_cloudwatch_event_target"], path: "ecs_target.network_configuration.assign_public_ip", wanted: false, leftOut: "right" },
    {
      types: ["aws_scheduler_schedule"],
      path: "target.ecs_parameters.network_configuration.assign_public_ip",
      wanted: false,
      leftOut: "right",
    },
  ],
  examples: {
    bad: `resource "aws_ecs_service" "orders" {
  network_configuration {
    subnets          = [aws_subnet.a.id]
    assign_public_ip = true
  }
}

resource "aws_subnet" "a" {}`,
    good: `resource "aws_ecs_service" "orders" {
  network_configuration {
    subnets = [aws_subnet.a.id]
  }
}

resource "aws_subnet" "a" {}`,
  },
});
