import { TCP } from "../../../lib/net/protocol";
import { ServiceSet } from "../../../lib/net/service-set";
import { STORE_PORTS } from "../../facts/sensitive-ports";
import { openAclPolicy } from "../shared/open-acl-policy";

export default openAclPolicy({
  id: "vpc-no-open-store-ports",
  title: "Disallow network ACLs that let the Internet in on ports of data stores",
  severity: "high",
  description:
    "No data store has clients on the Internet. An ACL that lets them in on its port leaves the security group as the only wall, which one change in the console takes down.",
  remediation: "Remove the rule, or let in the ranges of your own network only.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  misses: [
    "Rules for more than 1,024 ports, such as the ephemeral ones, in which replies come back; vpc-no-open-network-acl judges rules for all.",
  ],
  services: ServiceSet.of(TCP, STORE_PORTS),
  example: ["database", 5432],
});
