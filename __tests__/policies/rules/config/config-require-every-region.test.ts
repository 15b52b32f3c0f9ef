import policy from "../../../../policies/rules/config/config-require-every-region";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_config_configuration_aggregator",
      path: "organization_aggregation_source.all_regions",
      right: ["true"],
      wrong: ["false"],
      leftOut: "right",
    }),
    {
      accept: [],
      reject: [
        {
          name: "left out of a source",
          files: {
            "main.tf": `resource "aws_config_configuration_aggregator" "a" {
  organization_aggregation_source {
    role_arn = "arn:aws:iam::111122223333:role/config"
  }
}`,
          },
          findings: [{ messageId: "missing" }],
        },
      ],
    },
  ),
);
