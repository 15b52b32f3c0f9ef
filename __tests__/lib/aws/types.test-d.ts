/** Unsafe states cannot be said: `tsc --noEmit` fails where one of these lines begins to compile. Nothing here runs. */
import type { Construct } from "constructs";
import {
  ClosedSecurityGroup,
  DatabaseEngine,
  DevEnvironment,
  EncryptionKey,
  Peer,
  Port,
  PrivateBucket,
  PrivateDatabase,
  PrivateNetwork,
} from "../../../lib";

export function unsafe(scope: Construct, network: PrivateNetwork, group: ClosedSecurityGroup): void {
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
}
