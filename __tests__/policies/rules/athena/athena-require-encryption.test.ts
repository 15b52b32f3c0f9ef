import policy from "../../../../policies/rules/athena/athena-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_athena_database",
      path: "encryption_configuration.encryption_option",
      right: ['"SSE_KMS"'],
      wrong: ['"NONE"'],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_athena_workgroup",
      path: "configuration.result_configuration.encryption_configuration.encryption_option",
      right: ['"SSE_KMS"'],
      wrong: ['"NONE"'],
      leftOut: "missing",
    }),
    {
      accept: [
        {
          name: "results that Athena keeps itself",
          files: {
            "main.tf": `resource "aws_athena_workgroup" "a" {
  configuration {
    managed_query_results_configuration {
      enabled = true
    }
  }
}`,
          },
        },
      ],
      reject: [],
    },
  ),
);
