import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

const GROUPS = ["aws_db_parameter_group", "aws_rds_cluster_parameter_group"];

const family = (group: Resource): string => group.at("family").string ?? "";
/** Aurora keeps these parameters in the group of the cluster, never in that of an instance. */
const isOf =
  (engines: RegExp) =>
  (group: Resource): boolean =>
    engines.test(family(group)) && !(group.type === "aws_db_parameter_group" && family(group).startsWith("aurora"));

/** "The default value of rds.force_ssl is 1 (on) for RDS for PostgreSQL version 15 and later" (first reference); Aurora leaves it off. */
const forcesByDefault = (group: Resource): boolean => Number(/^postgres(\d+)/.exec(family(group))?.[1]) >= 15;

export default settingPolicy({
  id: "rds-require-tls",
  title: "Require connections to databases to be encrypted",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "A database that also takes plain connections sends passwords and rows in the clear to every client that does not insist.",
  remediation:
    'Set rds.force_ssl to "1" (PostgreSQL, SQL Server) or require_secure_transport to "ON" (MySQL, MariaDB) in the parameter group, and require_tls to true on proxies.',
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-41",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-43",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-44",
  ],
  controls: { fsbp: ["RDS.41", "RDS.43", "RDS.44"], nist80053: ["SC-8"] },
  misses: ["Databases that use the default parameter group of their engine."],
  problem: "takes connections in the clear",
  settings: [
    { types: GROUPS, parameter: "rds.force_ssl", wanted: ["1"], leftOut: forcesByDefault, when: isOf(/postgres|sqlserver/) },
    { types: GROUPS, parameter: "require_secure_transport", wanted: ["1", "ON"], when: isOf(/mysql|mariadb/) },
    // "By enabling this setting, you can enforce encrypted TLS connections"; it is off where it is left out (documentation of aws_db_proxy).
    { types: ["aws_db_proxy"], path: "require_tls", wanted: true },
  ],
  examples: {
    bad: `resource "aws_db_parameter_group" "orders" {
  family = "postgres14"
}`,
    good: `resource "aws_db_parameter_group" "orders" {
  family = "postgres14"
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}`,
  },
});
