import policy from "../../../../policies/rules/appsync/appsync-no-api-key";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_appsync_graphql_api",
      path: "authentication_type",
      right: ['"AWS_IAM"', '"OPENID_CONNECT"'],
      wrong: ['"API_KEY"'],
      leftOut: "missing",
    }),
    {
      accept: [],
      reject: [
        {
          name: "beside another way in",
          files: {
            "main.tf": `resource "aws_appsync_graphql_api" "a" {
  authentication_type = "AWS_IAM"
  additional_authentication_provider {
    authentication_type = "API_KEY"
  }
}`,
          },
          findings: [{ messageId: "wrong", line: 4 }],
        },
      ],
    },
  ),
);
