/** Each construct as people use it, at its defaults and with every prop: one table for snapshots, the guard and real Terraform. */
import { NetworkInterface } from "@cdktf/provider-aws/lib/network-interface";
import type { Construct } from "constructs";
import {
  AccessLogBucket,
  AlarmTopic,
  AuditTrail,
  ClosedSecurityGroup,
  ClusterEngine,
  DatabaseEngine,
  DevEnvironment,
  DevWorkspace,
  EgressFirewall,
  EgressInspection,
  EncryptionKey,
  InstanceConnectEndpoint,
  Leash,
  OrganizationPerimeter,
  OversightAlarms,
  Peer,
  Port,
  PrivateBucket,
  PrivateCache,
  PrivateCluster,
  PrivateDatabase,
  PrivateDocumentStore,
  PrivateEndpoints,
  PrivateFunction,
  PrivateGraphStore,
  PrivateNetwork,
  PrivateQueue,
  PrivateSearch,
  PrivateService,
  PrivateStream,
  PrivateTable,
  PrivateWarehouse,
  PublicAccessBlock,
  RuntimeGuardrails,
  SessionAccess,
  type IPrivateNetwork,
} from "../../../../lib";

/** A role that exists already. */
export const ROLE = { name: "existing", arn: "arn:aws:iam::111122223333:role/existing" };
const KEY = "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000";

export const EXAMPLES: Readonly<Record<string, (scope: Construct) => void>> = {
  "EncryptionKey at its defaults": (scope) => {
    new EncryptionKey(scope, "key", { description: "Data" });
  },
  "EncryptionKey with all props": (scope) => {
    const key = new EncryptionKey(scope, "key", { description: "Data", deletionWindowDays: 14, rotationDays: 90 });
    key.allowThrough("rds");
    key.allowService("sns.amazonaws.com", { StringEquals: { "aws:SourceAccount": "111122223333" } });
    key.allowRole("arn:aws:iam::111122223333:role/developers");
  },
  "ClosedSecurityGroup at its defaults": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    inUse(new ClosedSecurityGroup(scope, "api", { network }), network);
  },
  "ClosedSecurityGroup with all props and every kind of peer": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    const api = new ClosedSecurityGroup(scope, "api", { network, description: "The API", defaultPort: Port.tcp(443) });
    const web = new ClosedSecurityGroup(scope, "web", { network });
    for (const group of [api, web]) inUse(group, network);
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
    const [api, web] = ["api", "web"].map((id) => inUse(new ClosedSecurityGroup(scope, id, { network }), network));
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
      key: EncryptionKey.fromArn(KEY),
    });
    orders.connections.allowFrom(inUse(new ClosedSecurityGroup(scope, "api", { network }), network));
    orders.grantConnect(ROLE, { user: "api" });
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
    uploads.grantRead(ROLE);
    uploads.grantReadWrite(ROLE);
  },
  "PrivateEndpoints at its defaults": (scope) => {
    new PrivateEndpoints(scope, "endpoints", { network: new PrivateNetwork(scope, "network") });
  },
  "PrivateEndpoints with all props": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    const endpoints = new PrivateEndpoints(scope, "endpoints", { network, services: ["s3", "dynamodb", "ecr.dkr"] });
    endpoints.connections.allowFrom(inUse(new ClosedSecurityGroup(scope, "api", { network }), network));
  },
  "PrivateEndpoints in lockdown": (scope) => {
    new PrivateEndpoints(scope, "endpoints", {
      network: new PrivateNetwork(scope, "network", { lockdown: true }),
      services: ["s3", "kms"],
    });
  },
  "SessionAccess and DevWorkspace at their defaults": (scope) => {
    new DevWorkspace(scope, "box", { network: new PrivateNetwork(scope, "network"), sessions: new SessionAccess(scope, "sessions") });
  },
  "SessionAccess and DevWorkspace with all props": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    const key = new EncryptionKey(scope, "key", { description: "Data" });
    const sessions = new SessionAccess(scope, "sessions", { key, idleTimeoutMinutes: 5, maxSessionMinutes: 60 });
    const box = new DevWorkspace(scope, "box", {
      network,
      sessions,
      endpoints: new PrivateEndpoints(scope, "endpoints", { network, services: ["ssm", "ssmmessages"] }),
      instanceType: "t4g.large",
      image: "ami-0123456789abcdef0",
      rootDevice: "/dev/sda1",
      diskGib: 100,
      key,
    });
    sessions.tunnel("orders", box, new PrivateDatabase(scope, "orders", { network, key, engine: DatabaseEngine.postgres("16") }));
    sessions.grant(ROLE);
  },
  InstanceConnectEndpoint: (scope) => {
    const network = new PrivateNetwork(scope, "network");
    const door = new InstanceConnectEndpoint(scope, "door", { network });
    inUse(new ClosedSecurityGroup(scope, "box", { network }), network).connections.allowFrom(door, Port.tcp(22));
    door.grantOpenTunnel(ROLE);
  },
  "PrivateCluster at its defaults": (scope) => {
    new PrivateCluster(scope, "orders", { network: new PrivateNetwork(scope, "network"), engine: ClusterEngine.auroraPostgres("16.6") });
  },
  "PrivateCluster with all props": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    const orders = new PrivateCluster(scope, "orders", {
      network,
      engine: ClusterEngine.auroraMysql("8.0.mysql_aurora.3.08.0"),
      instances: 3,
      minCapacity: 1,
      maxCapacity: 16,
      databaseName: "orders",
      masterUser: "dba",
      backupRetentionDays: 7,
      key: new EncryptionKey(scope, "key", { description: "Data" }),
    });
    orders.connections.allowFrom(inUse(new ClosedSecurityGroup(scope, "api", { network }), network));
    orders.grantConnect(ROLE, { user: "api" });
  },
  "PrivateCache at its defaults": (scope) => {
    new PrivateCache(scope, "cache", { network: new PrivateNetwork(scope, "network") });
  },
  "PrivateCache with all props": (scope) => {
    const cache = new PrivateCache(scope, "cache", {
      network: new PrivateNetwork(scope, "network"),
      nodeType: "cache.m7g.large",
      nodes: 3,
      snapshotRetentionDays: 35,
      key: new EncryptionKey(scope, "key", { description: "Data" }),
    });
    cache.grantConnect(ROLE);
  },
  "PrivateTable at its defaults": (scope) => {
    new PrivateTable(scope, "carts", { partitionKey: { name: "user", type: "S" } });
  },
  "PrivateTable with all props": (scope) => {
    const carts = new PrivateTable(scope, "carts", {
      partitionKey: { name: "user", type: "S" },
      sortKey: { name: "time", type: "N" },
      network: new PrivateNetwork(scope, "network"),
      expiryAttribute: "expires",
      restorableDays: 7,
      key: new EncryptionKey(scope, "key", { description: "Data" }),
    });
    carts.grantRead(ROLE);
    carts.grantReadWrite(ROLE);
  },
  "PrivateQueue at its defaults": (scope) => {
    new PrivateQueue(scope, "mails");
  },
  "PrivateQueue with all props": (scope) => {
    const key = new EncryptionKey(scope, "key", { description: "Data" });
    const mails = new PrivateQueue(scope, "mails", { visibilityTimeoutSeconds: 60, maxReceives: 3, key });
    mails.grantSend(ROLE);
    mails.grantConsume(ROLE);
  },
  "PrivateWarehouse at its defaults": (scope) => {
    new PrivateWarehouse(scope, "facts", { network: threeZones(scope) });
  },
  "PrivateWarehouse with all props": (scope) => {
    const facts = new PrivateWarehouse(scope, "facts", {
      network: threeZones(scope),
      databaseName: "facts",
      baseCapacity: 16,
      maxCapacity: 64,
      key: new EncryptionKey(scope, "key", { description: "Data" }),
    });
    facts.grantConnect(ROLE);
  },
  "PrivateSearch at its defaults": (scope) => {
    new PrivateSearch(scope, "search", { network: new PrivateNetwork(scope, "network"), administrator: ROLE });
  },
  "PrivateSearch with all props": (scope) => {
    const search = new PrivateSearch(scope, "search", {
      network: threeZones(scope),
      administrator: ROLE,
      engineVersion: "OpenSearch_2.17",
      instanceType: "r7g.large.search",
      nodesPerZone: 2,
      diskGib: 100,
      key: new EncryptionKey(scope, "key", { description: "Data" }),
    });
    search.grantRead(ROLE);
    search.grantReadWrite(ROLE);
  },
  "PrivateDocumentStore at its defaults": (scope) => {
    new PrivateDocumentStore(scope, "profiles", { network: new PrivateNetwork(scope, "network") });
  },
  "PrivateDocumentStore with all props": (scope) => {
    const profiles = new PrivateDocumentStore(scope, "profiles", {
      network: new PrivateNetwork(scope, "network"),
      instanceClass: "db.r6g.large",
      instances: 3,
      backupRetentionDays: 35,
      key: new EncryptionKey(scope, "key", { description: "Data" }),
    });
    profiles.grantConnect(ROLE);
  },
  "PrivateGraphStore at its defaults": (scope) => {
    new PrivateGraphStore(scope, "skills", { network: new PrivateNetwork(scope, "network") });
  },
  "PrivateGraphStore with all props": (scope) => {
    const skills = new PrivateGraphStore(scope, "skills", {
      network: new PrivateNetwork(scope, "network"),
      instanceClass: "db.r6g.large",
      instances: 3,
      backupRetentionDays: 35,
      key: new EncryptionKey(scope, "key", { description: "Data" }),
    });
    skills.grantRead(ROLE);
    skills.grantReadWrite(ROLE);
  },
  "PrivateStream at its defaults": (scope) => {
    new PrivateStream(scope, "clicks", { network: new PrivateNetwork(scope, "network") });
  },
  "PrivateStream with all props": (scope) => {
    const clicks = new PrivateStream(scope, "clicks", {
      network: new PrivateNetwork(scope, "network"),
      instanceType: "kafka.m7g.xlarge",
      kafkaVersion: "3.7.x",
      diskGib: 100,
      key: new EncryptionKey(scope, "key", { description: "Data" }),
    });
    clicks.grantRead(ROLE, { topic: "clicks" });
    clicks.grantWrite(ROLE, { topic: "clicks" });
  },
  "PrivateService at its defaults": (scope) => {
    new PrivateService(scope, "api", { network: new PrivateNetwork(scope, "network"), imageTag: "1.0.0" });
  },
  "PrivateService with all props": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    new PrivateService(scope, "api", {
      network,
      imageTag: "1.0.0",
      endpoints: new PrivateEndpoints(scope, "endpoints", { network, services: ["ecr.api", "ecr.dkr", "s3", "logs"] }),
      port: 8080,
      tasks: 3,
      cpu: 512,
      memoryMib: 2048,
      user: 65534,
      environment: { LOG_LEVEL: "debug" },
      secrets: { DATABASE_PASSWORD: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:database-AbCdEf" },
      key: new EncryptionKey(scope, "key", { description: "Data" }),
    });
  },
  "PrivateFunction at its defaults": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    new PrivateFunction(scope, "importer", { network, runtime: "nodejs22.x", handler: "index.handler", packageFile: "importer.zip" });
  },
  "PrivateFunction with all props": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    const importer = new PrivateFunction(scope, "importer", {
      network,
      runtime: "python3.13",
      handler: "main.handler",
      packageFile: "importer.zip",
      endpoints: new PrivateEndpoints(scope, "endpoints", { network, services: ["sqs", "logs"] }),
      timeoutSeconds: 300,
      memoryMib: 1024,
      concurrency: 2,
      environment: { LOG_LEVEL: "debug" },
      key: new EncryptionKey(scope, "key", { description: "Data" }),
    });
    importer.grantInvoke(ROLE);
  },
  AlarmTopic: (scope) => {
    new AlarmTopic(scope, "alarms", { emails: ["oncall@example.com", "security@example.com"] });
  },
  OversightAlarms: (scope) => {
    const oversight = new OversightAlarms(scope, "oversight", { alarms: { arn: "arn:aws:sns:eu-west-1:111122223333:alarms" } });
    const network = new PrivateNetwork(scope, "network");
    for (const [id, engine] of Object.entries({ a: DatabaseEngine.postgres("16"), b: DatabaseEngine.mysql("8.4") }))
      oversight.watchDatabase(new PrivateDatabase(scope, id, { network, engine }));
  },
  "AuditTrail at its defaults": (scope) => {
    new AuditTrail(scope, "audit");
  },
  "AuditTrail with all props": (scope) => {
    new AuditTrail(scope, "audit", {
      lockDays: 90,
      key: new EncryptionKey(scope, "key", { description: "Data" }),
      accessLogs: new AccessLogBucket(scope, "access-logs"),
    });
  },
  "PublicAccessBlock at its defaults": (scope) => {
    new PublicAccessBlock(scope, "public-access-block");
  },
  "PublicAccessBlock with all props": (scope) => {
    new PublicAccessBlock(scope, "public-access-block", { diskKey: new EncryptionKey(scope, "key", { description: "Disks" }) });
  },
  "RuntimeGuardrails with all props": (scope) => {
    new RuntimeGuardrails(scope, "runtime", {
      rules: [
        { id: "rds-no-public-instance", title: "Disallow public databases", awsConfigRule: "RDS_INSTANCE_PUBLIC_ACCESS_CHECK" },
        { id: "rds-no-other", title: "Disallow something else of the same rule", awsConfigRule: "RDS_INSTANCE_PUBLIC_ACCESS_CHECK" },
        { id: "ec2-no-default-group-rules", title: "Disallow default rules", awsConfigRule: "VPC_DEFAULT_SECURITY_GROUP_CLOSED" },
        { id: "terraform-no-provisioner", title: "Disallow provisioners" },
      ],
      remediate: ["RDS_INSTANCE_PUBLIC_ACCESS_CHECK", "VPC_DEFAULT_SECURITY_GROUP_CLOSED"],
      key: new EncryptionKey(scope, "key", { description: "Data" }),
      accessLogs: new AccessLogBucket(scope, "access-logs"),
    });
  },
  "EgressFirewall at its defaults": (scope) => {
    new EgressFirewall(scope, "egress", { network: new PrivateNetwork(scope, "network") });
  },
  "EgressFirewall with all props": (scope) => {
    const key = new EncryptionKey(scope, "key", { description: "Data" });
    new EgressFirewall(scope, "egress", { network: new PrivateNetwork(scope, "network"), allowedDomains: ["*.example.com"], key });
  },
  EgressInspection: (scope) => {
    const network = new PrivateNetwork(scope, "network");
    new EgressInspection(scope, "inspection", { network, subnetIds: network.subnetIds, allowedHosts: [".example.com"] });
  },
  "OrganizationPerimeter with all props": (scope) => {
    new OrganizationPerimeter(scope, "perimeter", {
      organizationId: "o-exampleorgid",
      targetIds: ["ou-abcd-12345678", "444455556666"],
      emergencyRole: "break-glass",
    });
  },
  "Leash at its defaults": (scope) => {
    new Leash(scope, "leash", { monthlyBudgetUsd: 300, alarms: new AlarmTopic(scope, "alarms", { emails: ["oncall@example.com"] }) });
  },
  "Leash with all props": (scope) => {
    const network = new PrivateNetwork(scope, "network");
    const leash = new Leash(scope, "leash", {
      monthlyBudgetUsd: 300,
      alarms: { arn: "arn:aws:sns:eu-west-1:111122223333:alarms" },
      stopHour: 19,
      startHour: 8,
      timeZone: "Europe/Berlin",
    });
    leash.database(new PrivateDatabase(scope, "orders", { network, engine: DatabaseEngine.postgres("16") }));
    leash.workspace(new DevWorkspace(scope, "box", { network, sessions: new SessionAccess(scope, "sessions") }));
  },
  "DevEnvironment at its defaults": (scope) => {
    new DevEnvironment(scope, "dev", { owner: "learning-platform", dataClassification: "synthetic", alarmEmails: ["oncall@example.com"] });
  },
  "DevEnvironment with all props": (scope) => {
    learningEnvironment(scope, {});
  },
  "DevEnvironment in lockdown": (scope) => {
    learningEnvironment(scope, { lockdown: true });
  },
  "DevEnvironment on a network and with a key that exist": (scope) => {
    const network = PrivateNetwork.fromAttributes({
      vpcId: "vpc-0123456789abcdef0",
      cidr: "10.9.0.0/16",
      subnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      availabilityZones: ["eu-west-1a", "eu-west-1b"],
    });
    const dev = new DevEnvironment(scope, "dev", {
      owner: "learning-platform",
      dataClassification: "internal",
      alarmEmails: ["oncall@example.com"],
      network,
      key: EncryptionKey.fromArn(KEY),
    });
    dev.addDatabase("courses", { engine: DatabaseEngine.postgres("16") }).connections.allowFrom(dev.addWorkspace("box"));
  },
};

/** A group is for something: here, a network interface. */
function inUse(group: ClosedSecurityGroup, network: IPrivateNetwork): ClosedSecurityGroup {
  new NetworkInterface(group, "interface", { subnetId: network.subnetIds[0]!, securityGroups: [group.id] });
  return group;
}

function threeZones(scope: Construct): PrivateNetwork {
  return new PrivateNetwork(scope, "network", { availabilityZones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"] });
}

/** An environment with one of everything that it can add. */
export function learningEnvironment(scope: Construct, props: { readonly lockdown?: boolean }): DevEnvironment {
  const dev = new DevEnvironment(scope, "dev", {
    owner: "learning-platform",
    dataClassification: "masked",
    alarmEmails: ["oncall@example.com"],
    cidr: "10.20.0.0/16",
    availabilityZones: ["eu-west-1a", "eu-west-1c"],
    trustedCidrs: ["10.50.0.0/16"],
    endpoints: ["s3", "ssm", "ssmmessages"],
    auditTrail: "account",
    monthlyBudgetUsd: 1000,
    timeZone: "Europe/Berlin",
    tags: { CostCentre: "4711" },
    ...props,
  });
  const courses = dev.addDatabase("courses", { engine: DatabaseEngine.mariadb("11.4") });
  courses.connections.allowFrom(inUse(dev.addSecurityGroup("vpn-clients"), dev.network));
  courses.connections.allowFrom(dev.addService("backend", { imageTag: "1.0.0" }));
  dev.sessions.tunnel("courses", dev.addWorkspace("box"), courses);
  dev.addBucket("uploads");
  return dev;
}
