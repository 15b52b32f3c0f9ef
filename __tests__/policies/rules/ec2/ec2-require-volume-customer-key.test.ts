import policy from "../../../../policies/rules/ec2/ec2-require-volume-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_ebs_volume", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_ebs_snapshot_copy", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_ami_copy", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
  ),
);
