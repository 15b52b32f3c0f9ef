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
import type { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections } from "./connections";
import { clusterStore, type ClusterStoreProps } from "./private/cluster-store";
import { grant, type IRole } from "./private/grant";
import { encryptedLogGroup } from "./private/log-group";
import type { ITunnelTarget } from "./session-access";

export interface PrivateGraphStoreProps extends ClusterStoreProps {}

export class PrivateGraphStore extends Construct implements ITunnelTarget {
  readonly cluster: NeptuneCluster;
  readonly instances: readonly NeptuneClusterInstance[];
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly host: string;
  readonly port: number;

  constructor(scope: Construct, id: string, props: PrivateGraphStoreProps) {
    super(scope, id);
    this.port = 8182;
    const { name, key, securityGroup, ...store } = clusterStore(this, props, this.port);
    this.securityGroup = securityGroup;
    this.connections = securityGroup.connections;
    const subnets = new NeptuneSubnetGroup(this, "subnets", {
      name,
      description: `Private subnets of ${name}`,
      subnetIds: [...props.network.subnetIds],
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
      backupRetentionPeriod: store.backupRetentionPeriod,
      copyTagsToSnapshot: true,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${name}-final`,
      enableCloudwatchLogsExports: ["audit"],
      dependsOn: [log],
    });
    this.instances = store.identifiers.map((identifier, index) => {
      return new NeptuneClusterInstance(this, `instance-${index + 1}`, {
        identifier,
        clusterIdentifier: this.cluster.id,
        instanceClass: store.instanceClass,
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
