import type { TopicMapping } from "../mapping";

export const mapping: TopicMapping = {
  topic: "s3-public",
  checks: {
    "1a4bc881-9f69-4d44-8c9a-d37d08f54c50": ["s3-require-public-access-block"],
    "66c6f96f-2d9e-417e-a998-9058aeeecd44": ["s3-no-public-policy"],
    "AWS-0086": ["s3-require-public-access-block"],
    "AWS-0087": ["s3-require-public-access-block"],
    "AWS-0091": ["s3-require-public-access-block"],
    "AWS-0093": ["s3-require-public-access-block"],
    "AWS-0094": ["s3-require-public-access-block"],
    "AWS-0161": ["s3-no-public-acl"],
    CKV2_AWS_43: ["s3-no-public-acl"],
    CKV2_AWS_65: ["s3-no-acls"],
    CKV_AWS_20: ["s3-no-public-acl"],
    CKV_AWS_53: ["s3-require-public-access-block"],
    CKV_AWS_54: ["s3-require-public-access-block"],
    CKV_AWS_56: ["s3-require-public-access-block"],
    CKV_AWS_70: ["s3-no-public-policy"],
    "a4966c4f-9141-48b8-a564-ffe9959945bc": ["s3-no-public-policy"],
    "bf878b1a-7418-4de3-b13c-3a86cf894920": ["s3-no-public-acl"],
    "ffdf4b37-7703-4dfe-a682-9d2e99bc6c09": ["s3-no-public-policy"],
  },
  unmapped: { CKV_AWS_379: "todo", CKV_AWS_93: "todo" },
};
