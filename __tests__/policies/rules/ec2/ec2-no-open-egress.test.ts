import policy from "../../../../policies/rules/ec2/ec2-no-open-egress";
import { testPolicy } from "../../../../policies/testing";
import { inlineRule } from "../shared/group-files";

testPolicy(policy, {
  accept: [
    { name: "HTTPS to everywhere", files: inlineRule({ direction: "egress", ports: [443, 443], cidr: ["0.0.0.0/0"] }) },
    { name: "everything inside", files: inlineRule({ direction: "egress", protocol: "-1", ports: [0, 0], cidr: ["10.0.0.0/8"] }) },
    { name: "everything in, which ec2-no-open-ingress judges", files: inlineRule({ protocol: "-1", ports: [0, 0], cidr: ["0.0.0.0/0"] }) },
    {
      name: "a range that is not known",
      files: inlineRule({ direction: "egress", protocol: "-1", ports: [0, 0], cidr: ["=var.v"] }, `variable "v" {}`),
    },
  ],
  reject: [
    {
      name: "everything to everywhere by a rule resource, IPv6",
      files: { "main.tf": `resource "aws_vpc_security_group_egress_rule" "r" {\n  ip_protocol = "-1"\n  cidr_ipv6 = "::/0"\n}` },
      findings: [{ messageId: "open", address: "aws_vpc_security_group_egress_rule.r", line: 3 }],
    },
  ],
});
