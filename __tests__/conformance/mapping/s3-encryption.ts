import type { TopicMapping } from "../mapping";

const ownKey =
  "We ask for a KMS key of one's own; the peer is content with the keys of AWS, which every bucket has had since January 2023.";

export const mapping: TopicMapping = {
  topic: "s3-encryption",
  checks: {
    "5fb49a69-8d46-4495-a2f8-9c8c622b2b6e": ["s3-require-object-kms-encryption"],
    "AWS-0088": ["s3-require-kms-encryption"],
    "AWS-0132": ["s3-require-kms-encryption"],
    CKV_AWS_145: ["s3-require-kms-encryption"],
    CKV_AWS_181: ["s3-require-object-kms-encryption"],
    CKV_AWS_186: ["s3-require-object-kms-encryption"],
    CKV_AWS_19: ["s3-require-kms-encryption"],
  },
  disagreements: {
    "5fb49a69-8d46-4495-a2f8-9c8c622b2b6e aws_s3_bucket_object.examplebucket_object": ownKey,
    "CKV_AWS_19 aws_s3_bucket.bucket_good_5": ownKey,
    "CKV_AWS_19 aws_s3_bucket.default_encryption_bucket": ownKey,
  },
};
