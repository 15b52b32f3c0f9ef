import policy from "../../../../policies/rules/kinesis/kinesis-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_kinesis_stream", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_kinesis_video_stream", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
  ),
);
