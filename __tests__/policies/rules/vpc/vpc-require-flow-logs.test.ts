import policy from "../../../../policies/rules/vpc/vpc-require-flow-logs";
import { testPolicy } from "../../../../policies/testing";

const logged = (...traffic: string[]) => ({
  "main.tf": `variable "unset" {}\nresource "aws_vpc" "a" {}\n${traffic
    .map((one, index) => `resource "aws_flow_log" "l${index}" {\n  vpc_id = aws_vpc.a.id\n  traffic_type = ${one}\n}`)
    .join("\n")}`,
});

testPolicy(policy, {
  accept: [
    { name: "every flow", files: logged(`"ALL"`) },
    { name: "every flow, by two logs", files: logged(`"ACCEPT"`, `"REJECT"`) },
    { name: "every flow, and the rejected ones once more", files: logged(`"REJECT"`, `"ALL"`) },
    {
      name: "the default network",
      files: {
        "main.tf": `resource "aws_default_vpc" "a" {

}
resource "aws_flow_log" "a" {
  vpc_id = aws_default_vpc.a.id
}`,
      },
    },
  ],
  reject: [
    {
      name: "rejected flows only",
      files: logged(`"REJECT"`),
      findings: [{ messageId: "partial", severity: "low", address: "aws_flow_log.l0", attribute: "traffic_type", line: 5 }],
    },
    { name: "flows of which nobody knows", files: logged("var.unset"), findings: [{ messageId: "partial", severity: "low" }] },
    {
      name: "none",
      files: {
        "main.tf": `resource "aws_vpc" "a" {

}`,
      },
      findings: [{ messageId: "unlogged", line: 1 }],
    },
    {
      name: "the default network",
      files: {
        "main.tf": `resource "aws_default_vpc" "a" {

}`,
      },
      findings: [{ messageId: "unlogged" }],
    },
    {
      name: "that of another",
      files: {
        "main.tf": `resource "aws_vpc" "a" {

}
resource "aws_vpc" "b" {}
resource "aws_flow_log" "a" {
  vpc_id = aws_vpc.a.id
}`,
      },
      findings: [{ messageId: "unlogged", address: "aws_vpc.b" }],
    },
    {
      name: "one that is written out",
      files: {
        "main.tf": `resource "aws_vpc" "a" {

}
resource "aws_flow_log" "a" {
  vpc_id = "vpc-0123456789abcdef0"
}`,
      },
      findings: [{ messageId: "unlogged" }],
    },
    {
      name: "one that is not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_vpc" "a" {

}
resource "aws_flow_log" "a" {
  vpc_id = var.unset
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "through an override",
      build: (stack) => {
        stack.addOverride("resource.aws_vpc.a", {});
        stack.addOverride("resource.aws_flow_log.a.vpc_id", "vpc-0123456789abcdef0");
      },
      findings: [{ messageId: "unlogged" }],
    },
  ],
});
