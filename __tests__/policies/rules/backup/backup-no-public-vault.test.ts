import policy from "../../../../policies/rules/backup/backup-no-public-vault";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_backup_vault_policy",
    attribute: "policy",
    rest: 'backup_vault_name = "orders"',
    action: "backup:CopyIntoBackupVault",
  }),
);
