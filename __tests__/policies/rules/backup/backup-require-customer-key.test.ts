import policy from "../../../../policies/rules/backup/backup-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(policy, keyCases({ type: "aws_backup_vault", attribute: "kms_key_arn", write: (value) => `kms_key_arn = ${value}` }));
