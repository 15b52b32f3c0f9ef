import policy from "../../../../policies/rules/lambda/lambda-require-source";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

const permission = (body: string) => ({ "main.tf": `resource "aws_lambda_permission" "a" {\n${body}\n}` });

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_lambda_permission",
      path: "source_arn",
      beside: 'principal = "sns.amazonaws.com"',
      right: ['"arn:aws:sns:eu-west-1:111122223333:orders"'],
      wrong: [],
      leftOut: "missing",
      unknown: "accepted",
    }),
    {
      accept: [
        { name: "an account", files: permission('principal = "111122223333"') },
        { name: "a service, for an account", files: permission('principal = "sns.amazonaws.com"\nsource_account = "111122223333"') },
        { name: "a service, for an organization", files: permission('principal = "sns.amazonaws.com"\nprincipal_org_id = "o-0123456789"') },
        {
          name: "a skill, by its token",
          files: permission('principal = "alexa-appkit.amazon.com"\nevent_source_token = "amzn1.ask.skill"'),
        },
      ],
      reject: [
        { name: "in China", files: permission('principal = "s3.amazonaws.com.cn"'), findings: [{ messageId: "missing" }] },
        {
          name: "taken away by an override",
          build: (stack) => stack.addOverride("resource.aws_lambda_permission.a", { principal: "sns.amazonaws.com", source_arn: null }),
          findings: [{ messageId: "missing" }],
        },
      ],
    },
  ),
);
