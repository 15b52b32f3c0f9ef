/**
 * What teams build with, and the guard that judges what they built.
 *
 *   import { DevEnvironment, GuardedApp } from "cdktf-guardrails";
 *
 * The build (scripts/lazy-index.ts) makes each of these load when it is first used, so that importing one construct costs that one and not
 * the provider modules of all the others.
 */
export { guard, GuardedApp, GuardRefusal } from "../policies/guard";
export { AccessLogBucket, type AccessLogBucketProps } from "./aws/access-log-bucket";
export { AwsAccount, type AwsAccountProps } from "./aws/aws-account";
export { ClosedSecurityGroup, type ClosedSecurityGroupProps } from "./aws/closed-security-group";
export { Connections, type ConnectionsProps, type IConnectable } from "./aws/connections";
export { DatabaseEngine } from "./aws/database-engine";
export { DevEnvironment, type DataClassification, type DevEnvironmentProps } from "./aws/dev-environment";
export { EncryptionKey, type EncryptionKeyProps, type IEncryptionKey } from "./aws/encryption-key";
export { Peer } from "./aws/peer";
export { Port } from "./aws/port";
export { PrivateBucket, type PrivateBucketProps } from "./aws/private-bucket";
export { PrivateDatabase, type PrivateDatabaseProps } from "./aws/private-database";
export { PrivateNetwork, type IPrivateNetwork, type PrivateNetworkAttributes, type PrivateNetworkProps } from "./aws/private-network";
export { type IRole } from "./aws/private/grant";
export { InvalidPropError } from "./aws/private/invalid-prop-error";
