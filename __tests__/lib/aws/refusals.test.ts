import { Fn, TerraformStack, TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import {
  AlarmTopic,
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
  Peer,
  Port,
  PrivateBucket,
  PrivateCache,
  PrivateCluster,
  PrivateDatabase,
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
  RuntimeGuardrails,
  SessionAccess,
} from "../../../lib";
import { AwsAccount } from "../../../lib/aws/aws-account";
import { ROLE } from "./support/examples";
import { newStack, synthesize } from "./support/synthesize";

const ENVIRONMENT = { owner: "learning-platform", dataClassification: "synthetic", alarmEmails: ["oncall@example.com"] } as const;

/** What is asked for, and the whole message that comes back. */
const REFUSALS: readonly (readonly [name: string, build: (scope: Construct) => void, message: string])[] = [
  [
    "everybody as a peer",
    () => Peer.cidr("0.0.0.0/0"),
    'Peer.cidr is "0.0.0.0/0", but it holds public addresses; only private ranges (10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7) are let in.',
  ],
  [
    "half of everybody as a peer",
    () => Peer.cidr("128.0.0.0/1"),
    'Peer.cidr is "128.0.0.0/1", but it holds public addresses; only private ranges (10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7) are let in.',
  ],
  [
    "one public address as a peer",
    () => Peer.cidr("8.8.8.8/32"),
    'Peer.cidr is "8.8.8.8/32", but it holds public addresses; only private ranges (10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7) are let in.',
  ],
  [
    "a private range that is too wide to be one",
    () => Peer.cidr("10.0.0.0/7"),
    'Peer.cidr is "10.0.0.0/7", but it holds public addresses; only private ranges (10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7) are let in.',
  ],
  [
    "every IPv6 address as a peer",
    () => Peer.cidr("::/0"),
    'Peer.cidr is "::/0", but it holds public addresses; only private ranges (10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7) are let in.',
  ],
  [
    "a peer that is no block",
    () => Peer.cidr("10.0.0.1"),
    'Peer.cidr is "10.0.0.1", but "10.0.0.1" is not a CIDR block: it has no prefix length, such as /24.',
  ],
  ["port zero", () => Port.tcp(0), "Port is 0, but a port is a whole number from 1 to 65535."],
  ["a port beyond the last", () => Port.udp(65536), "Port is 65536, but a port is a whole number from 1 to 65535."],
  ["a range that runs backwards", () => Port.tcpRange(443, 80), "Port range is [443,80], but it must not run backwards."],
  ["every port", () => Port.tcpRange(1, 65535), "Port range is [1,65535], but every port is no answer to which one is needed."],
  [
    "a rule without a port",
    (scope) => {
      const [api, web] = groups(scope);
      api.connections.allowFrom(web);
    },
    "stack/api: allowFrom needs a port, such as Port.tcp(443).",
  ],
  [
    "the same twice",
    (scope) => {
      const [api, web] = groups(scope);
      api.connections.allowFrom(web, Port.tcp(443));
      api.connections.allowFrom(web, Port.tcp(443));
    },
    "stack/api: tcp/443 from stack/web is allowed already.",
  ],
  [
    "the same twice, once from each side",
    (scope) => {
      const [api, web] = groups(scope);
      api.connections.allowFrom(web, Port.tcp(443));
      web.connections.allowTo(api, Port.tcp(443));
    },
    "stack/api: tcp/443 from stack/web is allowed already.",
  ],
  [
    "a group of another network",
    (scope) => {
      const [api] = groups(scope);
      const other = new ClosedSecurityGroup(scope, "other", { network: new PrivateNetwork(scope, "elsewhere", { cidr: "10.9.0.0/16" }) });
      api.connections.allowFrom(other, Port.tcp(443));
    },
    "stack/api: stack/other is in another network; let its range in with Peer.cidr, or build both in one network.",
  ],
  [
    "a description that EC2 refuses",
    (scope) => void new ClosedSecurityGroup(scope, "api", { network: new PrivateNetwork(scope, "network"), description: "Größe" }),
    'stack/api: description is "Größe", but EC2 takes at most 255 letters, digits and . _-:/()#,@[]+=&;{}!$*.',
  ],
  [
    "a public network",
    (scope) => void new PrivateNetwork(scope, "network", { cidr: "8.8.0.0/16" }),
    'stack/network: cidr is "8.8.0.0/16", but it holds public addresses; only private ranges (10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7) are let in.',
  ],
  [
    "a network too small for its subnets",
    (scope) => void new PrivateNetwork(scope, "network", { cidr: "10.0.0.0/26" }),
    'stack/network: cidr is "10.0.0.0/26", but the network is an IPv4 block from /16 to /25, of which each subnet takes an eighth.',
  ],
  [
    "a network larger than AWS takes",
    (scope) => void new PrivateNetwork(scope, "network", { cidr: "10.0.0.0/8" }),
    'stack/network: cidr is "10.0.0.0/8", but the network is an IPv4 block from /16 to /25, of which each subnet takes an eighth.',
  ],
  [
    "a network that is only known later",
    (scope) => void new PrivateNetwork(scope, "network", { cidr: new TerraformVariable(scope, "cidr", {}).stringValue }),
    'stack/network: cidr is "a token", but it decides what is built, so it must be known before deployment.',
  ],
  [
    "one availability zone",
    (scope) => void new PrivateNetwork(scope, "network", { availabilityZones: ["eu-west-1a"] }),
    'stack/network: availabilityZones is ["eu-west-1a"], but a network needs two to six different zones, so that a database survives the loss of one.',
  ],
  [
    "one availability zone twice",
    (scope) => void new PrivateNetwork(scope, "network", { availabilityZones: ["eu-west-1a", "eu-west-1a"] }),
    'stack/network: availabilityZones is ["eu-west-1a","eu-west-1a"], but a network needs two to six different zones, so that a database survives the loss of one.',
  ],
  [
    "a trusted range that is public",
    (scope) => void new PrivateNetwork(scope, "network", { trustedCidrs: ["0.0.0.0/1"] }),
    'stack/network: trustedCidrs is "0.0.0.0/1", but it holds public addresses; only private ranges (10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7) are let in.',
  ],
  [
    "backups for a day",
    (scope) => void database(scope, { backupRetentionDays: 1 }),
    "stack/orders: backupRetentionDays is 1, but it must be a whole number from 7 to 35.",
  ],
  [
    "a number of instances that is only known later",
    (scope) => {
      const instances = new TerraformVariable(scope, "instances", {}).numberValue;
      new PrivateGraphStore(scope, "skills", { network: new PrivateNetwork(scope, "network"), instances });
    },
    'stack/skills: instances is "a token", but it decides what is built, so it must be known before deployment.',
  ],
  [
    "storage that cannot grow",
    (scope) => void database(scope, { allocatedStorageGib: 100, maxStorageGib: 50 }),
    "stack/orders: maxStorageGib is 50, but it must be a whole number from 100 to 65536.",
  ],
  [
    "a database name with a hyphen",
    (scope) => void database(scope, { databaseName: "my-orders" }),
    'stack/orders: databaseName is "my-orders", but it must be at most 16 letters, digits and underscores, and begin with a letter.',
  ],
  [
    "a grant for every user",
    (scope) => database(scope, {}).grantConnect({ name: "api", arn: "arn:aws:iam::111122223333:role/api" }, { user: "*" }),
    'stack/orders: user is "*", but a grant names one user, without wildcards.',
  ],
  [
    "a version that RDS does not know",
    () => DatabaseEngine.postgres("sixteen"),
    'DatabaseEngine.postgres is given "sixteen", but a supported version reads like "16".',
  ],
  [
    "a bucket name with capitals",
    (scope) => void new PrivateBucket(scope, "uploads", { bucketName: "Uploads" }),
    'stack/uploads: bucketName is "Uploads", but AWS takes at most 63 characters, at least three: lower-case letters, digits and hyphens.',
  ],
  [
    "a bucket name over the limit",
    (scope) => void new PrivateBucket(scope, "uploads", { bucketName: "a".repeat(64) }),
    `stack/uploads: bucketName is "${"a".repeat(64)}", but AWS takes at most 63 characters, at least three: lower-case letters, digits and hyphens.`,
  ],
  [
    "a key that is gone tomorrow",
    (scope) => void new EncryptionKey(scope, "key", { description: "Data", deletionWindowDays: 1 }),
    "stack/key: deletionWindowDays is 1, but it must be a whole number from 14 to 30.",
  ],
  [
    "personal data",
    (scope) => void new DevEnvironment(scope, "dev", { ...ENVIRONMENT, dataClassification: "personal" as "masked" }),
    'stack/dev: dataClassification is "personal", but it must be one of synthetic, masked, internal; personal data does not belong in development.',
  ],
  [
    "nobody as the owner",
    (scope) => void new DevEnvironment(scope, "dev", { ...ENVIRONMENT, owner: "" }),
    'stack/dev: owner is "", but it must name the team that answers for the environment.',
  ],
  [
    "a range for a network that exists",
    (scope) => {
      const network = new PrivateNetwork(scope, "network");
      new DevEnvironment(scope, "dev", { ...ENVIRONMENT, network, cidr: "10.9.0.0/16" });
    },
    'stack/dev: cidr is "10.9.0.0/16", but the network is given, and keeps what it has.',
  ],
  [
    "a secret in the environment of a service",
    (scope) => {
      const environment = { DATABASE_PASSWORD: "literal" };
      new PrivateService(scope, "api", { network: new PrivateNetwork(scope, "network"), imageTag: "1.0.0", environment });
    },
    'stack/api: environment is "DATABASE_PASSWORD", but a secret belongs into Secrets Manager; name its ARN instead.',
  ],
  [
    "the latest image",
    (scope) => void new PrivateService(scope, "api", { network: new PrivateNetwork(scope, "network"), imageTag: "latest" }),
    'stack/api: imageTag is "latest", but it must name one image, and "latest" names another one every day.',
  ],
  [
    "a warehouse in two zones",
    (scope) => void new PrivateWarehouse(scope, "facts", { network: new PrivateNetwork(scope, "network") }),
    'stack/facts: network is ["eu-west-1a","eu-west-1b"], but Redshift Serverless needs subnets in three zones.',
  ],
  [
    "a capacity that shrinks when it grows",
    (scope) => {
      const engine = ClusterEngine.auroraPostgres("16.6");
      new PrivateCluster(scope, "orders", { network: new PrivateNetwork(scope, "network"), engine, minCapacity: 8 });
    },
    "stack/orders: minCapacity is 8, but maxCapacity is 4.",
  ],
  [
    "a grant for every topic",
    (scope) => {
      const clicks = new PrivateStream(scope, "clicks", { network: new PrivateNetwork(scope, "network") });
      clicks.grantRead(ROLE, { topic: "*" });
    },
    'stack/clicks: topic is "*", but a grant names one topic, without wildcards.',
  ],
  [
    "alarms that nobody hears",
    (scope) => void new AlarmTopic(scope, "alarms", { emails: [] }),
    "stack/alarms: emails is [], but an alarm that nobody hears is none.",
  ],
  [
    "every name on the Internet",
    (scope) => void new EgressFirewall(scope, "egress", { network: new PrivateNetwork(scope, "network"), allowedDomains: ["*"] }),
    'stack/egress: allowedDomains is "*", but it is no name of a host or domain in lower case.',
  ],
  [
    "a remediation of a rule that nobody asked for",
    (scope) => void new RuntimeGuardrails(scope, "runtime", { rules: [], remediate: ["RDS_INSTANCE_PUBLIC_ACCESS_CHECK"] }),
    'stack/runtime: remediate is "RDS_INSTANCE_PUBLIC_ACCESS_CHECK", but no policy in rules names that rule.',
  ],
  [
    "a perimeter around the whole organization's root",
    (scope) => void new OrganizationPerimeter(scope, "perimeter", { organizationId: "o-exampleorgid", targetIds: ["r-abcd"] }),
    'stack/perimeter: targetIds is "r-abcd", but it is neither an organizational unit nor an account.',
  ],
  [
    "a service without an endpoint",
    (scope) => {
      const endpoints = new PrivateEndpoints(scope, "endpoints", { network: new PrivateNetwork(scope, "network"), services: ["s3"] });
      endpoints.url("kms");
    },
    'stack/endpoints: there is no endpoint for "kms"; name it in services.',
  ],
  [
    "a tag that collides with the owner's",
    (scope) => void new DevEnvironment(scope, "dev", { ...ENVIRONMENT, tags: { owner: "someone else" } }),
    'stack/dev: tags is "owner", but a tag of that name is there already.',
  ],
  [
    "a tag in AWS's own name",
    (scope) => void new DevEnvironment(scope, "dev", { ...ENVIRONMENT, tags: { "aws:createdBy": "us" } }),
    'stack/dev: tags is "aws:createdBy", but a key has 1 to 128 letters, digits, spaces and _.:/=+-@, and does not begin with aws:.',
  ],
  [
    "a tag with characters that AWS refuses",
    (scope) => void new DevEnvironment(scope, "dev", { ...ENVIRONMENT, tags: { "cost#centre": "4711" } }),
    'stack/dev: tags is "cost#centre", but a key has 1 to 128 letters, digits, spaces and _.:/=+-@, and does not begin with aws:.',
  ],
  [
    "a tag whose value is too long",
    (scope) => void new DevEnvironment(scope, "dev", { ...ENVIRONMENT, tags: { CostCentre: "4".repeat(257) } }),
    `stack/dev: tags is "${"4".repeat(257)}", but the value of "CostCentre" has at most 256 letters, digits, spaces and _.:/=+-@.`,
  ],
  [
    "tags that collide with each other",
    (scope) => void new DevEnvironment(scope, "dev", { ...ENVIRONMENT, tags: { Team: "a", team: "b" } }),
    'stack/dev: tags is "team", but a tag of that name is there already.',
  ],
  [
    "a group of a network that exists, and one of a network that is built",
    (scope) => {
      const [api] = groups(scope);
      const other = new ClosedSecurityGroup(scope, "other", { network: PrivateNetwork.fromAttributes(EXISTING) });
      api.connections.allowFrom(other, Port.tcp(443));
    },
    "stack/api: stack/other is in another network; let its range in with Peer.cidr, or build both in one network.",
  ],
  [
    "a network that exists in one zone",
    () => PrivateNetwork.fromAttributes({ ...EXISTING, availabilityZones: ["eu-west-1a"] }),
    'PrivateNetwork.fromAttributes: availabilityZones is ["eu-west-1a"], but a network needs two to six different zones, so that a database survives the loss of one.',
  ],
  [
    "a network that exists with one subnet",
    () => PrivateNetwork.fromAttributes({ ...EXISTING, subnetIds: ["subnet-1"] }),
    'PrivateNetwork.fromAttributes: subnetIds is ["subnet-1"], but it must name a subnet in each of the 2 zones.',
  ],
  [
    "a network that exists with a public range",
    () => PrivateNetwork.fromAttributes({ ...EXISTING, cidr: "8.8.0.0/16" }),
    'PrivateNetwork.fromAttributes: cidr is "8.8.0.0/16", but it holds public addresses; only private ranges (10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7) are let in.',
  ],
  [
    "a network by the id of something else",
    () => PrivateNetwork.fromAttributes({ ...EXISTING, vpcId: "subnet-1" }),
    'PrivateNetwork.fromAttributes: vpcId is "subnet-1", but it reads like "vpc-0123456789abcdef0".',
  ],
  [
    "zones that are only known later",
    (scope) => void new PrivateNetwork(scope, "network", { availabilityZones: listOf(scope) }),
    'stack/network: availabilityZones is "a token", but it decides what is built, so it must be known before deployment.',
  ],
  [
    "a zone of another region",
    (scope) => void new PrivateNetwork(scope, "network", { availabilityZones: ["eu-west-1a", "eu-central-1a"] }),
    'stack/network: availabilityZones is "eu-central-1a", but it must be a zone of eu-west-1.',
  ],
  [
    "a trusted range that overlaps the network",
    (scope) => void new PrivateNetwork(scope, "network", { cidr: "10.0.0.0/16", trustedCidrs: ["10.0.128.0/17"] }),
    'stack/network: trustedCidrs is "10.0.128.0/17", but it overlaps 10.0.0.0/16.',
  ],
  [
    "trusted ranges of which one holds the other",
    (scope) => void new PrivateNetwork(scope, "network", { trustedCidrs: ["192.168.4.0/24", "192.168.0.0/16"] }),
    'stack/network: trustedCidrs is "192.168.0.0/16", but it overlaps 192.168.4.0/24.',
  ],
  [
    "a trusted range of IPv6",
    (scope) => void new PrivateNetwork(scope, "network", { trustedCidrs: ["fd00::/8"] }),
    'stack/network: trustedCidrs is "fd00::/8", but the network has no IPv6 addresses.',
  ],
  [
    "more trusted ranges than a network ACL takes",
    (scope) => void new PrivateNetwork(scope, "network", { trustedCidrs: ranges(20) }),
    `stack/network: trustedCidrs is ${JSON.stringify(ranges(20))}, but a network ACL takes 20 ranges, of which one is its own.`,
  ],
  [
    "trusted ranges that are only known later",
    (scope) => void new PrivateNetwork(scope, "network", { trustedCidrs: listOf(scope) }),
    'stack/network: trustedCidrs is "a token", but it decides what is built, so it must be known before deployment.',
  ],
  [
    "alarms to a list that is only known later",
    (scope) => void new AlarmTopic(scope, "alarms", { emails: listOf(scope) }),
    'stack/alarms: emails is "a token", but it decides what is built, so it must be known before deployment.',
  ],
  [
    "alarms to the same address twice",
    (scope) => void new AlarmTopic(scope, "alarms", { emails: ["a@example.com", "a@example.com"] }),
    'stack/alarms: emails is ["a@example.com","a@example.com"], but it names something twice.',
  ],
  [
    "alarms to no address",
    (scope) => void new AlarmTopic(scope, "alarms", { emails: ["oncall"] }),
    'stack/alarms: emails is "oncall", but it must be an e-mail address.',
  ],
  [
    "a version that is only known later",
    (scope) => void DatabaseEngine.postgres(textOf(scope)),
    'DatabaseEngine.postgres: version is "a token", but it decides what is built, so it must be known before deployment.',
  ],
  [
    "a version of Aurora that is only known later",
    (scope) => void ClusterEngine.auroraMysql(textOf(scope)),
    'ClusterEngine.auroraMysql: version is "a token", but it decides what is built, so it must be known before deployment.',
  ],
  [
    "a key by its alias",
    () => void EncryptionKey.fromArn("arn:aws:kms:eu-west-1:111122223333:alias/orders"),
    'EncryptionKey.fromArn: arn is "arn:aws:kms:eu-west-1:111122223333:alias/orders", but it must be the ARN of a key.',
  ],
  [
    "a description of a key over the limit",
    (scope) => void new EncryptionKey(scope, "key", { description: "a".repeat(8193) }),
    `stack/key: description is "${"a".repeat(8193)}", but AWS takes at most 8192 characters.`,
  ],
  [
    "storage that is only known later, of which the largest would be five times that",
    (scope) => void database(scope, { allocatedStorageGib: numberOf(scope) }),
    'stack/orders: allocatedStorageGib is "a token", but it decides what is built, so it must be known before deployment.',
  ],
  [
    "an instance class of something else",
    (scope) => void database(scope, { instanceClass: "t4g.medium" }),
    'stack/orders: instanceClass is "t4g.medium", but an instance class reads like "db.t4g.medium".',
  ],
  [
    "a node type of something else",
    (scope) => void new PrivateCache(scope, "cache", { network: new PrivateNetwork(scope, "network"), nodeType: "db.t4g.small" }),
    'stack/cache: nodeType is "db.t4g.small", but a node type reads like "cache.t4g.small".',
  ],
  [
    "an instance type of something else",
    (scope) => void workspace(scope, { instanceType: "medium" }),
    'stack/box: instanceType is "medium", but an instance type reads like "t3.medium".',
  ],
  [
    "an image by its name",
    (scope) => void workspace(scope, { image: "Amazon Linux" }),
    'stack/box: image is "Amazon Linux", but it must be an image id or "resolve:ssm:" and a parameter.',
  ],
  [
    "a device that is none",
    (scope) => void workspace(scope, { rootDevice: "xvda" }),
    'stack/box: rootDevice is "xvda", but a device reads like "/dev/xvda".',
  ],
  [
    "a tunnel with a name that AWS refuses",
    (scope) => {
      const sessions = new SessionAccess(scope, "sessions");
      const network = new PrivateNetwork(scope, "network");
      const { connections } = new ClosedSecurityGroup(scope, "orders", { network, defaultPort: Port.tcp(5432) });
      const box = new DevWorkspace(scope, "box", { network, sessions });
      sessions.tunnel("orders db", box, { host: "orders.internal", port: 5432, connections });
    },
    'stack/sessions: id is "stack-sessions-orders db", but AWS takes at most 128 characters, letters, digits, hyphens, underscores and points.',
  ],
  [
    "a domain of another kind",
    (scope) => void search(scope, { engineVersion: "7.10" }),
    'stack/search: engineVersion is "7.10", but a version reads like "OpenSearch_2.19".',
  ],
  [
    "nodes of another kind",
    (scope) => void search(scope, { instanceType: "r7g.medium" }),
    'stack/search: instanceType is "r7g.medium", but an instance type reads like "r7g.medium.search".',
  ],
  [
    "a number of nodes that is only known later",
    (scope) => void search(scope, { nodesPerZone: numberOf(scope) }),
    'stack/search: nodesPerZone is "a token", but it decides what is built, so it must be known before deployment.',
  ],
  [
    "a version that Kafka has not",
    (scope) => void new PrivateStream(scope, "clicks", { network: new PrivateNetwork(scope, "network"), kafkaVersion: "latest" }),
    'stack/clicks: kafkaVersion is "latest", but a version reads like "3.8.x".',
  ],
  [
    "one name for both keys of a table",
    (scope) => void new PrivateTable(scope, "carts", { partitionKey: { name: "id", type: "S" }, sortKey: { name: "id", type: "N" } }),
    'stack/carts: sortKey is "id", but the partition key has that name already.',
  ],
  [
    "a key of a table without a name",
    (scope) => void new PrivateTable(scope, "carts", { partitionKey: { name: "", type: "S" } }),
    'stack/carts: partitionKey.name is "", but AWS takes 1 to 255 characters.',
  ],
  [
    "a secret by its value",
    (scope) => void service(scope, { secrets: { DATABASE_PASSWORD: "literal" } }),
    'stack/api: secrets is "DATABASE_PASSWORD", but its value must be the ARN of a secret in Secrets Manager.',
  ],
  [
    "a variable with characters that nothing reads",
    (scope) => void service(scope, { environment: { "LOG-LEVEL": "debug" } }),
    'stack/api: environment is "LOG-LEVEL", but a variable has letters, digits and underscores.',
  ],
  [
    "memory that Fargate does not pair with the CPU",
    (scope) => void service(scope, { cpu: 512, memoryMib: 512 }),
    "stack/api: memoryMib is 512, but it must be a whole number from 1024 to 4096.",
  ],
  [
    "a handler with spaces",
    (scope) => void lambda(scope, { handler: "index handler" }),
    'stack/importer: handler is "index handler", but AWS takes 1 to 128 characters without spaces.',
  ],
  [
    "code that is no zip file",
    (scope) => void lambda(scope, { packageFile: "src" }),
    'stack/importer: packageFile is "src", but it must be the path of a zip file.',
  ],
  [
    "a capacity that is only known later, of which the largest would be twice that",
    (scope) => void new PrivateWarehouse(scope, "facts", { network: threeZones(scope), baseCapacity: numberOf(scope) }),
    'stack/facts: baseCapacity is "a token", but it decides what is built, so it must be known before deployment.',
  ],
  [
    "the same service twice",
    (scope) => void new PrivateEndpoints(scope, "endpoints", { network: new PrivateNetwork(scope, "network"), services: ["s3", "s3"] }),
    'stack/endpoints: services is ["s3","s3"], but it names something twice.',
  ],
  [
    "a service that is none",
    (scope) =>
      void new PrivateEndpoints(scope, "endpoints", { network: new PrivateNetwork(scope, "network"), services: ["rds-data" as "s3"] }),
    'stack/endpoints: services is "rds-data", but the services are dynamodb, ec2messages, ecr.api, ecr.dkr, kinesis, kms, lambda, logs, monitoring, s3, secretsmanager, sns, sqs, ssm, ssmmessages, sts.',
  ],
  [
    "a firewall in one subnet",
    (scope) =>
      void new EgressInspection(scope, "inspection", {
        network: new PrivateNetwork(scope, "network"),
        subnetIds: ["subnet-1"],
        allowedHosts: ["example.com"],
      }),
    'stack/inspection: subnetIds is ["subnet-1"], but a firewall needs subnets in at least two zones.',
  ],
  [
    "the same account twice within a perimeter",
    (scope) =>
      void new OrganizationPerimeter(scope, "perimeter", { organizationId: "o-exampleorgid", targetIds: ["111122223333", "111122223333"] }),
    'stack/perimeter: targetIds is ["111122223333","111122223333"], but it names something twice.',
  ],
  [
    "a remediation that there is none of",
    (scope) => void new RuntimeGuardrails(scope, "runtime", { rules: [], remediate: ["OTHER" as "INCOMING_SSH_DISABLED"] }),
    'stack/runtime: remediate is "OTHER", but what can be undone are INCOMING_SSH_DISABLED, RDS_INSTANCE_PUBLIC_ACCESS_CHECK, REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK, S3_BUCKET_PUBLIC_READ_PROHIBITED, VPC_DEFAULT_SECURITY_GROUP_CLOSED.',
  ],
  [
    "an identifier that no managed rule has",
    (scope) => void new RuntimeGuardrails(scope, "runtime", { rules: [{ id: "a", title: "A", awsConfigRule: "rds-public" }] }),
    'stack/runtime: rules is "rds-public", but it is no identifier of a managed rule.',
  ],
  [
    "an hour that no day has",
    (scope) => void new Leash(scope, "leash", { monthlyBudgetUsd: 100, alarms: { arn: "arn" }, stopHour: 24 }),
    "stack/leash: stopHour is 24, but it must be a whole number from 0 to 23.",
  ],
  [
    "a time zone that is none",
    (scope) => void new Leash(scope, "leash", { monthlyBudgetUsd: 100, alarms: { arn: "arn" }, timeZone: "+02:00" }),
    'stack/leash: timeZone is "+02:00", but a time zone reads like "Europe/Berlin".',
  ],
  [
    "two paths that come out as one name",
    (scope) => {
      new PrivateQueue(new Construct(scope, "a"), "b");
      new PrivateQueue(scope, "a-b");
    },
    'stack/a-b/key: id is "key", but its name in AWS would be stack-a-b-key, which is that of stack/a/b/key.',
  ],
];

describe("what cannot be right is refused at construction, with the value", () => {
  test.each(REFUSALS)("%s", (_, build, message) => {
    expect(messageOf(() => build(newStack()))).toBe(message);
  });

  test("a permissions boundary by its name", () => {
    const stack = new TerraformStack(newStack(), "inner");
    const props = { account: "111122223333", region: "eu-west-1", permissionsBoundary: "boundary" };
    expect(messageOf(() => new AwsAccount(stack, "aws", props))).toBe(
      'stack/inner/aws: permissionsBoundary is "boundary", but it must be the ARN of a policy.',
    );
  });

  test("a prefix of names that is only known later", () => {
    const stack = new TerraformStack(newStack(), "inner");
    const props = { account: "111122223333", region: "eu-west-1", namePrefix: textOf(stack) };
    expect(messageOf(() => new AwsAccount(stack, "aws", props))).toBe(
      'stack/inner/aws: namePrefix is "a token", but it decides what is built, so it must be known before deployment.',
    );
  });

  test("an account id that is too short", () => {
    const stack = new TerraformStack(newStack(), "inner");
    expect(messageOf(() => new AwsAccount(stack, "aws", { account: "1234", region: "eu-west-1" }))).toBe(
      'stack/inner/aws: account is "1234", but an account id has twelve digits.',
    );
  });

  test("a second account in one stack", () => {
    expect(messageOf(() => new AwsAccount(newStack(), "again", { account: "111122223333", region: "eu-west-1" }))).toBe(
      "stack/again: stack stack has an AwsAccount already; one stack goes into one account.",
    );
  });

  test("a construct in a stack without an account", () => {
    const stack = new TerraformStack(newStack(), "inner");
    expect(messageOf(() => new EncryptionKey(stack, "key", { description: "Data" }))).toBe(
      'stack/inner/key: stack stack/inner has no AwsAccount. Begin it with new AwsAccount(this, "aws", { account: "111122223333", region: "eu-west-1" }).',
    );
  });
});

describe("what is only known at deployment passes, for the guard to judge", () => {
  test("a peer's range, a port, a name, a number of days", () => {
    const resources = synthesize((scope) => {
      const variable = (id: string) => new TerraformVariable(scope, id, {});
      const [api] = groups(scope);
      api.connections.allowFrom(Peer.cidr(variable("range").stringValue), Port.tcp(variable("port").numberValue));
      api.connections.allowFrom(Peer.cidr(Fn.element(["10.0.0.0/8"], 0) as string), Port.tcp(443));
      new PrivateBucket(scope, "uploads", { bucketName: variable("bucket").stringValue, keepVersionsDays: variable("days").numberValue });
    }).resource;
    const rules = Object.values(resources["aws_vpc_security_group_ingress_rule"]!);
    expect(rules.map(({ cidr_ipv4, from_port }) => [cidr_ipv4, from_port])).toEqual([
      ["${var.range}", "${var.port}"],
      ['${element(["10.0.0.0/8"], 0)}', 443],
    ]);
    expect(Object.values(resources["aws_s3_bucket"]!).map(({ bucket }) => bucket)).toContain("${var.bucket}");
  });
});

describe("what is only known at deployment passes in every other prop", () => {
  test("the subnets of a network that exists, of which some stores need the first ones", () => {
    const resources = synthesize((scope) => {
      const subnetIds = new TerraformVariable(scope, "subnets", { type: "list(string)" }).listValue;
      const network = PrivateNetwork.fromAttributes({ ...EXISTING, vpcId: new TerraformVariable(scope, "vpc", {}).stringValue, subnetIds });
      new PrivateSearch(scope, "search", { network, administrator: ROLE });
      new InstanceConnectEndpoint(scope, "door", { network });
      new PrivateGraphStore(scope, "skills", { network });
    }).resource;
    const [only] = ["aws_opensearch_domain", "aws_ec2_instance_connect_endpoint", "aws_neptune_subnet_group"].map(
      (type) => Object.values(resources[type]!)[0]!,
    );
    expect(only!["vpc_options"]).toMatchObject({ subnet_ids: "${slice(var.subnets, 0, 2)}" });
    expect(Object.values(resources["aws_ec2_instance_connect_endpoint"]!)[0]).toMatchObject({ subnet_id: "${element(var.subnets, 0)}" });
    expect(Object.values(resources["aws_neptune_subnet_group"]!)[0]).toMatchObject({ subnet_ids: "${var.subnets}" });
  });

  test("capacities, sizes and times", () => {
    const resources = synthesize((scope) => {
      const number = variable(scope).numberValue;
      const network = threeZones(scope);
      new PrivateCluster(scope, "orders", { network, engine: ClusterEngine.auroraPostgres("16.6"), maxCapacity: number });
      new PrivateWarehouse(scope, "facts", { network, baseCapacity: number, maxCapacity: 64 });
      new PrivateDatabase(scope, "courses", {
        network,
        engine: DatabaseEngine.postgres("16"),
        allocatedStorageGib: number,
        maxStorageGib: 100,
      });
      new PrivateService(scope, "api", { network, imageTag: "1.0.0", port: number, tasks: number, memoryMib: number, user: number });
      new SessionAccess(scope, "sessions", { idleTimeoutMinutes: number });
      new PrivateQueue(scope, "mails", { maxReceives: number });
    }).resource;
    const first = (type: string) => Object.values(resources[type]!)[0]!;
    expect(first("aws_rds_cluster")["serverlessv2_scaling_configuration"]).toEqual({ min_capacity: 0.5, max_capacity: "${var.variable}" });
    expect(first("aws_redshiftserverless_workgroup")).toMatchObject({ base_capacity: "${var.variable}", max_capacity: 64 });
    expect(first("aws_db_instance")).toMatchObject({ allocated_storage: "${var.variable}", max_allocated_storage: 100 });
    expect(first("aws_ecs_task_definition")).toMatchObject({
      memory: "${var.variable}",
      container_definitions: expect.stringContaining('"user":"${var.variable}"'),
    });
    expect(first("aws_ssm_document")["content"]).toContain('"idleSessionTimeout":"${var.variable}"');
  });
});

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  return "nothing was thrown";
}

function groups(scope: Construct): [ClosedSecurityGroup, ClosedSecurityGroup] {
  const network = new PrivateNetwork(scope, "network");
  return [new ClosedSecurityGroup(scope, "api", { network }), new ClosedSecurityGroup(scope, "web", { network })];
}

function database(scope: Construct, props: Partial<ConstructorParameters<typeof PrivateDatabase>[2]>): PrivateDatabase {
  return new PrivateDatabase(scope, "orders", {
    network: new PrivateNetwork(scope, "network"),
    engine: DatabaseEngine.postgres("16"),
    ...props,
  });
}

type Props<C extends new (scope: Construct, id: string, props: never) => unknown> = Partial<ConstructorParameters<C>[2]>;

const EXISTING = {
  vpcId: "vpc-1",
  cidr: "10.0.0.0/16",
  subnetIds: ["subnet-1", "subnet-2"],
  availabilityZones: ["eu-west-1a", "eu-west-1b"],
};

function ranges(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `10.${index + 1}.0.0/16`);
}
const variable = (scope: Construct): TerraformVariable => new TerraformVariable(scope, "variable", {});
const listOf = (scope: Construct): string[] => variable(scope).listValue;
const textOf = (scope: Construct): string => variable(scope).stringValue;
const numberOf = (scope: Construct): number => variable(scope).numberValue;

function threeZones(scope: Construct): PrivateNetwork {
  return new PrivateNetwork(scope, "network", { availabilityZones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"] });
}

function workspace(scope: Construct, props: Props<typeof DevWorkspace>): DevWorkspace {
  const sessions = props.sessions ?? new SessionAccess(scope, "sessions");
  return new DevWorkspace(scope, "box", { network: new PrivateNetwork(scope, "network"), ...props, sessions });
}

function search(scope: Construct, props: Props<typeof PrivateSearch>): PrivateSearch {
  return new PrivateSearch(scope, "search", { network: new PrivateNetwork(scope, "network"), administrator: ROLE, ...props });
}

function service(scope: Construct, props: Props<typeof PrivateService>): PrivateService {
  return new PrivateService(scope, "api", { network: new PrivateNetwork(scope, "network"), imageTag: "1.0.0", ...props });
}

function lambda(scope: Construct, props: Props<typeof PrivateFunction>): PrivateFunction {
  const network = new PrivateNetwork(scope, "network");
  return new PrivateFunction(scope, "importer", {
    network,
    runtime: "nodejs22.x",
    handler: "index.handler",
    packageFile: "a.zip",
    ...props,
  });
}
