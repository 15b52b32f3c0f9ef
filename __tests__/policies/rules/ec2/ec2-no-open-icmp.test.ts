import policy from "../../../../policies/rules/ec2/ec2-no-open-icmp";
import { testPolicy } from "../../../../policies/testing";
import { inlineRule } from "../shared/group-files";

testPolicy(policy, {
  accept: [
    { name: "TCP, which ec2-no-open-ingress judges", files: inlineRule({ cidr: ["0.0.0.0/0"] }) },
    { name: "a range that is not known", files: inlineRule({ protocol: "icmp", ports: [-1, -1], cidr: ["=var.v"] }, `variable "v" {}`) },
  ],
  reject: [
    {
      name: "ICMP for IPv6 by its number",
      files: inlineRule({ protocol: "58", ports: [-1, -1], ipv6: ["::/0"] }),
      findings: [{ messageId: "open", severity: "low", attribute: "ingress[0].ipv6_cidr_blocks[0]" }],
    },
  ],
});
