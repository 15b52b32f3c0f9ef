import type { TopicMapping } from "../mapping";

export const mapping: TopicMapping = {
  topic: "kms",
  checks: {
    "0b530315-0ea4-497f-b34c-4ff86268f59d": ["kms-require-deletion-window"],
    "AWS-0065": ["kms-require-rotation"],
    CKV2_AWS_64: ["kms-require-key-policy"],
    CKV_AWS_227: ["kms-no-disabled-key"],
    CKV_AWS_33: ["kms-no-public-key"],
    CKV_AWS_7: ["kms-require-rotation"],
    FG_R00036: ["kms-require-rotation"],
  },
  disagreements: {
    "0b530315-0ea4-497f-b34c-4ff86268f59d aws_kms_key.positive1": "We: left out, the window is 30 days, the longest that AWS has.",
    "0b530315-0ea4-497f-b34c-4ff86268f59d aws_kms_key.negative1":
      "A matter of measure: 10 days are short of the two weeks that we ask for (severity low).",
  },
};
