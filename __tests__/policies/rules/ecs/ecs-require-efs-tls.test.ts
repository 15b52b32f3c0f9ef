import policy from "../../../../policies/rules/ecs/ecs-require-efs-tls";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "no volume",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "a" {
}`,
      },
    },
    {
      name: "a volume on the host",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "a" {
  volume {
    host_path = "/data"
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "a" {
  volume {
    efs_volume_configuration {
      transit_encryption = "ENABLED"
    }
  }
  volume {
    efs_volume_configuration {
      file_system_id = "fs-0123456789abcdef0"
    }
  }
}`,
      },
      findings: [{ messageId: "missing", attribute: "volume[1].efs_volume_configuration[0].transit_encryption" }],
    },
    {
      name: "off",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "a" {
  volume {
    efs_volume_configuration {
      transit_encryption = "DISABLED"
    }
  }
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
  ],
});
