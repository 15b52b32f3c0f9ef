import policy from "../../../../policies/rules/ecr/ecr-require-scan-on-push";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_ecr_repository",
      path: "image_scanning_configuration.scan_on_push",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    {
      accept: [
        {
          name: "a registry that scans for its repositories",
          files: {
            "main.tf": `resource "aws_ecr_repository" "a" {}
resource "aws_ecr_registry_scanning_configuration" "r" {
  scan_type = "BASIC"
  rule {
    scan_frequency = "SCAN_ON_PUSH"
    repository_filter {
      filter      = "*"
      filter_type = "WILDCARD"
    }
  }
}`,
          },
        },
      ],
      reject: [
        {
          name: "a registry that scans nothing",
          files: {
            "main.tf": `resource "aws_ecr_repository" "a" {}\nresource "aws_ecr_registry_scanning_configuration" "r" {\n  scan_type = "BASIC"\n}`,
          },
          findings: [{ messageId: "missing", address: "aws_ecr_repository.a" }],
        },
      ],
    },
  ),
);
