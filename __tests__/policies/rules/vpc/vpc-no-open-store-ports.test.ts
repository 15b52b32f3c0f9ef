import policy from "../../../../policies/rules/vpc/vpc-no-open-store-ports";
import { testPolicy } from "../../../../policies/testing";
import { acl } from "../shared/network-acl";

testPolicy(policy, {
  accept: [
    { name: "the ephemeral ports, which replies need", files: acl([100, "allow", "tcp", 1024, 65535, "0.0.0.0/0"]) },
    { name: "HTTPS", files: acl([100, "allow", "tcp", 443, 443, "0.0.0.0/0"]) },
    { name: "denied before", files: acl([90, "deny", "tcp", 5432, 5432, "0.0.0.0/0"], [100, "allow", "tcp", 5432, 5432, "0.0.0.0/0"]) },
    { name: "the network's own range", files: acl([100, "allow", "tcp", 5432, 5432, "10.0.0.0/8"]) },
  ],
  reject: [
    {
      name: "PostgreSQL",
      files: acl([100, "allow", "tcp", 5432, 5432, "0.0.0.0/0"]),
      findings: [{ messageId: "open", message: "aws_network_acl.n lets the Internet in on tcp/5432: 100 % of public IPv4." }],
    },
    {
      name: "a range around it, IPv6, the protocol as a number",
      files: acl([100, "allow", "6", 3300, 3310, "::/0"]),
      findings: [{ messageId: "open", message: "aws_network_acl.n lets the Internet in on tcp/3306: 100 % of public IPv6." }],
    },
  ],
});
