import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "eks-no-open-remote-access",
  title: "Disallow node groups whose SSH port is open to everyone",
  topic: "compute-exposure",
  severity: "high",
  description:
    "A node group that names an SSH key and no source groups is given a security group that admits the whole Internet on port 22.",
  remediation: "Name source_security_group_ids in remote_access, or drop the key and use Session Manager.",
  references: ["https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  problem: "opens SSH to the whole Internet",
  settings: [
    {
      types: ["aws_eks_node_group"],
      path: "remote_access.source_security_group_ids",
      wanted: "some",
      when: (group) => !group.at("remote_access").get("ec2_ssh_key").isAbsent,
    },
  ],
  examples: {
    bad: `resource "aws_eks_node_group" "orders" {
  remote_access {
    ec2_ssh_key = "ops"
  }
}`,
    good: `resource "aws_eks_node_group" "orders" {
  remote_access {
    ec2_ssh_key               = "ops"
    source_security_group_ids = [aws_security_group.bastion.id]
  }
}

resource "aws_security_group" "bastion" {}`,
  },
});
