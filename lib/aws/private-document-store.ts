/**
 * A document store (DocumentDB, compatible with MongoDB) that only named security groups can reach, over TLS.
 *
 *   const profiles = new PrivateDocumentStore(this, "profiles", { network });
 *   profiles.connections.allowFrom(api);
 *   profiles.grantConnect(role);
 *
 * Its password is made by Secrets Manager and never seen here; every login and statement is audited.
 */
import { DocdbCluster } from "@cdktf/provider-aws/lib/docdb-cluster";
import { DocdbClusterInstance } from "@cdktf/provider-aws/lib/docdb-cluster-instance";
import { DocdbClusterParameterGroup } from "@cdktf/provider-aws/lib/docdb-cluster-parameter-group";
import { DocdbSubnetGroup } from "@cdktf/provider-aws/lib/docdb-subnet-group";
import { Construct } from "constructs";
import type { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections } from "./connections";
import { CERTIFICATE_AUTHORITY } from "./database-engine";
import { clusterStore, type ClusterStoreProps } from "./private/cluster-store";
import { grant, type IRole } from "./private/grant";
import { encryptedLogGroup } from "./private/log-group";
import type { ITunnelTarget } from "./session-access";

export interface PrivateDocumentStoreProps extends ClusterStoreProps {}

export class PrivateDocumentStore extends Construct implements ITunnelTarget {
  readonly cluster: DocdbCluster;
  readonly instances: readonly DocdbClusterInstance[];
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly host: string;
  readonly port: number;
  /** ARN of the secret that holds the administrator's password. */
  readonly secretArn: string;

  constructor(scope: Construct, id: string, props: PrivateDocumentStoreProps) {
    super(scope, id);
    this.port = 27017;
    const { name, key, securityGroup, ...store } = clusterStore(this, props, this.port);
    this.securityGroup = securityGroup;
    this.connections = securityGroup.connections;
    const subnets = new DocdbSubnetGroup(this, "subnets", {
      name,
      description: `Private subnets of ${name}`,
      subnetIds: [...props.network.subnetIds],
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
      backupRetentionPeriod: store.backupRetentionPeriod,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${name}-final`,
      enabledCloudwatchLogsExports: logs,
      dependsOn: logGroups,
    });
    this.instances = store.identifiers.map((identifier, index) => {
      return new DocdbClusterInstance(this, `instance-${index + 1}`, {
        identifier,
        clusterIdentifier: this.cluster.id,
        instanceClass: store.instanceClass,
        caCertIdentifier: CERTIFICATE_AUTHORITY,
        autoMinorVersionUpgrade: true,
        copyTagsToSnapshot: true,
      });
    });
    this.host = this.cluster.endpoint;
    this.secretArn = this.cluster.masterUserSecret.get(0).secretArn;
  }

  /** Lets a role read the administrator's password, which Secrets Manager rotates: https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-secrets-manager.html */
  grantConnect(role: IRole): void {
    grant(this, role, "connect", { sid: "ReadPassword", actions: ["secretsmanager:GetSecretValue"], resources: [this.secretArn] });
  }
}
