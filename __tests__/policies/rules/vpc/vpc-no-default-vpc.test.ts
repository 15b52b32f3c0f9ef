import policy from "../../../../policies/rules/vpc/vpc-no-default-vpc";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "another network, looked up", files: { "main.tf": `data "aws_vpc" "v" {\n  id = "vpc-0123456789abcdef0"\n}` } }],
  reject: [
    {
      name: "looked up",
      files: { "main.tf": `data "aws_vpc" "v" {\n  default = true\n}` },
      findings: [{ messageId: "default", address: "data.aws_vpc.v" }],
    },
  ],
});
