/**
 * A cache (Valkey) that only named security groups can reach, over TLS, with IAM logins instead of passwords.
 *
 *   const sessions = new PrivateCache(this, "sessions", { network });
 *   sessions.connections.allowFrom(api);
 *   sessions.grantConnect(role);
 */
import { ElasticacheReplicationGroup } from "@cdktf/provider-aws/lib/elasticache-replication-group";
import { ElasticacheSubnetGroup } from "@cdktf/provider-aws/lib/elasticache-subnet-group";
import { ElasticacheUser } from "@cdktf/provider-aws/lib/elasticache-user";
import { ElasticacheUserGroup } from "@cdktf/provider-aws/lib/elasticache-user-group";
import { Construct } from "constructs";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections } from "./connections";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { Port } from "./port";
import type { IPrivateNetwork } from "./private-network";
import { grant, type IRole } from "./private/grant";
import { requireInteger, requireText } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import { resourceName } from "./private/resource-name";
import type { ITunnelTarget } from "./session-access";

export interface PrivateCacheProps {
  readonly network: IPrivateNetwork;
  /** @default "cache.t4g.small" */
  readonly nodeType?: string;
  /** Nodes in different zones, one of which takes over where the first fails, 2 to 6. @default 2 */
  readonly nodes?: number;
  /** Days that snapshots are kept, 1 to 35. @default 7 */
  readonly snapshotRetentionDays?: number;
  /** Encrypts the data and the logs. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class PrivateCache extends Construct implements ITunnelTarget {
  readonly replicationGroup: ElasticacheReplicationGroup;
  /** The one user, which logs in with IAM. */
  readonly user: ElasticacheUser;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly host: string;
  readonly port: number;

  constructor(scope: Construct, id: string, props: PrivateCacheProps) {
    super(scope, id);
    const { network } = props;
    requireInteger(this, "nodes", props.nodes, 2, 6);
    requireText(this, "nodeType", props.nodeType, /^cache\.[a-z0-9]+\.[a-z0-9]+$/, 'a node type reads like "cache.t4g.small"');
    requireInteger(this, "snapshotRetentionDays", props.snapshotRetentionDays, 1, 35);
    const name = resourceName(this, 35);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Data of ${this.node.path}` });
    // "include both ViaService names": https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
    for (const service of ["elasticache", "dax"]) key.allowThrough(service);
    this.port = 6379;
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network, defaultPort: Port.tcp(this.port) });
    this.connections = this.securityGroup.connections;
    const subnets = new ElasticacheSubnetGroup(this, "subnets", {
      name,
      description: `Private subnets of ${name}`,
      subnetIds: [...network.subnetIds],
    });
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html: the user's id and name are the same.
    this.user = new ElasticacheUser(this, "user", {
      userId: name,
      userName: name,
      engine: "valkey",
      accessString: "on ~* &* +@all -@dangerous",
      authenticationMode: { type: "iam" },
    });
    const users = new ElasticacheUserGroup(this, "users", { userGroupId: name, engine: "valkey", userIds: [this.user.userId] });
    const log = encryptedLogGroup(this, "log", `/aws/elasticache/${name}`, key);
    const deliver = (logType: string) => ({ destination: log.name, destinationType: "cloudwatch-logs", logFormat: "json", logType });

    this.replicationGroup = new ElasticacheReplicationGroup(this, "cache", {
      replicationGroupId: name,
      description: `Cache ${this.node.path}`,
      engine: "valkey",
      engineVersion: "8.0",
      nodeType: props.nodeType ?? "cache.t4g.small",
      port: this.port,
      numCacheClusters: props.nodes ?? 2,
      automaticFailoverEnabled: true,
      multiAzEnabled: true,
      subnetGroupName: subnets.name,
      securityGroupIds: [this.securityGroup.id],
      userGroupIds: [users.userGroupId],
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
      atRestEncryptionEnabled: "true",
      kmsKeyId: key.arn,
      snapshotRetentionLimit: props.snapshotRetentionDays ?? 7,
      finalSnapshotIdentifier: `${name}-end`,
      autoMinorVersionUpgrade: "true",
      logDeliveryConfiguration: [deliver("slow-log"), deliver("engine-log")],
    });
    this.host = this.replicationGroup.primaryEndpointAddress;
  }

  /** Lets a role log in as the cache's user. */
  grantConnect(role: IRole): void {
    grant(this, role, "connect", {
      sid: "ConnectToCache",
      actions: ["elasticache:Connect"],
      resources: [this.replicationGroup.arn, this.user.arn],
    });
  }
}
