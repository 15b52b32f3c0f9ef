import { Fn, TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import {
  AlarmTopic,
  ClosedSecurityGroup,
  ClusterEngine,
  DatabaseEngine,
  DevEnvironment,
  EgressFirewall,
  EncryptionKey,
  OrganizationPerimeter,
  Peer,
  Port,
  PrivateBucket,
  PrivateCluster,
  PrivateDatabase,
  PrivateEndpoints,
  PrivateGraphStore,
  PrivateNetwork,
  PrivateService,
  PrivateStream,
  PrivateWarehouse,
  RuntimeGuardrails,
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
    'stack/dev: tags is "aws:createdBy", but a key has 1 to 128 characters and does not begin with aws:.',
  ],
];

describe("what cannot be right is refused at construction, with the value", () => {
  test.each(REFUSALS)("%s", (_, build, message) => {
    expect(messageOf(() => build(newStack()))).toBe(message);
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
