import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "lambda-no-management-permission",
  title: "Disallow granting more of a function than calling it",
  topic: "compute-exposure",
  severity: "medium",
  description:
    "A permission for anything but calling lets another service or account change or delete the function, and with its code act as its role.",
  remediation: "Set action to lambda:InvokeFunction.",
  references: ["https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html"],
  controls: { nist80053: ["AC-6"] },
  problem: "grants more than calling the function",
  settings: [
    {
      types: ["aws_lambda_permission"],
      path: "action",
      wanted: ["lambda:InvokeFunction", "lambda:InvokeFunctionUrl", "lambda:InvokeAsync"],
    },
  ],
  examples: {
    bad: `resource "aws_lambda_permission" "orders" {
  action    = "lambda:UpdateFunctionCode"
  principal = "111122223333"
}`,
    good: `resource "aws_lambda_permission" "orders" {
  action    = "lambda:InvokeFunction"
  principal = "111122223333"
}`,
  },
});
