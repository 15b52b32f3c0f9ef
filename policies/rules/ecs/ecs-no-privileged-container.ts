import { privilegedContainerPolicy } from "../shared/privileged-container-policy";

export default privilegedContainerPolicy({
  id: "ecs-no-privileged-container",
  title: "Disallow privileged containers in ECS",
  type: "aws_ecs_task_definition",
  references: [
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-4",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  ],
  controls: { fsbp: ["ECS.4"] },
  awsConfigRule: "ECS_CONTAINERS_NONPRIVILEGED",
  examples: {
    bad: `resource "aws_ecs_task_definition" "orders" {
  container_definitions = jsonencode([{ name = "orders", image = "orders", privileged = true }])
}`,
    good: `resource "aws_ecs_task_definition" "orders" {
  container_definitions = jsonencode([{ name = "orders", image = "orders" }])
}`,
  },
});
