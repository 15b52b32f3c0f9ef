/**
 * The engines of Aurora, each with what it needs to refuse connections without TLS and to log who connects.
 *
 *   new PrivateCluster(this, "orders", { network, engine: ClusterEngine.auroraPostgres("16.6") });
 */
import { MYSQL_PARAMETERS, POSTGRES_PARAMETERS } from "./database-engine";
import { Port } from "./port";
import { requireKnown } from "./private/invalid-prop-error";

export class ClusterEngine {
  /** Tells it from any object of the same shape, which nobody has checked. */
  declare protected readonly checked: true;

  private constructor(
    /** As RDS spells it. */
    readonly name: "aurora-postgresql" | "aurora-mysql",
    readonly version: string,
    /** Parameter group family. */
    readonly family: string,
    readonly port: Port,
    /** Parameters of the cluster that force TLS and log connections. */
    readonly parameters: Readonly<Record<string, string>>,
    /** What is sent to CloudWatch Logs. */
    readonly logs: readonly string[],
  ) {}

  /** @param version 13 or later, such as "16.6" */
  static auroraPostgres(version: string): ClusterEngine {
    requireKnown("ClusterEngine.auroraPostgres", "version", version);
    const major = /^(1[3-9]|[2-9]\d)(\.\d+)?$/.exec(version)?.[1];
    if (!major)
      throw new RangeError(`ClusterEngine.auroraPostgres is given ${JSON.stringify(version)}, but a supported version reads like "16.6".`);
    return new ClusterEngine("aurora-postgresql", version, `aurora-postgresql${major}`, Port.tcp(5432), POSTGRES_PARAMETERS, [
      "postgresql",
    ]);
  }

  /** @param version of Aurora MySQL 3, such as "8.0.mysql_aurora.3.08.0" */
  static auroraMysql(version: string): ClusterEngine {
    requireKnown("ClusterEngine.auroraMysql", "version", version);
    if (!/^8\.0(\.mysql_aurora\.3\.\d+\.\d+)?$/.test(version))
      throw new RangeError(
        `ClusterEngine.auroraMysql is given ${JSON.stringify(version)}, but a supported version reads like "8.0.mysql_aurora.3.08.0".`,
      );
    return new ClusterEngine("aurora-mysql", version, "aurora-mysql8.0", Port.tcp(3306), AURORA_MYSQL_PARAMETERS, [
      "audit",
      "error",
      "general",
      "slowquery",
    ]);
  }
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html and AuroraMySQL.Auditing.html */
const AURORA_MYSQL_PARAMETERS = {
  ...MYSQL_PARAMETERS,
  require_secure_transport: "ON",
  server_audit_logging: "1",
  server_audit_events: "CONNECT,QUERY_DCL,QUERY_DDL",
};
