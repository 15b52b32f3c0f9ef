import type { TopicMapping } from "../mapping";

export const mapping: TopicMapping = {
  topic: "s3-encryption",
  checks: {
    "AWS-0132": ["s3-require-kms-encryption"],
    CKV_AWS_19: ["s3-require-kms-encryption"],
  },
  unmapped: { "5fb49a69-8d46-4495-a2f8-9c8c622b2b6e": "todo", CKV_AWS_186: "todo" },
};
