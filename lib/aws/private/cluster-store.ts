/** What stores of a writer with readers behind it ask for, and stand on: a name, a key, and a group that admits nobody yet. */
import type { Construct } from "constructs";
import { ClosedSecurityGroup } from "../closed-security-group";
import { EncryptionKey, type IEncryptionKey } from "../encryption-key";
import { Port } from "../port";
import type { IPrivateNetwork } from "../private-network";
import { INSTANCE_CLASS, requireInteger, requireKnown, requireText } from "./invalid-prop-error";
import { resourceName } from "./resource-name";

export interface ClusterStoreProps {
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

export interface ClusterStore {
  readonly name: string;
  readonly key: IEncryptionKey;
  readonly securityGroup: ClosedSecurityGroup;
  readonly instanceClass: string;
  readonly backupRetentionPeriod: number;
  /** Of each instance, the writer first. */
  readonly identifiers: readonly string[];
}

/** @throws InvalidPropError */
export function clusterStore(scope: Construct, props: ClusterStoreProps, port: number): ClusterStore {
  const { network, instances = 2 } = props;
  requireKnown(scope, "instances", instances);
  requireInteger(scope, "instances", instances, 2, 16);
  requireInteger(scope, "backupRetentionDays", props.backupRetentionDays, 7, 35);
  requireText(scope, "instanceClass", props.instanceClass, INSTANCE_CLASS, 'an instance class reads like "db.t4g.medium"');
  const name = resourceName(scope, 55);
  const key = props.key ?? new EncryptionKey(scope, "key", { description: `Data of ${scope.node.path}` });
  key.allowThrough("rds");
  return {
    name,
    key,
    securityGroup: new ClosedSecurityGroup(scope, "group", { network, defaultPort: Port.tcp(port) }),
    instanceClass: props.instanceClass ?? "db.t4g.medium",
    backupRetentionPeriod: props.backupRetentionDays ?? 14,
    identifiers: Array.from({ length: instances }, (_, index) => `${name}-${index + 1}`),
  };
}
