/** Unsafe states cannot be said: `tsc --noEmit` fails where one of these lines begins to compile. Nothing here runs. */
import type { Construct } from "constructs";
import {
  type SessionAccess,
  PrivateEndpoints,
  PrivateTable,
  AuditTrail,
  PrivateFunction,
  PrivateService,
  DevWorkspace,
  PrivateSearch,
  PrivateCache,
  PrivateStream,
  ClosedSecurityGroup,
  DatabaseEngine,
  DevEnvironment,
  EncryptionKey,
  Peer,
  Port,
  PrivateBucket,
  PrivateDatabase,
  PrivateNetwork,
  type AccessLogBucketProps,
  type AlarmTopicProps,
  type AuditTrailProps,
  type AwsAccountProps,
  type ClosedSecurityGroupProps,
  type ConnectionsProps,
  type DevEnvironmentProps,
  type DevWorkspaceProps,
  type EgressFirewallProps,
  type EgressInspectionProps,
  type EncryptionKeyProps,
  type InstanceConnectEndpointProps,
  type LeashProps,
  type OrganizationPerimeterProps,
  type OversightAlarmsProps,
  type PrivateBucketProps,
  type PrivateCacheProps,
  type PrivateClusterProps,
  type PrivateDatabaseProps,
  type PrivateDocumentStoreProps,
  type PrivateEndpointsProps,
  type PrivateFunctionProps,
  type PrivateGraphStoreProps,
  type PrivateNetworkProps,
  type PrivateQueueProps,
  type PrivateSearchProps,
  type PrivateServiceProps,
  type PrivateStreamProps,
  type PrivateTableProps,
  type PrivateWarehouseProps,
  type PublicAccessBlockProps,
  type RuntimeGuardrailsProps,
  type SessionAccessProps,
} from "../../../lib";

export function unsafe(scope: Construct, network: PrivateNetwork, group: ClosedSecurityGroup, sessions: SessionAccess): void {
  const engine = DatabaseEngine.postgres("16");
  // @ts-expect-error a public address
  new PrivateDatabase(scope, "a", { network, engine, publiclyAccessible: true });
  // @ts-expect-error no encryption
  new PrivateDatabase(scope, "b", { network, engine, storageEncrypted: false });
  // @ts-expect-error a literal password
  new PrivateDatabase(scope, "c", { network, engine, password: "" });
  // @ts-expect-error no protection from deletion
  new PrivateDatabase(scope, "d", { network, engine, deletionProtection: false });
  // @ts-expect-error a restored snapshot
  new PrivateDatabase(scope, "e", { network, engine, snapshotIdentifier: "production" });
  // @ts-expect-error a group of somebody else
  new PrivateDatabase(scope, "f", { network, engine, securityGroupIds: ["sg-1"] });
  // @ts-expect-error no network
  new PrivateDatabase(scope, "g", { engine });
  // @ts-expect-error a public network
  new PrivateNetwork(scope, "h", { internetGateway: true });
  // @ts-expect-error no flow logs
  new PrivateNetwork(scope, "i", { flowLogs: false });
  // @ts-expect-error no versions
  new PrivateBucket(scope, "j", { versioning: false });
  // @ts-expect-error an ACL
  new PrivateBucket(scope, "k", { acl: "public-read" });
  // @ts-expect-error no rotation
  new EncryptionKey(scope, "l", { description: "Data", enableKeyRotation: false });
  // @ts-expect-error a policy of its own
  new EncryptionKey(scope, "m", { description: "Data", policy: "{}" });
  // @ts-expect-error inline rules
  new ClosedSecurityGroup(scope, "n", { network, ingress: [] });
  // @ts-expect-error a range that was not held to be private
  group.connections.allowFrom("10.0.0.0/8", Port.tcp(443));
  // @ts-expect-error a group by its id
  group.connections.allowFrom("sg-1", Port.tcp(443));
  // @ts-expect-error every port
  group.connections.allowFrom(Peer.cidr("10.0.0.0/8"), Port.all());
  // @ts-expect-error everybody
  group.connections.allowFrom(Peer.anyIpv4(), Port.tcp(443));
  // @ts-expect-error a peer that nobody checked
  group.connections.allowFrom({ cidr: "0.0.0.0/0", family: 4 }, Port.tcp(443));
  // @ts-expect-error a port that nobody checked
  group.connections.allowFrom(group, { protocol: "tcp", from: 0, to: 65535, text: "" });
  // @ts-expect-error an engine without its parameters
  const engineWithoutTls: DatabaseEngine = { name: "mysql", version: "8", port: Port.tcp(1), parameters: {}, logs: [], family: "" };
  void engineWithoutTls;
  // @ts-expect-error personal data
  new DevEnvironment(scope, "o", { owner: "team", alarmEmails: [], dataClassification: "personal" });
  // @ts-expect-error no owner
  new DevEnvironment(scope, "p", { alarmEmails: [], dataClassification: "synthetic" });
  // @ts-expect-error no classification
  new DevEnvironment(scope, "q", { alarmEmails: [], owner: "team" });
  // @ts-expect-error a public cluster of brokers
  new PrivateStream(scope, "r", { network, publicAccess: "SERVICE_PROVIDED_EIPS" });
  // @ts-expect-error logins without a name
  new PrivateStream(scope, "s", { network, unauthenticated: true });
  // @ts-expect-error plain connections
  new PrivateCache(scope, "t", { network, transitEncryptionEnabled: false });
  // @ts-expect-error a password
  new PrivateCache(scope, "u", { network, authToken: "" });
  // @ts-expect-error a public domain
  new PrivateSearch(scope, "v", { administrator: { name: "", arn: "" } });
  // @ts-expect-error a key pair
  new DevWorkspace(scope, "w", { network, sessions, keyName: "team" });
  // @ts-expect-error metadata without a token
  new DevWorkspace(scope, "x", { network, sessions, httpTokens: "optional" });
  // @ts-expect-error a public task
  new PrivateService(scope, "y", { network, imageTag: "1", assignPublicIp: true });
  // @ts-expect-error a role outside of the network
  new PrivateFunction(scope, "z", { runtime: "nodejs22.x", handler: "a.b", packageFile: "a.zip" });
  // @ts-expect-error a trail that is off
  new AuditTrail(scope, "aa", { enableLogging: false });
  // @ts-expect-error a table without protection
  new PrivateTable(scope, "ab", { partitionKey: { name: "a", type: "S" }, deletionProtection: false });
  // @ts-expect-error AWS's endpoints for everybody
  new PrivateEndpoints(scope, "ac", { network, policy: "{}" });
}

type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** Every prop of every construct. A new one belongs here once somebody has seen that nothing unsafe can be said with it. */
type Props = {
  AccessLogBucket: Same<keyof AccessLogBucketProps, "bucketName" | "retentionDays">;
  AlarmTopic: Same<keyof AlarmTopicProps, "emails" | "key">;
  AuditTrail: Same<keyof AuditTrailProps, "lockDays" | "key" | "accessLogs">;
  AwsAccount: Same<keyof AwsAccountProps, "account" | "region" | "namePrefix" | "permissionsBoundary" | "profile" | "provider">;
  ClosedSecurityGroup: Same<keyof ClosedSecurityGroupProps, "network" | "description" | "defaultPort">;
  Connections: Same<keyof ConnectionsProps, "scope" | "securityGroupId" | "network" | "defaultPort">;
  DevEnvironment: Same<
    keyof DevEnvironmentProps,
    | "owner"
    | "dataClassification"
    | "alarmEmails"
    | "cidr"
    | "availabilityZones"
    | "trustedCidrs"
    | "network"
    | "key"
    | "endpoints"
    | "auditTrail"
    | "monthlyBudgetUsd"
    | "timeZone"
    | "tags"
    | "lockdown"
  >;
  DevWorkspace: Same<
    keyof DevWorkspaceProps,
    "network" | "sessions" | "endpoints" | "instanceType" | "image" | "rootDevice" | "diskGib" | "key"
  >;
  EgressFirewall: Same<keyof EgressFirewallProps, "network" | "allowedDomains" | "key">;
  EgressInspection: Same<keyof EgressInspectionProps, "network" | "subnetIds" | "allowedHosts" | "key">;
  EncryptionKey: Same<keyof EncryptionKeyProps, "description" | "deletionWindowDays" | "rotationDays">;
  InstanceConnectEndpoint: Same<keyof InstanceConnectEndpointProps, "network">;
  Leash: Same<keyof LeashProps, "monthlyBudgetUsd" | "alarms" | "stopHour" | "startHour" | "timeZone">;
  OrganizationPerimeter: Same<keyof OrganizationPerimeterProps, "organizationId" | "targetIds" | "emergencyRole">;
  OversightAlarms: Same<keyof OversightAlarmsProps, "alarms">;
  PrivateBucket: Same<keyof PrivateBucketProps, "bucketName" | "keepVersionsDays" | "expireAfterDays" | "key" | "accessLogs">;
  PrivateCache: Same<keyof PrivateCacheProps, "network" | "nodeType" | "nodes" | "snapshotRetentionDays" | "key">;
  PrivateCluster: Same<
    keyof PrivateClusterProps,
    "network" | "engine" | "instances" | "minCapacity" | "maxCapacity" | "databaseName" | "masterUser" | "backupRetentionDays" | "key"
  >;
  PrivateDatabase: Same<
    keyof PrivateDatabaseProps,
    | "network"
    | "engine"
    | "instanceClass"
    | "allocatedStorageGib"
    | "maxStorageGib"
    | "databaseName"
    | "masterUser"
    | "backupRetentionDays"
    | "multiAz"
    | "key"
  >;
  PrivateDocumentStore: Same<keyof PrivateDocumentStoreProps, "network" | "instanceClass" | "instances" | "backupRetentionDays" | "key">;
  PrivateEndpoints: Same<keyof PrivateEndpointsProps, "network" | "services">;
  PrivateFunction: Same<
    keyof PrivateFunctionProps,
    "network" | "runtime" | "handler" | "packageFile" | "endpoints" | "timeoutSeconds" | "memoryMib" | "concurrency" | "environment" | "key"
  >;
  PrivateGraphStore: Same<keyof PrivateGraphStoreProps, "network" | "instanceClass" | "instances" | "backupRetentionDays" | "key">;
  PrivateNetwork: Same<keyof PrivateNetworkProps, "cidr" | "availabilityZones" | "trustedCidrs" | "key" | "lockdown">;
  PrivateQueue: Same<keyof PrivateQueueProps, "visibilityTimeoutSeconds" | "maxReceives" | "key">;
  PrivateSearch: Same<
    keyof PrivateSearchProps,
    "network" | "administrator" | "engineVersion" | "instanceType" | "nodesPerZone" | "diskGib" | "key"
  >;
  PrivateService: Same<
    keyof PrivateServiceProps,
    "network" | "imageTag" | "endpoints" | "port" | "tasks" | "cpu" | "memoryMib" | "user" | "environment" | "secrets" | "key"
  >;
  PrivateStream: Same<keyof PrivateStreamProps, "network" | "instanceType" | "kafkaVersion" | "diskGib" | "key">;
  PrivateTable: Same<keyof PrivateTableProps, "partitionKey" | "sortKey" | "network" | "expiryAttribute" | "restorableDays" | "key">;
  PrivateWarehouse: Same<keyof PrivateWarehouseProps, "network" | "databaseName" | "baseCapacity" | "maxCapacity" | "key">;
  PublicAccessBlock: Same<keyof PublicAccessBlockProps, "diskKey">;
  RuntimeGuardrails: Same<keyof RuntimeGuardrailsProps, "rules" | "remediate" | "key" | "accessLogs">;
  SessionAccess: Same<keyof SessionAccessProps, "key" | "idleTimeoutMinutes" | "maxSessionMinutes">;
};

/** Props that switch something: what they switch off is a standby, and every way in. */
type Switches<P> = { [K in keyof P]-?: NonNullable<P[K]> extends boolean ? K : never }[keyof P];
type AllSwitches =
  | Switches<AccessLogBucketProps>
  | Switches<AlarmTopicProps>
  | Switches<AuditTrailProps>
  | Switches<AwsAccountProps>
  | Switches<ClosedSecurityGroupProps>
  | Switches<ConnectionsProps>
  | Switches<DevEnvironmentProps>
  | Switches<DevWorkspaceProps>
  | Switches<EgressFirewallProps>
  | Switches<EgressInspectionProps>
  | Switches<EncryptionKeyProps>
  | Switches<InstanceConnectEndpointProps>
  | Switches<LeashProps>
  | Switches<OrganizationPerimeterProps>
  | Switches<OversightAlarmsProps>
  | Switches<PrivateBucketProps>
  | Switches<PrivateCacheProps>
  | Switches<PrivateClusterProps>
  | Switches<PrivateDatabaseProps>
  | Switches<PrivateDocumentStoreProps>
  | Switches<PrivateEndpointsProps>
  | Switches<PrivateFunctionProps>
  | Switches<PrivateGraphStoreProps>
  | Switches<PrivateNetworkProps>
  | Switches<PrivateQueueProps>
  | Switches<PrivateSearchProps>
  | Switches<PrivateServiceProps>
  | Switches<PrivateStreamProps>
  | Switches<PrivateTableProps>
  | Switches<PrivateWarehouseProps>
  | Switches<PublicAccessBlockProps>
  | Switches<RuntimeGuardrailsProps>
  | Switches<SessionAccessProps>;

export const held: Same<Props[keyof Props], true> = true;
export const switches: Same<AllSwitches, "multiAz" | "lockdown"> = true;
