/**
 * The relational engines, each with what it needs to refuse connections without TLS and to log who connects.
 *
 *   new PrivateDatabase(this, "orders", { network, engine: DatabaseEngine.postgres("16") });
 */
import { Port } from "./port";
import { requireKnown } from "./private/invalid-prop-error";

export class DatabaseEngine {
  /** Tells it from any object of the same shape, which nobody has checked. */
  declare protected readonly checked: true;

  private constructor(
    /** As RDS spells it. */
    readonly name: "postgres" | "mysql" | "mariadb",
    /** Such as "16" or "8.4"; minor versions follow by themselves. */
    readonly version: string,
    readonly port: Port,
    /** Parameters that force TLS and log connections. */
    readonly parameters: Readonly<Record<string, string>>,
    /** What is sent to CloudWatch Logs. */
    readonly logs: readonly string[],
    /** Which log tells of logins that failed, and how, as a pattern of CloudWatch Logs. */
    readonly failedLogins: { readonly log: string; readonly pattern: string },
  ) {}

  /** @param version major version, 12 or later, such as "16" */
  static postgres(version: string): DatabaseEngine {
    requireVersion("postgres", version, /^(1[2-9]|[2-9]\d)(\.\d+)?$/, '"16"');
    return new DatabaseEngine("postgres", version, Port.tcp(5432), POSTGRES_PARAMETERS, ["postgresql", "upgrade"], POSTGRES_LOGINS);
  }

  /** @param version major version, 8.0 or later, such as "8.4" */
  static mysql(version: string): DatabaseEngine {
    requireVersion("mysql", version, /^([89]|\d\d)\.\d+(\.\d+)?$/, '"8.4"');
    return new DatabaseEngine("mysql", version, Port.tcp(3306), MYSQL_PARAMETERS, ["audit", "error", "general", "slowquery"], MYSQL_LOGINS);
  }

  /** @param version major version, 10.6 or later, such as "11.4" */
  static mariadb(version: string): DatabaseEngine {
    requireVersion("mariadb", version, /^(10\.(6|11)|1[1-9]\.\d+)(\.\d+)?$/, '"11.4"');
    return new DatabaseEngine(
      "mariadb",
      version,
      Port.tcp(3306),
      MYSQL_PARAMETERS,
      ["audit", "error", "general", "slowquery"],
      MYSQL_LOGINS,
    );
  }

  /** Parameter group family: `postgres16`, `mysql8.4`, `mariadb11.4`. */
  get family(): string {
    const parts = this.version.split(".");
    return `${this.name}${this.name === "postgres" ? parts[0] : parts.slice(0, 2).join(".")}`;
  }
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html, valid until 2061. */
export const CERTIFICATE_AUTHORITY = "rds-ca-rsa2048-g1";

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html and PostgreSQL.Concepts.General.FeatureSupport.html */
export const POSTGRES_PARAMETERS = {
  "rds.force_ssl": "1",
  log_connections: "1",
  log_disconnections: "1",
  log_statement: "ddl",
  log_min_duration_statement: "1000",
};

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.html and USER_LogAccess.MySQL.LogFileSize.html */
export const MYSQL_PARAMETERS = {
  require_secure_transport: "1",
  general_log: "1",
  slow_query_log: "1",
  log_output: "FILE",
};

export const POSTGRES_LOGINS = { log: "postgresql", pattern: '?"authentication failed" ?"no pg_hba.conf entry"' };
export const MYSQL_LOGINS = { log: "general", pattern: '"Access denied for user"' };

/** @throws RangeError */
function requireVersion(engine: string, version: string, pattern: RegExp, example: string): void {
  requireKnown(`DatabaseEngine.${engine}`, "version", version);
  if (!pattern.test(version))
    throw new RangeError(`DatabaseEngine.${engine} is given ${JSON.stringify(version)}, but a supported version reads like ${example}.`);
}
