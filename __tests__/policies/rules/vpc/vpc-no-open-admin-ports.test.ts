import policy from "../../../../policies/rules/vpc/vpc-no-open-admin-ports";
import { testPolicy } from "../../../../policies/testing";
import { acl } from "../shared/network-acl";

testPolicy(policy, {
  accept: [
    {
      name: "SSH denied first",
      files: acl(
        [90, "deny", "tcp", 22, 22, "0.0.0.0/0"],
        [91, "deny", "tcp", 20, 21, "0.0.0.0/0"],
        [92, "deny", "tcp", 3389, 3389, "0.0.0.0/0"],
        [100, "allow", "-1", 0, 0, "0.0.0.0/0"],
      ),
    },
    { name: "HTTPS", files: acl([100, "allow", "tcp", 443, 443, "0.0.0.0/0"]) },
  ],
  reject: [
    {
      name: "a range of ports around it, IPv6",
      files: acl([100, "allow", "tcp", 3000, 4000, "::/0"]),
      findings: [
        { messageId: "open", severity: "high", message: "aws_network_acl.n lets the Internet in on tcp/3389: 100 % of public IPv6." },
      ],
    },
    {
      name: "among the ports to which replies come",
      files: acl([100, "allow", "tcp", 443, 443, "0.0.0.0/0"], [110, "allow", "tcp", 1024, 65535, "0.0.0.0/0"]),
      findings: [{ messageId: "open", severity: "medium", attribute: "ingress[1]" }],
    },
  ],
});
