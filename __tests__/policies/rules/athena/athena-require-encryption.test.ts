import policy from "../../../../policies/rules/athena/athena-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_athena_database",
      attribute: "encryption_configuration[0].encryption_option",
      write: (value) => `encryption_configuration {\nencryption_option = ${value}\n}`,
      right: '"SSE_KMS"',
      wrong: '"NONE"',
      leftOut: { messageId: "missing", attribute: "encryption_configuration.encryption_option" },
    }),
    settingCases({
      type: "aws_athena_workgroup",
      attribute: "configuration[0].result_configuration[0].encryption_configuration[0].encryption_option",
      write: (value) => `configuration {\nresult_configuration {\nencryption_configuration {\nencryption_option = ${value}\n}\n}\n}`,
      right: '"SSE_KMS"',
      wrong: '"NONE"',
      leftOut: { messageId: "missing", attribute: "configuration.result_configuration.encryption_configuration.encryption_option" },
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
