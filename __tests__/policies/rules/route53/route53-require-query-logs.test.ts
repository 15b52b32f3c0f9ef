import policy from "../../../../policies/rules/route53/route53-require-query-logs";
import { testPolicy } from "../../../../policies/testing";

const network = (type: string, rest: string) => ({
  "main.tf": `${type.startsWith("data") ? `data "aws_vpc"` : `resource "${type}"`} "n" {}
resource "aws_route53_resolver_firewall_rule_group_association" "f" {
  vpc_id = ${type}.n.id
}
${rest}`,
});
const log = (id: string) => `resource "aws_route53_resolver_query_log_config_association" "l" {\n  resource_id = ${id}\n}`;

testPolicy(policy, {
  accept: [
    ...["aws_vpc", "aws_default_vpc", "data.aws_vpc"].map((type) => ({
      name: `${type}, logged`,
      files: network(type, log(`${type}.n.id`)),
    })),
    { name: "a network without a firewall", files: { "main.tf": `resource "aws_vpc" "n" {}` } },
    {
      name: "a network by its id",
      files: { "main.tf": `resource "aws_route53_resolver_firewall_rule_group_association" "f" {\n  vpc_id = "vpc-1"\n}` },
    },
  ],
  reject: [
    {
      name: "no log",
      files: network("aws_vpc", ""),
      findings: [{ messageId: "unlogged", address: "aws_route53_resolver_firewall_rule_group_association.f", line: 2 }],
    },
    {
      name: "the log of another network",
      files: network("aws_vpc", `resource "aws_vpc" "o" {}\n${log("aws_vpc.o.id")}`),
      findings: [{ messageId: "unlogged" }],
    },
  ],
});
