import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

const GROUPS = ["aws_db_parameter_group", "aws_rds_cluster_parameter_group"];

const family = (group: Resource): string => group.at("family").string ?? "";
/** Aurora keeps these parameters in the group of the cluster, never in that of an instance. */
const isOf =
  (engines: RegExp) =>
  (group: Resource): boolean =>
    engines.test(family(group)) && !(group.type === "aws_db_parameter_group" && family(group).startsWith("aurora"));

/**
 * What engines force where nobody says: PostgreSQL from 15 on ("The default value of rds.force_ssl is 1 (on) for RDS for PostgreSQL version
 * 15 and later", first reference), that of Aurora from 17 on
 * (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html) and MariaDB from 11.8 on
 * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html). MySQL forces nothing, Aurora's neither.
 */
function forcesTls(engine: string, version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (engine === "postgres") return major >= 15;
  if (engine === "aurora-postgresql") return major >= 17;
  return engine === "mariadb" && (major > 11 || (major === 11 && minor >= 8));
}

function groupForcesByDefault(group: Resource): boolean {
  const [, engine = "", version = ""] = /^([a-z-]+?)-?([\d.]+)$/.exec(family(group)) ?? [];
  return forcesTls(engine, version);
}

/** Whether a database of the default parameter group does. Left out, the version is the newest that the engine has, which for PostgreSQL is later than 15. */
function defaultForces(database: Resource): boolean | undefined {
  const engine = database.at("engine").string ?? "";
  const { string: version, isAbsent } = database.at("engine_version");
  if (engine === "postgres" && isAbsent) return true;
  return version === undefined && /postgres|mariadb/.test(engine) ? undefined : forcesTls(engine, version ?? "");
}

/** Replicas, and what is restored, have the engine and the group of their source. */
const isMadeHere = (database: Resource): boolean =>
  /^(postgres|mysql|mariadb|aurora-mysql|aurora-postgresql)$/.test(database.at("engine").string ?? "") &&
  ["replicate_source_db", "replication_source_identifier", "snapshot_identifier", "restore_to_point_in_time"].every(
    (source) => database.at(source).isNone,
  );

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
  misses: ["Databases that name the default parameter group of their engine, or a group that is not in the configuration."],
  problem: "takes connections in the clear",
  settings: [
    { types: GROUPS, parameter: "rds.force_ssl", wanted: ["1"], leftOut: groupForcesByDefault, when: isOf(/postgres|sqlserver/) },
    {
      types: GROUPS,
      parameter: "require_secure_transport",
      wanted: ["1", "ON"],
      leftOut: groupForcesByDefault,
      when: isOf(/mysql|mariadb/),
    },
    { types: ["aws_db_instance"], path: "parameter_group_name", wanted: "set", leftOut: defaultForces, when: isMadeHere },
    { types: ["aws_rds_cluster"], path: "db_cluster_parameter_group_name", wanted: "set", leftOut: defaultForces, when: isMadeHere },
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
