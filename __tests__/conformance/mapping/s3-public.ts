import type { TopicMapping } from "../mapping";

const pinned = "We: the grant is held to one address, which AWS does not call public.";
const overridden = "We: ignore_public_acls takes the effect away, so that nobody gets in; the peer objects to the contradiction.";
const otherSettings = "We ask for all four settings; the peer asks for one of them, and others are off.";

export const mapping: TopicMapping = {
  topic: "s3-public",
  checks: {
    "1a4bc881-9f69-4d44-8c9a-d37d08f54c50": ["s3-require-public-access-block"],
    "66c6f96f-2d9e-417e-a998-9058aeeecd44": ["s3-no-public-policy"],
    "AWS-0086": ["s3-require-public-access-block"],
    "AWS-0087": ["s3-require-public-access-block"],
    "AWS-0091": ["s3-require-public-access-block"],
    "AWS-0092": ["s3-no-public-acl"],
    "AWS-0093": ["s3-require-public-access-block"],
    "AWS-0094": ["s3-require-public-access-block"],
    "AWS-0161": ["s3-no-public-acl"],
    CKV2_AWS_43: ["s3-no-public-acl"],
    CKV2_AWS_6: ["s3-require-public-access-block"],
    CKV2_AWS_65: ["s3-no-acls"],
    CKV_AWS_20: ["s3-no-public-acl"],
    CKV_AWS_375: ["s3-no-public-acl"],
    CKV_AWS_392: ["s3-require-access-point-block"],
    CKV_AWS_53: ["s3-require-public-access-block"],
    CKV_AWS_54: ["s3-require-public-access-block"],
    CKV_AWS_55: ["s3-require-public-access-block#off"],
    CKV_AWS_56: ["s3-require-public-access-block"],
    CKV_AWS_57: ["s3-no-public-acl"],
    CKV_AWS_70: ["s3-no-public-policy"],
    CKV_AWS_93: ["s3-no-policy-lockout"],
    "a4966c4f-9141-48b8-a564-ffe9959945bc": ["s3-no-public-policy"],
    "bf878b1a-7418-4de3-b13c-3a86cf894920": ["s3-no-public-acl"],
    "ffdf4b37-7703-4dfe-a682-9d2e99bc6c09": ["s3-no-public-policy"],
  },
  unmapped: {
    CKV_AWS_379:
      "It asks for TLS only where an ACL is public; we refuse the ACL (s3-no-public-acl), and ask for TLS on every bucket (s3-require-tls).",
  },
  disagreements: {
    "CKV_AWS_70 aws_s3_bucket.pass_w_condition": "We: ArnNotEquals admits everyone but one user.",
    "CKV_AWS_70 aws_s3_bucket_policy.pass_w_condition": "We: ArnNotEquals admits everyone but one user.",
    "66c6f96f-2d9e-417e-a998-9058aeeecd44 aws_s3_bucket_policy.positive1": pinned,
    "66c6f96f-2d9e-417e-a998-9058aeeecd44 aws_s3_bucket_policy.positive2": pinned,
    "ffdf4b37-7703-4dfe-a682-9d2e99bc6c09 aws_s3_bucket_policy.positive1": pinned,
    "ffdf4b37-7703-4dfe-a682-9d2e99bc6c09 aws_s3_bucket_policy.positive2": pinned,
    "a4966c4f-9141-48b8-a564-ffe9959945bc aws_s3_bucket.negative1": "We: anyone may write objects; the peer asks only about s3:*.",
    "bf878b1a-7418-4de3-b13c-3a86cf894920 aws_s3_bucket.public-bucket": overridden,
    "bf878b1a-7418-4de3-b13c-3a86cf894920 aws_s3_bucket_acl.example_bucket_acl": overridden,
    "bf878b1a-7418-4de3-b13c-3a86cf894920 aws_s3_bucket.public-bucket2":
      "We: the ACL is public and nothing overrides it, which the peer does not ask.",
    "bf878b1a-7418-4de3-b13c-3a86cf894920 aws_s3_bucket_acl.example_bucket_acl2":
      "We: the ACL is public and nothing overrides it, which the peer does not ask.",
    "1a4bc881-9f69-4d44-8c9a-d37d08f54c50 aws_s3_bucket_public_access_block.negative2": otherSettings,
    "AWS-0086 aws_s3_bucket_public_access_block.good_example": otherSettings,
    "AWS-0087 aws_s3_bucket_public_access_block.good_example": otherSettings,
    "AWS-0091 aws_s3_bucket_public_access_block.good_example": otherSettings,
    "AWS-0093 aws_s3_bucket_public_access_block.example": otherSettings,
    "AWS-0094 aws_s3_bucket_public_access_block.example": otherSettings,
    "AWS-0161 aws_cloudtrail.bad_example": "Both: we name the bucket whose ACL is public, not the trail that writes to it.",
  },
};
