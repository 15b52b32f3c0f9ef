import { PortSet } from "../../../lib/net/port-set";
import { TCP } from "../../../lib/net/protocol";
import { ServiceSet } from "../../../lib/net/service-set";
import { openAclPolicy } from "../shared/open-acl-policy";

export default openAclPolicy({
  id: "vpc-no-open-admin-ports",
  title: "Disallow network ACLs that let the Internet in on ports of administration",
  severity: "high",
  description:
    "Nobody needs to administer a development environment from the whole Internet; an ACL that lets SSH in leaves the group as the only wall.",
  remediation: "Deny the ports in the network ACL and use Session Manager, as DevWorkspace and SessionAccess do.",
  references: ["https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-21"],
  controls: { fsbp: ["EC2.21"], cis: ["CIS v3.0.0/5.1"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "NACL_NO_UNRESTRICTED_SSH_RDP",
  // FTP, SSH and Remote Desktop.
  services: ServiceSet.of(TCP, PortSet.of(20, 21, 22, 3389)),
  // Remote Desktop is among the ports to which replies come.
  amongReplies: "medium",
  example: ["ssh", 22],
});
