/**
 * A relational database that only named security groups can reach.
 *
 *   const orders = new PrivateDatabase(this, "orders", { network, engine: DatabaseEngine.postgres("16") });
 *   orders.connections.allowFrom(api);
 *   orders.grantConnect(role, { user: "api" });
 *
 * Encrypted, without a public address, TLS required, its password made and rotated by Secrets Manager and never seen here, IAM
 * authentication on, protected from deletion, backed up, and its logs kept.
 */
import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections } from "./connections";
import { CERTIFICATE_AUTHORITY, type DatabaseEngine } from "./database-engine";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import type { IRole } from "./private/grant";
import { grantDatabaseUser } from "./private/grant-database-user";
import { INSTANCE_CLASS, requireDatabaseName, requireInteger, requireKnown, requireText } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import { monitoringRole } from "./private/monitoring-role";
import { resourceName } from "./private/resource-name";
import type { IPrivateNetwork } from "./private-network";
import type { ITunnelTarget } from "./session-access";

export interface PrivateDatabaseProps {
  readonly network: IPrivateNetwork;
  readonly engine: DatabaseEngine;
  /** @default "db.t4g.medium", the smallest that Performance Insights works with on every engine */
  readonly instanceClass?: string;
  /** GiB, 20 to 65536. @default 20 */
  readonly allocatedStorageGib?: number;
  /** GiB up to which the storage grows by itself. @default five times the allocated storage */
  readonly maxStorageGib?: number;
  /** Name of the first database in the instance. @default none is made */
  readonly databaseName?: string;
  /** Name of the master user, whose password Secrets Manager makes. @default "administrator" */
  readonly masterUser?: string;
  /** Days that backups are kept, 7 to 35. @default 14 */
  readonly backupRetentionDays?: number;
  /** A standby in a second zone. False halves the price, and the database is gone while its zone is. @default true */
  readonly multiAz?: boolean;
  /** Encrypts the data, its backups, its password and its logs. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class PrivateDatabase extends Construct implements ITunnelTarget {
  readonly instance: DbInstance;
  readonly parameterGroup: DbParameterGroup;
  readonly subnetGroup: DbSubnetGroup;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly key: IEncryptionKey;
  readonly engine: DatabaseEngine;
  private readonly logGroups: ReadonlyMap<string, CloudwatchLogGroup>;
  /** Host name, which resolves to a private address. */
  readonly host: string;
  readonly port: number;
  /** ARN of the secret that holds the master user's password. */
  readonly secretArn: string;

  constructor(scope: Construct, id: string, props: PrivateDatabaseProps) {
    super(scope, id);
    const { engine, network } = props;
    this.engine = engine;
    const allocatedStorage = props.allocatedStorageGib ?? 20;
    if (props.maxStorageGib === undefined) requireKnown(this, "allocatedStorageGib", allocatedStorage);
    requireInteger(this, "allocatedStorageGib", allocatedStorage, 20, 65536);
    requireInteger(this, "maxStorageGib", props.maxStorageGib, Token.isUnresolved(allocatedStorage) ? 20 : allocatedStorage, 65536);
    requireText(this, "instanceClass", props.instanceClass, INSTANCE_CLASS, 'an instance class reads like "db.t4g.medium"');
    requireInteger(this, "backupRetentionDays", props.backupRetentionDays, 7, 35);
    requireDatabaseName(this, "databaseName", props.databaseName);
    requireDatabaseName(this, "masterUser", props.masterUser);

    const name = resourceName(this, 60);
    this.key = props.key ?? new EncryptionKey(this, "key", { description: `Data of ${this.node.path}` });
    for (const service of ["rds", "secretsmanager"]) this.key.allowThrough(service);
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network, defaultPort: engine.port });
    this.connections = this.securityGroup.connections;
    this.subnetGroup = new DbSubnetGroup(this, "subnets", {
      name,
      description: `Private subnets of ${name}`,
      subnetIds: [...network.subnetIds],
    });
    this.parameterGroup = new DbParameterGroup(this, "parameters", {
      name: `${name}-${engine.family.replace(".", "-")}`,
      description: `Requires TLS and logs connections of ${name}`,
      family: engine.family,
      parameter: Object.entries(engine.parameters).map(([parameter, value]) => ({ name: parameter, value, applyMethod: "immediate" })),
    });
    this.logGroups = new Map(
      engine.logs.map((log) => [log, encryptedLogGroup(this, `${log}-log`, `/aws/rds/instance/${name}/${log}`, this.key)]),
    );

    this.instance = new DbInstance(this, "instance", {
      identifier: name,
      engine: engine.name,
      engineVersion: engine.version,
      instanceClass: props.instanceClass ?? "db.t4g.medium",
      ...(props.databaseName !== undefined && { dbName: props.databaseName }),
      port: engine.port.from,

      publiclyAccessible: false,
      dbSubnetGroupName: this.subnetGroup.name,
      vpcSecurityGroupIds: [this.securityGroup.id],
      multiAz: props.multiAz ?? true,
      caCertIdentifier: CERTIFICATE_AUTHORITY,
      parameterGroupName: this.parameterGroup.name,

      username: props.masterUser ?? "administrator",
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: this.key.arn,
      iamDatabaseAuthenticationEnabled: true,

      allocatedStorage,
      maxAllocatedStorage: props.maxStorageGib ?? Math.min(5 * allocatedStorage, 65536),
      storageType: "gp3",
      storageEncrypted: true,
      kmsKeyId: this.key.arn,

      deletionProtection: true,
      backupRetentionPeriod: props.backupRetentionDays ?? 14,
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${name}-final`,
      autoMinorVersionUpgrade: true,

      enabledCloudwatchLogsExports: [...engine.logs],
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: this.key.arn,
      monitoringInterval: 60,
      monitoringRoleArn: monitoringRole(this, AwsAccount.of(this).arn("rds", `db:${name}`)),
      dependsOn: [...this.logGroups.values()],
    });
    this.host = this.instance.address;
    this.port = engine.port.from;
    this.secretArn = this.instance.masterUserSecret.get(0).secretArn;
  }

  /** Where one of the engine's logs is kept. @throws Error where the engine has no such log. */
  logGroup(log: string): CloudwatchLogGroup {
    const found = this.logGroups.get(log);
    if (!found)
      throw new Error(`${this.node.path}: there is no log ${JSON.stringify(log)}; there are ${[...this.logGroups.keys()].join(", ")}.`);
    return found;
  }

  /**
   * Lets a role log in as one user of the database with IAM authentication; the user itself is made in the database.
   * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
   */
  grantConnect(role: IRole, options: { readonly user: string }): void {
    grantDatabaseUser(this, role, this.instance.resourceId, options.user);
  }
}
