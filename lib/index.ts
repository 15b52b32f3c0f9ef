/**
 * What teams build with, and the guard that judges what they built.
 *
 *   import { DevEnvironment, GuardedApp } from "cdktf-guardrails";
 *
 * The build (scripts/lazy-index.ts) makes each of these load when it is first used, so that importing one construct costs that one and not
 * the provider modules of all the others.
 */
export { guard, GuardedApp, GuardRefusal, waive, type CodeWaiver } from "../policies/guard";
export { AccessLogBucket, type AccessLogBucketProps } from "./aws/access-log-bucket";
export { AlarmTopic, type IAlarmTopic, type AlarmTopicProps } from "./aws/alarm-topic";
export { AuditTrail, type AuditTrailProps } from "./aws/audit-trail";
export { AwsAccount, type AwsAccountProps } from "./aws/aws-account";
export { ClosedSecurityGroup, type ClosedSecurityGroupProps } from "./aws/closed-security-group";
export { ClusterEngine } from "./aws/cluster-engine";
export { Connections, type IConnectable, type ConnectionsProps } from "./aws/connections";
export { DatabaseEngine } from "./aws/database-engine";
export { DevEnvironment, type DataClassification, type DevEnvironmentProps } from "./aws/dev-environment";
export { DevWorkspace, type DevWorkspaceProps } from "./aws/dev-workspace";
export { EgressFirewall, type EgressFirewallProps } from "./aws/egress-firewall";
export { EgressInspection, type EgressInspectionProps } from "./aws/egress-inspection";
export { EncryptionKey, type IEncryptionKey, type EncryptionKeyProps } from "./aws/encryption-key";
export { InstanceConnectEndpoint, type InstanceConnectEndpointProps } from "./aws/instance-connect-endpoint";
export { Leash, type LeashProps } from "./aws/leash";
export { OrganizationPerimeter, type OrganizationPerimeterProps } from "./aws/organization-perimeter";
export { OversightAlarms, type OversightAlarmsProps } from "./aws/oversight-alarms";
export { Peer } from "./aws/peer";
export { Port } from "./aws/port";
export { PrivateBucket, type PrivateBucketProps } from "./aws/private-bucket";
export { PrivateCache, type PrivateCacheProps } from "./aws/private-cache";
export { PrivateCluster, type PrivateClusterProps } from "./aws/private-cluster";
export { PrivateDatabase, type PrivateDatabaseProps } from "./aws/private-database";
export { PrivateDocumentStore, type PrivateDocumentStoreProps } from "./aws/private-document-store";
export { PrivateEndpoints, type EndpointService, type PrivateEndpointsProps } from "./aws/private-endpoints";
export { PrivateFunction, type PrivateFunctionProps } from "./aws/private-function";
export { PrivateGraphStore, type PrivateGraphStoreProps } from "./aws/private-graph-store";
export { PrivateNetwork, type IPrivateNetwork, type PrivateNetworkProps, type PrivateNetworkAttributes } from "./aws/private-network";
export { PrivateQueue, type PrivateQueueProps } from "./aws/private-queue";
export { PrivateSearch, type PrivateSearchProps } from "./aws/private-search";
export { PrivateService, type PrivateServiceProps } from "./aws/private-service";
export { PrivateStream, type PrivateStreamProps } from "./aws/private-stream";
export { PrivateTable, type TableKey, type PrivateTableProps } from "./aws/private-table";
export { PrivateWarehouse, type PrivateWarehouseProps } from "./aws/private-warehouse";
export { PublicAccessBlock, type PublicAccessBlockProps } from "./aws/public-access-block";
export { RuntimeGuardrails, type RuntimeRule, type RuntimeGuardrailsProps, type RemediableRule } from "./aws/runtime-guardrails";
export { SessionAccess, type SessionAccessProps, type ISessionTarget, type ITunnelTarget, type Tunnel } from "./aws/session-access";
export { type IRole } from "./aws/private/grant";
export { InvalidPropError } from "./aws/private/invalid-prop-error";
