import policy from "../../../../policies/rules/msk/msk-require-authentication";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_msk_cluster",
      path: "client_authentication.unauthenticated",
      right: ["false"],
      wrong: ["true"],
      leftOut: "missing",
    }),
    {
      accept: [
        {
          name: "logins of which one is named",
          files: { "main.tf": `resource "aws_msk_cluster" "a" {\n  client_authentication {\n    tls {}\n  }\n}` },
        },
      ],
      reject: [
        {
          name: "logins beside clients that have none",
          files: {
            "main.tf": `resource "aws_msk_cluster" "a" {
  client_authentication {
    unauthenticated = true
    sasl {
      iam = true
    }
  }
}`,
          },
          findings: [{ messageId: "wrong", attribute: "client_authentication[0].unauthenticated", line: 3 }],
        },
      ],
    },
  ),
);
