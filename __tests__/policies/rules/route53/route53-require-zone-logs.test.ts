import policy from "../../../../policies/rules/route53/route53-require-zone-logs";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "logged",
      files: {
        "main.tf": `resource "aws_route53_zone" "a" {}
resource "aws_route53_query_log" "a" {
  zone_id = aws_route53_zone.a.zone_id
}`,
      },
    },
    {
      name: "private",
      files: {
        "main.tf": `resource "aws_route53_zone" "a" {
  vpc {
    vpc_id = aws_vpc.a.id
  }
}
resource "aws_vpc" "a" {}`,
      },
    },
  ],
  reject: [
    {
      name: "none",
      files: { "main.tf": `resource "aws_route53_zone" "a" {}` },
      findings: [{ messageId: "unlogged", address: "aws_route53_zone.a" }],
    },
    {
      name: "that of another",
      files: {
        "main.tf": `resource "aws_route53_zone" "a" {}
resource "aws_route53_zone" "b" {}
resource "aws_route53_query_log" "b" {
  zone_id = aws_route53_zone.b.zone_id
}`,
      },
      findings: [{ messageId: "unlogged", address: "aws_route53_zone.a" }],
    },
  ],
});
