import type { TopicMapping } from "../mapping";

export const mapping: TopicMapping = {
  topic: "network",
  checks: {
    "3af7f2fd-06e6-4dab-b996-2912bea19ba4": ["vpc-no-open-admin-ports"],
    "7e4a6e76-568d-43ef-8c4e-36dea481bff1": ["vpc-no-default-vpc"],
    "96ed3526-0179-4c73-b1b2-372fde2e0d13": ["vpc-no-default-vpc"],
    "AWS-0101": ["vpc-no-default-vpc"],
    "AWS-0102": ["vpc-no-open-network-acl"],
    "AWS-0105": ["vpc-no-open-admin-ports"],
    "AWS-0164": ["vpc-no-public-ip-subnet"],
    "AWS-0178": ["vpc-require-flow-logs"],
    CKV2_AWS_1: ["vpc-no-unused-network-acl"],
    CKV2_AWS_12: ["vpc-require-closed-default-group"],
    CKV2_AWS_35: ["vpc-no-nat-instance"],
    CKV2_AWS_44: ["vpc-no-default-route-to-peer"],
    CKV_AWS_117: ["lambda-require-vpc"],
    CKV_AWS_123: ["vpc-require-endpoint-acceptance"],
    CKV_AWS_130: ["vpc-no-public-ip-subnet"],
    CKV_AWS_148: ["vpc-no-default-vpc"],
    CKV_AWS_229: ["vpc-no-open-admin-ports"],
    CKV_AWS_230: ["vpc-no-open-admin-ports"],
    CKV_AWS_231: ["vpc-no-open-admin-ports"],
    CKV_AWS_232: ["vpc-no-open-admin-ports"],
    CKV_AWS_331: ["vpc-no-transit-auto-accept"],
    CKV_AWS_352: ["vpc-no-open-network-acl"],
  },
  disagreements: {
    "CKV_AWS_230 aws_network_acl.network_acl":
      "We: cidr_block is given a list, which Terraform refuses; nothing says whom the rule would admit.",
    "7e4a6e76-568d-43ef-8c4e-36dea481bff1 aws_instance.positive1":
      "We: the network is called default but is not in the configuration; a name says nothing.",
    "AWS-0105 aws_network_acl_rule.bad_example": "We: the rule belongs to no ACL and has no number, so that Terraform refuses it.",
  },
};
