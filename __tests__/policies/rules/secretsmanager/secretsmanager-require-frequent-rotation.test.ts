import policy from "../../../../policies/rules/secretsmanager/secretsmanager-require-frequent-rotation";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_secretsmanager_secret_rotation",
      path: "rotation_rules.automatically_after_days",
      right: ["90", "1"],
      wrong: ["91", "365"],
      leftOut: "missing",
    }),
    {
      accept: [
        {
          name: "a schedule",
          files: {
            "main.tf": `resource "aws_secretsmanager_secret_rotation" "a" {\nrotation_rules {\nschedule_expression = "rate(10 days)"\n}\n}`,
          },
        },
      ],
      reject: [],
    },
  ),
);
