import policy from "../../../../policies/rules/ec2/ec2-no-public-source";
import { testPolicy } from "../../../../policies/testing";
import { inlineRule } from "../shared/group-files";

testPolicy(policy, {
  accept: [
    { name: "a wide range, which ec2-no-open-ingress judges", files: inlineRule({ cidr: ["8.0.0.0/8"] }) },
    { name: "documentation ranges", files: inlineRule({ cidr: ["203.0.113.0/24", "198.51.100.7/32"] }) },
    { name: "egress to one host", files: inlineRule({ direction: "egress", cidr: ["8.8.4.4/32"] }) },
    { name: "a range that is not known", files: inlineRule({ cidr: ["=var.v"] }, `variable "v" {}`) },
  ],
  reject: [
    {
      name: "one host, IPv4",
      files: inlineRule({ cidr: ["10.0.0.0/8", "8.8.4.4/32"] }),
      findings: [
        {
          messageId: "public",
          attribute: "ingress[0].cidr_blocks[1]",
          message: "aws_security_group.db admits tcp/5432 from the public range 8.8.4.4/32.",
        },
      ],
    },
    { name: "one site, IPv6", files: inlineRule({ ipv6: ["2a00:1450:4001::/48"] }), findings: [{ messageId: "public" }] },
    {
      name: "a group's rule by an override",
      build: (stack) => {
        const { SecurityGroup } =
          require("@cdktf/provider-aws/lib/security-group") as typeof import("@cdktf/provider-aws/lib/security-group");
        new SecurityGroup(stack, "db").addOverride("ingress", [{ protocol: "tcp", from_port: 1, to_port: 2, cidr_blocks: ["8.8.4.4/32"] }]);
      },
      findings: [{ messageId: "public", constructPath: "test/db" }],
    },
  ],
});
