/**
 * A warehouse (Redshift Serverless) that only named security groups can reach, over TLS, and whose loads stay within the network.
 *
 *   const facts = new PrivateWarehouse(this, "facts", { network });
 *   facts.connections.allowFrom(workspace);
 *   facts.grantConnect(role);
 */
import { RedshiftserverlessNamespace } from "@cdktf/provider-aws/lib/redshiftserverless-namespace";
import { RedshiftserverlessWorkgroup } from "@cdktf/provider-aws/lib/redshiftserverless-workgroup";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections } from "./connections";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { Port } from "./port";
import type { IPrivateNetwork } from "./private-network";
import { grant, type IRole } from "./private/grant";
import { requireDatabaseName, requireInteger, requireKnown, requireProp } from "./private/invalid-prop-error";
import { resourceName } from "./private/resource-name";
import type { ITunnelTarget } from "./session-access";

export interface PrivateWarehouseProps {
  /** Redshift Serverless needs subnets in three zones. */
  readonly network: IPrivateNetwork;
  /** @default "warehouse" */
  readonly databaseName?: string;
  /** Redshift processing units at rest, 8 to 512, in steps of 8. @default 8 */
  readonly baseCapacity?: number;
  /** Redshift processing units at most. @default twice the base */
  readonly maxCapacity?: number;
  /** Encrypts the data and the administrator's password. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class PrivateWarehouse extends Construct implements ITunnelTarget {
  readonly namespace: RedshiftserverlessNamespace;
  readonly workgroup: RedshiftserverlessWorkgroup;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly host: string;
  readonly port: number;
  /** ARN of the secret that holds the administrator's password. */
  readonly secretArn: string;

  constructor(scope: Construct, id: string, props: PrivateWarehouseProps) {
    super(scope, id);
    const { network } = props;
    const baseCapacity = props.baseCapacity ?? 8;
    const maxCapacity = props.maxCapacity ?? 2 * baseCapacity;
    // https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-usage-considerations.html
    requireProp(
      this,
      "network",
      network.availabilityZones,
      (zones) => zones.length >= 3,
      "Redshift Serverless needs subnets in three zones",
    );
    requireProp(
      this,
      "baseCapacity",
      baseCapacity,
      (units) => units >= 8 && units <= 512 && units % 8 === 0,
      "it must be from 8 to 512, in steps of 8",
    );
    if (props.maxCapacity === undefined) requireKnown(this, "baseCapacity", baseCapacity);
    requireInteger(this, "maxCapacity", maxCapacity, Token.isUnresolved(baseCapacity) ? 8 : baseCapacity, 5632);
    requireDatabaseName(this, "databaseName", props.databaseName);
    const name = resourceName(this, 60);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Data of ${this.node.path}` });
    for (const service of ["redshift-serverless", "redshift", "secretsmanager"]) key.allowThrough(service);
    this.port = 5439;
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network, defaultPort: Port.tcp(this.port) });
    this.connections = this.securityGroup.connections;
    this.namespace = new RedshiftserverlessNamespace(this, "namespace", {
      namespaceName: name,
      dbName: props.databaseName ?? "warehouse",
      adminUsername: "administrator",
      manageAdminPassword: true,
      adminPasswordSecretKmsKeyId: key.arn,
      kmsKeyId: key.arn,
      logExports: ["userlog", "connectionlog", "useractivitylog"],
    });
    this.workgroup = new RedshiftserverlessWorkgroup(this, "workgroup", {
      workgroupName: name,
      namespaceName: this.namespace.namespaceName,
      baseCapacity,
      maxCapacity,
      publiclyAccessible: false,
      enhancedVpcRouting: true,
      subnetIds: [...network.subnetIds],
      securityGroupIds: [this.securityGroup.id],
      port: this.port,
      configParameter: [
        { parameterKey: "require_ssl", parameterValue: "true" },
        { parameterKey: "enable_user_activity_logging", parameterValue: "true" },
      ],
    });
    this.host = this.workgroup.endpoint.get(0).address;
    this.secretArn = this.namespace.adminPasswordSecretArn;
  }

  /** Lets a role log in as the database user of its own name. https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-iam.html */
  grantConnect(role: IRole): void {
    grant(this, role, "connect", {
      sid: "ConnectToWarehouse",
      actions: ["redshift-serverless:GetCredentials"],
      resources: [this.workgroup.arn],
    });
  }
}
