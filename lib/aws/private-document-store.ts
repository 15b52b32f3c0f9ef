/**
 * A document store (DocumentDB, compatible with MongoDB) that only named security groups can reach, over TLS.
 *
 *   const profiles = new PrivateDocumentStore(this, "profiles", { network });
 *   profiles.connections.allowFrom(api);
 *
 * Its password is made by Secrets Manager and never seen here; every login and statement is audited.
 */
import { DocdbCluster } from "@cdktf/provider-aws/lib/docdb-cluster";
import { DocdbClusterInstance } from "@cdktf/provider-aws/lib/docdb-cluster-instance";
import { DocdbClusterParameterGroup } from "@cdktf/provider-aws/lib/docdb-cluster-parameter-group";
import { DocdbSubnetGroup } from "@cdktf/provider-aws/lib/docdb-subnet-group";
import { Construct } from "constructs";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections } from "./connections";
import { CERTIFICATE_AUTHORITY } from "./database-engine";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { Port } from "./port";
import type { IPrivateNetwork } from "./private-network";
import { requireInteger, requireKnown } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import { resourceName } from "./private/resource-name";
import type { ITunnelTarget } from "./session-access";

export interface PrivateDocumentStoreProps {
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

export class PrivateDocumentStore extends Construct implements ITunnelTarget {
  readonly cluster: DocdbCluster;
  readonly instances: readonly DocdbClusterInstance[];
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly host: string;
  readonly port: number;

  constructor(scope: Construct, id: string, props: PrivateDocumentStoreProps) {
    super(scope, id);
    const { network } = props;
    requireKnown(this, "instances", props.instances);
    requireInteger(this, "instances", props.instances, 2, 16);
    requireInteger(this, "backupRetentionDays", props.backupRetentionDays, 7, 35);
    const name = resourceName(this, 55);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Data of ${this.node.path}` });
    key.allowThrough("rds");
    this.port = 27017;
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network, defaultPort: Port.tcp(this.port) });
    this.connections = this.securityGroup.connections;
    const subnets = new DocdbSubnetGroup(this, "subnets", {
      name,
      description: `Private subnets of ${name}`,
      subnetIds: [...network.subnetIds],
    });
    // https://docs.aws.amazon.com/documentdb/latest/developerguide/cluster_parameter_groups-list_of_parameters.html
    const parameters = new DocdbClusterParameterGroup(this, "parameters", {
      name,
      description: `Requires TLS and audits ${name}`,
      family: "docdb5.0",
      parameter: [
        { name: "tls", value: "tls1.2+" },
        { name: "audit_logs", value: "all" },
        { name: "profiler", value: "enabled" },
      ],
    });
    const logs = ["audit", "profiler"];
    const logGroups = logs.map((log) => encryptedLogGroup(this, `${log}-log`, `/aws/docdb/${name}/${log}`, key));
    this.cluster = new DocdbCluster(this, "cluster", {
      clusterIdentifier: name,
      engine: "docdb",
      engineVersion: "5.0.0",
      port: this.port,
      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [this.securityGroup.id],
      dbClusterParameterGroupName: parameters.name,
      masterUsername: "administrator",
      manageMasterUserPassword: true,
      storageEncrypted: true,
      kmsKeyId: key.arn,
      deletionProtection: true,
      backupRetentionPeriod: props.backupRetentionDays ?? 14,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${name}-final`,
      enabledCloudwatchLogsExports: logs,
      dependsOn: logGroups,
    });
    this.instances = Array.from({ length: props.instances ?? 2 }, (_, index) => {
      return new DocdbClusterInstance(this, `instance-${index + 1}`, {
        identifier: `${name}-${index + 1}`,
        clusterIdentifier: this.cluster.id,
        instanceClass: props.instanceClass ?? "db.t4g.medium",
        caCertIdentifier: CERTIFICATE_AUTHORITY,
        autoMinorVersionUpgrade: true,
        copyTagsToSnapshot: true,
      });
    });
    this.host = this.cluster.endpoint;
  }
}
