import policy from "../../../../policies/rules/networkfirewall/networkfirewall-require-logs";
import { testPolicy } from "../../../../policies/testing";

const logged = (arn: string) => ({
  "main.tf": `resource "aws_networkfirewall_firewall" "a" {}
resource "aws_networkfirewall_firewall" "b" {}
resource "aws_networkfirewall_logging_configuration" "l" {
  for_each     = { a = aws_networkfirewall_firewall.a.arn, b = aws_networkfirewall_firewall.b.arn }
  firewall_arn = ${arn}
}`,
});

testPolicy(policy, {
  accept: [{ name: "each firewall by for_each", files: logged("each.value") }],
  reject: [
    {
      name: "one of two",
      files: logged("aws_networkfirewall_firewall.a.arn"),
      findings: [{ messageId: "unlogged", address: "aws_networkfirewall_firewall.b" }],
    },
    {
      name: "the configuration is there no more",
      files: {
        "main.tf": `resource "aws_networkfirewall_firewall" "a" {}
resource "aws_networkfirewall_logging_configuration" "l" {
  count        = 0
  firewall_arn = aws_networkfirewall_firewall.a.arn
}`,
      },
      findings: [{ messageId: "unlogged" }],
    },
  ],
});
