import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html: "available for" these; not for Oracle, Db2 or SQL Server. */
const ENGINES = /^(aurora|aurora-mysql|aurora-postgresql|mariadb|mysql|postgres)$/;

/** What is copied or restored has the engine of its source. */
const canLogInWithIam = (database: Resource): boolean => {
  const { string, isAbsent } = database.at("engine");
  return string !== undefined ? ENGINES.test(string) : isAbsent && database.type === "aws_rds_cluster";
};

export default settingPolicy({
  id: "rds-require-iam-authentication",
  title: "Require databases to take logins with IAM",
  topic: "secrets-credentials",
  severity: "medium",
  description:
    "Without IAM authentication everybody who needs the database needs a password, which is copied, mailed and never changed. With it a login is a token of fifteen minutes, for the roles that a policy names.",
  remediation: "Set iam_database_authentication_enabled to true, or build the store with PrivateDatabase or PrivateCluster.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-10",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-12",
  ],
  controls: { fsbp: ["RDS.10", "RDS.12"], nist80053: ["AC-3", "IA-5"] },
  awsConfigRule: "RDS_INSTANCE_IAM_AUTHENTICATION_ENABLED",
  misses: ["Databases whose engine is not known before apply.", "Instances of a cluster, which log in as the cluster says."],
  problem: "takes logins with passwords only",
  settings: [
    {
      types: ["aws_db_instance", "aws_rds_cluster"],
      path: "iam_database_authentication_enabled",
      wanted: true,
      when: canLogInWithIam,
    },
  ],
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  engine = "postgres"
}`,
    good: `resource "aws_db_instance" "orders" {
  engine                              = "postgres"
  iam_database_authentication_enabled = true
}`,
  },
});
