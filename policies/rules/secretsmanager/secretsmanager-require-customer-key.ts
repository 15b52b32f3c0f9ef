import { customerKeyPolicy } from "../shared/customer-key-policy";
import type { Resource } from "../../terraform/model/resource";

const isManaged =
  (attribute: string) =>
  (store: Resource): boolean =>
    !(store.at(attribute).isAbsent || store.at(attribute).boolean === false);

export default customerKeyPolicy({
  id: "secretsmanager-require-customer-key",
  title: "Require secrets to be encrypted with a KMS key of your own",
  topic: "secrets-credentials",
  references: [
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
  ],
  keys: [
    { types: ["aws_secretsmanager_secret"], path: "kms_key_id" },
    {
      types: ["aws_db_instance", "aws_rds_cluster"],
      path: "master_user_secret_kms_key_id",
      when: isManaged("manage_master_user_password"),
    },
    { types: ["aws_redshift_cluster"], path: "master_password_secret_kms_key_id", when: isManaged("manage_master_password") },
    {
      types: ["aws_redshiftserverless_namespace"],
      path: "admin_password_secret_kms_key_id",
      when: isManaged("manage_admin_password"),
    },
  ],
  examples: {
    bad: `resource "aws_secretsmanager_secret" "orders" {}`,
    good: `resource "aws_secretsmanager_secret" "orders" {
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
