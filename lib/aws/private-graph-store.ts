/**
 * A graph store (Neptune) that only named security groups can reach, over TLS and for signed requests only.
 *
 *   const skills = new PrivateGraphStore(this, "skills", { network });
 *   skills.connections.allowFrom(api);
 *   skills.grantReadWrite(role);
 */
import { NeptuneCluster } from "@cdktf/provider-aws/lib/neptune-cluster";
import { NeptuneClusterInstance } from "@cdktf/provider-aws/lib/neptune-cluster-instance";
import { NeptuneClusterParameterGroup } from "@cdktf/provider-aws/lib/neptune-cluster-parameter-group";
import { NeptuneSubnetGroup } from "@cdktf/provider-aws/lib/neptune-subnet-group";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections } from "./connections";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { Port } from "./port";
import type { IPrivateNetwork } from "./private-network";
import { grant, type IRole } from "./private/grant";
import { requireInteger, requireKnown } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import { resourceName } from "./private/resource-name";
import type { ITunnelTarget } from "./session-access";

export interface PrivateGraphStoreProps {
  readonly network: IPrivateNetwork;
  /** @default "db.t4g.medium" */
  readonly instanceClass?: string;
  /** One writer and readers behind it, 2 to 16. @default 2 */
  readonly instances?: number;
  /** Days that backups are kept, 7 to 35. @default 14 */
  readonly backupRetentionDays?: number;
  /** Encrypts the data, its backups and its logs. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class PrivateGraphStore extends Construct implements ITunnelTarget {
  readonly cluster: NeptuneCluster;
  readonly instances: readonly NeptuneClusterInstance[];
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly host: string;
  readonly port: number;

  constructor(scope: Construct, id: string, props: PrivateGraphStoreProps) {
    super(scope, id);
    const { network } = props;
    requireKnown(this, "instances", props.instances);
    requireInteger(this, "instances", props.instances, 2, 16);
    requireInteger(this, "backupRetentionDays", props.backupRetentionDays, 7, 35);
    const name = resourceName(this, 55);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Data of ${this.node.path}` });
    key.allowThrough("rds");
    this.port = 8182;
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network, defaultPort: Port.tcp(this.port) });
    this.connections = this.securityGroup.connections;
    const subnets = new NeptuneSubnetGroup(this, "subnets", {
      name,
      description: `Private subnets of ${name}`,
      subnetIds: [...network.subnetIds],
    });
    // https://docs.aws.amazon.com/neptune/latest/userguide/parameters.html; Neptune takes no connections without TLS.
    const parameters = new NeptuneClusterParameterGroup(this, "parameters", {
      name,
      description: `Audits ${name}`,
      family: "neptune1.4",
      parameter: [{ name: "neptune_enable_audit_log", value: "1" }],
    });
    const log = encryptedLogGroup(this, "audit-log", `/aws/neptune/${name}/audit`, key);
    this.cluster = new NeptuneCluster(this, "cluster", {
      clusterIdentifier: name,
      engine: "neptune",
      engineVersion: "1.4.5.0",
      port: this.port,
      neptuneSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [this.securityGroup.id],
      neptuneClusterParameterGroupName: parameters.name,
      iamDatabaseAuthenticationEnabled: true,
      storageEncrypted: true,
      kmsKeyArn: key.arn,
      deletionProtection: true,
      backupRetentionPeriod: props.backupRetentionDays ?? 14,
      copyTagsToSnapshot: true,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${name}-final`,
      enableCloudwatchLogsExports: ["audit"],
      dependsOn: [log],
    });
    this.instances = Array.from({ length: props.instances ?? 2 }, (_, index) => {
      return new NeptuneClusterInstance(this, `instance-${index + 1}`, {
        identifier: `${name}-${index + 1}`,
        clusterIdentifier: this.cluster.id,
        instanceClass: props.instanceClass ?? "db.t4g.medium",
        neptuneSubnetGroupName: subnets.name,
        publiclyAccessible: false,
        autoMinorVersionUpgrade: true,
      });
    });
    this.host = this.cluster.endpoint;
  }

  /** Lets a role query. https://docs.aws.amazon.com/neptune/latest/userguide/iam-data-access-policies.html */
  grantRead(role: IRole): void {
    this.grantData(role, "read", ["neptune-db:connect", "neptune-db:ReadDataViaQuery"]);
  }

  /** Lets a role query, write and delete. */
  grantReadWrite(role: IRole): void {
    const actions = ["neptune-db:connect", "neptune-db:DeleteDataViaQuery", "neptune-db:ReadDataViaQuery", "neptune-db:WriteDataViaQuery"];
    this.grantData(role, "write", actions);
  }

  private grantData(role: IRole, what: string, actions: readonly string[]): void {
    const resource = AwsAccount.of(this).arn("neptune-db", `${this.cluster.clusterResourceId}/*`);
    grant(this, role, what, { sid: "UseGraph", actions, resources: [resource] });
  }
}
