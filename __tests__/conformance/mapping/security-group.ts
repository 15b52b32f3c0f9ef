import type { TopicMapping } from "../mapping";

const otherPort = "We: the rule admits the whole Internet; the peer asks about another port only.";

export const mapping: TopicMapping = {
  topic: "security-group",
  checks: {
    "4728cd65-a20c-49da-8b31-9c08b423e4db": ["ec2-no-open-ingress"],
    "4849211b-ac39-479e-ae78-5694d506cb24": ["ec2-no-unused-group"],
    "54c417bf-c762-48b9-9d31-b3d87047e3f0": ["ec2-no-open-ingress"],
    "590d878b-abdc-428f-895a-e2b68a0e1998": ["ec2-no-open-ingress"],
    "AWS-0099": ["ec2-require-description"],
    "AWS-0104": ["ec2-no-open-egress"],
    "AWS-0107": ["ec2-no-open-ingress"],
    "AWS-0124": ["ec2-require-description"],
    "AWS-0173": ["vpc-require-closed-default-group"],
    CKV2_AWS_12: ["vpc-require-closed-default-group"],
    CKV2_AWS_5: ["ec2-no-unused-group"],
    CKV2_AWS_7: ["ec2-no-open-ingress", "ec2-no-store-behind-open-group"],
    CKV_AWS_23: ["ec2-require-description"],
    CKV_AWS_24: ["ec2-no-open-ingress"],
    CKV_AWS_248: ["ec2-require-security-group", "ec2-no-default-group"],
    CKV_AWS_25: ["ec2-no-open-ingress"],
    CKV_AWS_260: ["ec2-no-open-ingress"],
    CKV_AWS_277: ["ec2-no-open-ingress"],
    CKV_AWS_382: ["ec2-no-open-egress"],
  },
  disagreements: {
    "CKV2_AWS_7 aws_emr_cluster.cluster_not_connected": "We: EMR makes its own groups where none is named, which admit only each other.",
    "CKV_AWS_25 aws_security_group.pass": otherPort,
    "CKV_AWS_25 aws_security_group_rule.pass": otherPort,
    "CKV_AWS_260 aws_security_group.pass": otherPort,
    "CKV_AWS_260 aws_security_group_rule.pass3": otherPort,
    "CKV_AWS_277 aws_security_group.pass": otherPort,
    "CKV_AWS_277 aws_security_group_rule.pass": otherPort,
    "CKV_AWS_277 aws_vpc_security_group_ingress_rule.pass": otherPort,
    "CKV_AWS_260 aws_vpc_security_group_ingress_rule.pass_prefix_list":
      "We: the rule names no source; prefix_list_ids is no argument of this type.",
    "4728cd65-a20c-49da-8b31-9c08b423e4db aws_security_group_rule.negative1": otherPort,
    "4728cd65-a20c-49da-8b31-9c08b423e4db aws_security_group.negative2": otherPort,
    "4728cd65-a20c-49da-8b31-9c08b423e4db aws_security_group.negative3": otherPort,
    "54c417bf-c762-48b9-9d31-b3d87047e3f0 aws_security_group.negative1": otherPort,
    "4849211b-ac39-479e-ae78-5694d506cb24 aws_security_group.used_sg":
      "We: the group is named within quotes, as text, so that nothing is attached to it.",
  },
};
