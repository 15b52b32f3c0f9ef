import policy from "../../../../policies/rules/iam/iam-require-password-policy";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

const WHOLE = {
  minimum_password_length: "14",
  password_reuse_prevention: "24",
  require_lowercase_characters: "true",
  require_uppercase_characters: "true",
  require_numbers: "true",
  require_symbols: "true",
};
const allBut = (left: string): string =>
  Object.entries(WHOLE)
    .filter(([name]) => name !== left)
    .map(([name, value]) => `${name} = ${value}`)
    .join("; ")
    .replaceAll("; ", "\n");
const number = (path: string, right: string, wrong: string) =>
  settingCases({
    type: "aws_iam_account_password_policy",
    path,
    right: [right],
    wrong: [],
    leftOut: "missing",
    beside: allBut(path),
    override: wrong,
  });

testPolicy(
  policy,
  together(
    number("minimum_password_length", "20", "8"),
    number("password_reuse_prevention", "24", "5"),
    ...["require_lowercase_characters", "require_uppercase_characters", "require_numbers", "require_symbols"].map((path) =>
      number(path, "true", "false"),
    ),
    {
      accept: [],
      reject: Object.entries({ minimum_password_length: "13", password_reuse_prevention: "1", require_numbers: "false" }).map(
        ([path, value]) => ({
          name: `${path} = ${value}`,
          files: { "main.tf": `resource "aws_iam_account_password_policy" "a" {\n${path} = ${value}\n${allBut(path)}\n}` },
          findings: [{ messageId: "wrong", attribute: path, line: 2 }],
        }),
      ),
    },
  ),
);
