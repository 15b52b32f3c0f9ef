import policy from "../../../../policies/rules/ec2/ec2-require-volume-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, merge } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    keyCases({ type: "aws_ebs_volume", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_ebs_snapshot_copy", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_ami_copy", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
  ),
);
