/**
 * An Aurora cluster that only named security groups can reach, and that grows and shrinks with its load.
 *
 *   const orders = new PrivateCluster(this, "orders", { network, engine: ClusterEngine.auroraPostgres("16.6") });
 *   orders.connections.allowFrom(api);
 *   orders.grantConnect(role, { user: "api" });
 *
 * Closed in every way that PrivateDatabase is.
 */
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { RdsClusterParameterGroup } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { ClusterEngine } from "./cluster-engine";
import type { Connections } from "./connections";
import { CERTIFICATE_AUTHORITY } from "./database-engine";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import type { IPrivateNetwork } from "./private-network";
import type { IRole } from "./private/grant";
import { grantDatabaseUser } from "./private/grant-database-user";
import { requireDatabaseName, requireInteger, requireKnown, requireProp } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import { monitoringRole } from "./private/monitoring-role";
import { resourceName } from "./private/resource-name";
import type { ITunnelTarget } from "./session-access";

export interface PrivateClusterProps {
  readonly network: IPrivateNetwork;
  readonly engine: ClusterEngine;
  /** One writer and readers behind it, 2 to 15. @default 2 */
  readonly instances?: number;
  /** Aurora capacity units at rest, 0.5 to 256. @default 0.5 */
  readonly minCapacity?: number;
  /** Aurora capacity units at most, 1 to 256. @default 4 */
  readonly maxCapacity?: number;
  /** Name of the first database in the cluster. @default none is made */
  readonly databaseName?: string;
  /** Name of the master user, whose password Secrets Manager makes. @default "administrator" */
  readonly masterUser?: string;
  /** Days that backups are kept, 7 to 35. @default 14 */
  readonly backupRetentionDays?: number;
  /** Encrypts the data, its backups, its password and its logs. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class PrivateCluster extends Construct implements ITunnelTarget {
  readonly cluster: RdsCluster;
  readonly instances: readonly RdsClusterInstance[];
  readonly parameterGroup: RdsClusterParameterGroup;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly key: IEncryptionKey;
  /** Host name of the writer, which resolves to a private address. */
  readonly host: string;
  readonly readerHost: string;
  readonly port: number;
  /** ARN of the secret that holds the master user's password. */
  readonly secretArn: string;

  constructor(scope: Construct, id: string, props: PrivateClusterProps) {
    super(scope, id);
    const { engine, network } = props;
    const [minCapacity, maxCapacity] = [props.minCapacity ?? 0.5, props.maxCapacity ?? 4];
    requireKnown(this, "instances", props.instances);
    requireInteger(this, "instances", props.instances, 2, 15);
    requireInteger(this, "backupRetentionDays", props.backupRetentionDays, 7, 35);
    requireDatabaseName(this, "databaseName", props.databaseName);
    requireDatabaseName(this, "masterUser", props.masterUser);
    for (const [prop, capacity] of Object.entries({ minCapacity, maxCapacity }))
      requireProp(
        this,
        prop,
        capacity,
        (units) => units >= 0.5 && units <= 256 && units % 0.5 === 0,
        "it must be from 0.5 to 256, in steps of 0.5",
      );
    if (!Token.isUnresolved(maxCapacity))
      requireProp(this, "minCapacity", minCapacity, (units) => units <= maxCapacity, `maxCapacity is ${maxCapacity}`);

    const name = resourceName(this, 55);
    this.key = props.key ?? new EncryptionKey(this, "key", { description: `Data of ${this.node.path}` });
    for (const service of ["rds", "secretsmanager"]) this.key.allowThrough(service);
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network, defaultPort: engine.port });
    this.connections = this.securityGroup.connections;
    const subnets = new DbSubnetGroup(this, "subnets", {
      name,
      description: `Private subnets of ${name}`,
      subnetIds: [...network.subnetIds],
    });
    this.parameterGroup = new RdsClusterParameterGroup(this, "parameters", {
      name: `${name}-${engine.family.replace(".", "-")}`,
      description: `Requires TLS and logs connections of ${name}`,
      family: engine.family,
      parameter: Object.entries(engine.parameters).map(([parameter, value]) => ({ name: parameter, value, applyMethod: "immediate" })),
    });
    const logGroups = engine.logs.map((log) => encryptedLogGroup(this, `${log}-log`, `/aws/rds/cluster/${name}/${log}`, this.key));

    this.cluster = new RdsCluster(this, "cluster", {
      clusterIdentifier: name,
      engine: engine.name,
      engineVersion: engine.version,
      ...(props.databaseName !== undefined && { databaseName: props.databaseName }),
      port: engine.port.from,
      serverlessv2ScalingConfiguration: { minCapacity, maxCapacity },

      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [this.securityGroup.id],
      dbClusterParameterGroupName: this.parameterGroup.name,

      masterUsername: props.masterUser ?? "administrator",
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: this.key.arn,
      iamDatabaseAuthenticationEnabled: true,

      storageEncrypted: true,
      kmsKeyId: this.key.arn,
      deletionProtection: true,
      backupRetentionPeriod: props.backupRetentionDays ?? 14,
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${name}-final`,
      enabledCloudwatchLogsExports: [...engine.logs],
      dependsOn: logGroups,
    });
    const monitoringRoleArn = monitoringRole(this, AwsAccount.of(this).arn("rds", `db:${name}-*`));
    this.instances = Array.from({ length: props.instances ?? 2 }, (_, index) => {
      return new RdsClusterInstance(this, `instance-${index + 1}`, {
        identifier: `${name}-${index + 1}`,
        clusterIdentifier: this.cluster.id,
        engine: engine.name,
        engineVersion: engine.version,
        instanceClass: "db.serverless",
        dbSubnetGroupName: subnets.name,
        publiclyAccessible: false,
        caCertIdentifier: CERTIFICATE_AUTHORITY,
        autoMinorVersionUpgrade: true,
        copyTagsToSnapshot: true,
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: this.key.arn,
        monitoringInterval: 60,
        monitoringRoleArn,
      });
    });
    this.host = this.cluster.endpoint;
    this.readerHost = this.cluster.readerEndpoint;
    this.port = engine.port.from;
    this.secretArn = this.cluster.masterUserSecret.get(0).secretArn;
  }

  /**
   * Lets a role log in as one user of the database with IAM authentication; the user itself is made in the database.
   * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
   */
  grantConnect(role: IRole, options: { readonly user: string }): void {
    grantDatabaseUser(this, role, this.cluster.clusterResourceId, options.user);
  }
}
