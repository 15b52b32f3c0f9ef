import type { TopicMapping } from "../mapping";

const UNDECLARED = "The case reads a variable that it does not declare, so that nothing is known of the document.";

export const mapping: TopicMapping = {
  topic: "encryption-in-transit",
  checks: {
    "126c1788-23c2-4a10-906c-ef179f4f96ec": ["elb-require-modern-tls"],
    "1afbb3fa-cf6c-4a3d-b730-95e9f4df343e": ["elasticache-require-tls"],
    "4e1cc5d3-2811-4fb2-861c-ee9b3cb7f90b": ["apigateway-require-modern-tls"],
    "5c0003fb-9aa0-42c1-9da3-eb0e332bef21": ["cloudfront-require-modern-tls"],
    "967eb3e6-26fc-497d-8895-6428beb6e8e2": ["opensearch-require-node-encryption"],
    "AWS-0005": ["apigateway-require-modern-tls"],
    "AWS-0013": ["cloudfront-require-modern-tls"],
    "AWS-0054": ["elb-require-https"],
    "AWS-0126": ["opensearch-require-modern-tls"],
    "AWS-0138": ["emr-require-tls"],
    CKV2_AWS_20: ["elb-require-https"],
    CKV2_AWS_74: ["elb-require-modern-tls"],
    CKV_AWS_112: ["ssm-require-session-encryption"],
    CKV_AWS_2: ["elb-require-https"],
    CKV_AWS_213: ["elb-require-modern-tls"],
    CKV_AWS_239: ["dax-require-tls"],
    CKV_AWS_30: ["elasticache-require-tls"],
    CKV_AWS_357: ["transfer-no-ftp"],
    CKV_AWS_378: ["elb-require-encrypted-targets"],
    // It asks only of domains with more than one node.
    CKV_AWS_6: ["opensearch-require-node-encryption#off"],
    // It asks only of domains that say something about their endpoint.
    CKV_AWS_83: ["opensearch-require-https#wrong"],
    CKV_AWS_97: ["ecs-require-efs-tls"],
    "de7f5e83-da88-4046-871f-ea18504b1d43": ["elb-require-https"],
    "e6f7g8h9-i0j1-4klm-56no-7890pqrstu12": ["dms-require-tls"],
  },
  disagreements: {
    "126c1788-23c2-4a10-906c-ef179f4f96ec aws_load_balancer_policy.negative5":
      "We: the policy admits TLS 1.1, as its name says; another peer refuses it too.",
    "CKV_AWS_112 aws_ssm_document.enabled": UNDECLARED,
    "CKV_AWS_112 aws_ssm_document.enabled_yaml": UNDECLARED,
  },
};
