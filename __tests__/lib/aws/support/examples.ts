/** Each construct as people use it, at its defaults and with every prop: one table for snapshots, the guard and real Terraform. */
import type { Construct } from "constructs";
import {
  AccessLogBucket,
  ClosedSecurityGroup,
  DatabaseEngine,
  DevEnvironment,
  EncryptionKey,
  Peer,
  Port,
  PrivateBucket,
  PrivateDatabase,
  PrivateNetwork,
} from "../../../../lib";

export const EXAMPLES: Readonly<Record<string, (scope: Construct) => void>> = {
  "EncryptionKey at its defaults": (scope) => {
    new EncryptionKey(scope, "key", { description: "Data" });
  },
  "EncryptionKey with all props": (scope) => {
    const key = new EncryptionKey(scope, "key", { description: "Data", deletionWindowDays: 7, rotationDays: 90 });
    key.allowThrough("rds");
    key.allowService("sns.amazonaws.com", { StringEquals: { "aws:SourceAccount": "111122223333" } });
    key.allowRole("arn:aws:iam::111122223333:role/developers");
  },
  "ClosedSecurityGroup at its defaults": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    new ClosedSecurityGroup(scope, "api", { network });
  },
  "ClosedSecurityGroup with all props and every kind of peer": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    const api = new ClosedSecurityGroup(scope, "api", { network, description: "The API", defaultPort: Port.tcp(443) });
    const web = new ClosedSecurityGroup(scope, "web", { network });
    api.connections.allowFrom(web);
    api.connections.allowFrom(api, Port.tcpRange(7000, 7010));
    api.connections.allowFrom(Peer.cidr("10.50.0.0/16"), Port.udp(8125));
    api.connections.allowFrom(Peer.cidr("fd00:ec2::/32"));
    web.connections.allowTo(Peer.cidr("192.168.7.0/24"), Port.tcp(443));
  },
  "PrivateNetwork at its defaults": (scope) => {
    new PrivateNetwork(scope, "network");
  },
  "PrivateNetwork with all props": (scope) => {
    new PrivateNetwork(scope, "network", {
      cidr: "172.16.0.0/20",
      availabilityZones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
      trustedCidrs: ["10.50.0.0/16"],
      key: new EncryptionKey(scope, "key", { description: "Logs" }),
    });
  },
  "PrivateNetwork in lockdown": (scope) => {
    const network = new PrivateNetwork(scope, "network", { lockdown: true, trustedCidrs: ["10.50.0.0/16"] });
    const [api, web] = ["api", "web"].map((id) => new ClosedSecurityGroup(scope, id, { network }));
    api!.connections.allowFrom(web!, Port.tcp(443));
  },
  "PrivateDatabase at its defaults": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    new PrivateDatabase(scope, "orders", { network, engine: DatabaseEngine.postgres("16") });
  },
  "PrivateDatabase with all props": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    const orders = new PrivateDatabase(scope, "orders", {
      network,
      engine: DatabaseEngine.mysql("8.4"),
      instanceClass: "db.m7g.large",
      allocatedStorageGib: 50,
      maxStorageGib: 100,
      databaseName: "orders",
      masterUser: "dba",
      backupRetentionDays: 35,
      multiAz: false,
      key: EncryptionKey.fromArn("arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000"),
    });
    orders.connections.allowFrom(new ClosedSecurityGroup(scope, "api", { network }));
    orders.grantConnect({ name: "api", arn: "arn:aws:iam::111122223333:role/api" }, { user: "api" });
  },
  "PrivateBucket at its defaults": (scope) => {
    new PrivateBucket(scope, "uploads");
  },
  "PrivateBucket with all props": (scope) => {
    const uploads = new PrivateBucket(scope, "uploads", {
      bucketName: "learning-uploads",
      keepVersionsDays: 30,
      expireAfterDays: 365,
      key: new EncryptionKey(scope, "key", { description: "Objects" }),
      accessLogs: new AccessLogBucket(scope, "access-logs", { bucketName: "learning-access-logs", retentionDays: 500 }),
    });
    uploads.grantRead({ name: "reader", arn: "arn:aws:iam::111122223333:role/reader" });
    uploads.grantReadWrite({ name: "writer", arn: "arn:aws:iam::111122223333:role/writer" });
  },
  "DevEnvironment at its defaults": (scope) => {
    new DevEnvironment(scope, "dev", { owner: "learning-platform", dataClassification: "synthetic" });
  },
  "DevEnvironment with all props": (scope) => {
    const dev = new DevEnvironment(scope, "dev", {
      owner: "learning-platform",
      dataClassification: "masked",
      cidr: "10.20.0.0/16",
      availabilityZones: ["eu-west-1a", "eu-west-1c"],
      trustedCidrs: ["10.50.0.0/16"],
      tags: { CostCentre: "4711" },
      lockdown: true,
    });
    const courses = dev.addDatabase("courses", { engine: DatabaseEngine.mariadb("11.4") });
    courses.connections.allowFrom(dev.addSecurityGroup("api"));
    dev.addBucket("uploads");
  },
};
