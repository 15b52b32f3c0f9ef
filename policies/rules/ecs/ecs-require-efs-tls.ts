import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ecs-require-efs-tls",
  title: "Require tasks to encrypt their traffic with file systems",
  topic: "encryption-in-transit",
  severity: "medium",
  description:
    "Without TLS all that a task reads and writes on a file system crosses the network in the clear, and IAM cannot say who may.",
  remediation: 'Set transit_encryption to "ENABLED" in efs_volume_configuration.',
  references: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition#transit_encryption",
  ],
  controls: { nist80053: ["SC-8"] },
  problem: "mounts a file system without TLS",
  settings: [
    { types: ["aws_ecs_task_definition"], each: "volume.efs_volume_configuration", path: "transit_encryption", wanted: ["ENABLED"] },
  ],
  examples: {
    bad: `resource "aws_ecs_task_definition" "orders" {
  volume {
    name = "orders"
    efs_volume_configuration {
      file_system_id = "fs-0123456789abcdef0"
    }
  }
}`,
    good: `resource "aws_ecs_task_definition" "orders" {
  volume {
    name = "orders"
    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = "ENABLED"
    }
  }
}`,
  },
});
