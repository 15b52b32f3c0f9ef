import policy from "../../../../policies/rules/secretsmanager/secretsmanager-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

const MANAGED = {
  aws_db_instance: ["manage_master_user_password", "master_user_secret_kms_key_id"],
  aws_rds_cluster: ["manage_master_user_password", "master_user_secret_kms_key_id"],
  aws_redshift_cluster: ["manage_master_password", "master_password_secret_kms_key_id"],
  aws_redshiftserverless_namespace: ["manage_admin_password", "admin_password_secret_kms_key_id"],
} as const;

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_secretsmanager_secret", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    ...Object.entries(MANAGED).map(([type, [managed, attribute]]) =>
      keyCases({ type, attribute, write: (value) => `${attribute} = ${value}`, beside: `${managed} = true` }),
    ),
    {
      accept: Object.entries(MANAGED).flatMap(([type, [managed]]) => [
        { name: `${type}: a password that is not managed`, files: { "main.tf": `resource "${type}" "a" {}` } },
        { name: `${type}: ${managed} = false`, files: { "main.tf": `resource "${type}" "a" {\n  ${managed} = false\n}` } },
      ]),
      reject: [],
    },
  ),
);
