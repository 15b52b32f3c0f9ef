import policy from "../../../../policies/rules/ec2/ec2-no-all-ports";
import { testPolicy } from "../../../../policies/testing";

const GROUPS = `resource "aws_security_group" "api" {}\nresource "aws_security_group" "db" {}\n`;
const STORE = `resource "aws_db_instance" "d" {\n  vpc_security_group_ids = [aws_security_group.db.id]\n}\n`;
const rule = (traffic: string, source = "referenced_security_group_id = aws_security_group.api.id") =>
  `resource "aws_vpc_security_group_ingress_rule" "r" {\n  security_group_id = aws_security_group.db.id\n  ${source}\n  ${traffic}\n}\n`;
const PORTS = (protocol: string, from: string, to: string) => `ip_protocol = ${protocol}\n  from_port = ${from}\n  to_port = ${to}`;

testPolicy(policy, {
  accept: [
    { name: "one port", files: { "main.tf": GROUPS + STORE + rule(PORTS(`"tcp"`, "5432", "5432")) } },
    { name: "ports of a service that hands them out", files: { "main.tf": GROUPS + rule(PORTS(`"tcp"`, "1024", "65535")) } },
    {
      name: "members of the group itself",
      files: {
        "main.tf": `resource "aws_security_group" "db" {\n  ingress {\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    self = true\n  }\n}`,
      },
    },
    {
      name: "the Internet, which ec2-no-open-ingress judges",
      files: { "main.tf": GROUPS + rule(`ip_protocol = "-1"`, `cidr_ipv4 = "0.0.0.0/0"`) },
    },
    { name: "a protocol that is not known", files: { "main.tf": `variable "p" {}\n${GROUPS}${rule("ip_protocol = var.p")}` } },
  ],
  reject: [
    {
      name: "every protocol of a data store",
      files: { "main.tf": GROUPS + STORE + rule(`ip_protocol = "-1"`) },
      findings: [
        { messageId: "store", severity: "high", message: "aws_vpc_security_group_ingress_rule.r opens all traffic of aws_db_instance.d." },
      ],
    },
    {
      name: "every port of a data store, as strings, for a private range",
      files: { "main.tf": GROUPS + STORE + rule(PORTS(`"6"`, `"1"`, `"65535"`), `cidr_ipv4 = "10.0.0.0/8"`) },
      findings: [{ messageId: "store", severity: "high" }],
    },
    {
      name: "every port of something else",
      files: { "main.tf": GROUPS + rule(PORTS(`"tcp"`, "0", "65535")) },
      findings: [{ messageId: "all", severity: "medium" }],
    },
  ],
});
