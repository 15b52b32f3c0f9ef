import { evaluate } from "../../../policies/engine/evaluate";
import { json } from "../../../policies/report/json";
import { policies } from "../../../policies/registry";
import { inputsOf } from "./attribute-policy";

const SECRET = ["correct", "horse", "battery"].join("-");

describe("a secret that is written out", () => {
  it.each([
    `resource "aws_db_instance" "a" { password = "${SECRET}" }`,
    `resource "aws_secretsmanager_secret_version" "a" { secret_string = "${SECRET}" }`,
    `resource "aws_ssm_parameter" "a" {\n  type = "SecureString"\n  value = "${SECRET}"\n}`,
  ])("is found and told to nobody: %s", (text) => {
    const report = evaluate(inputsOf(text), { policies });
    expect(report.findings.map(({ topic }) => topic)).toContain("secrets-credentials");
    expect(json(report)).not.toContain(SECRET);
  });

  test("is told from one that is left out", () => {
    const { findings } = evaluate(inputsOf(`resource "aws_db_instance" "a" { engine = "postgres" }`), { policies });
    expect(findings.find(({ policyId }) => policyId === "rds-require-iam-authentication")).toMatchObject({ value: "(left out)" });
  });
});
