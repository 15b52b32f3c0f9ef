/**
 * A development environment that is closed from the first day: a private network with endpoints, sessions instead of open ports, alarms, an
 * audit trail, and a leash. Stores, workspaces and services go inside.
 *
 *   const dev = new DevEnvironment(this, "dev", { owner: "learning-platform", dataClassification: "synthetic", alarmEmails: ["oncall@example.com"] });
 *   const courses = dev.addDatabase("courses", { engine: DatabaseEngine.postgres("16") });
 *   const api = dev.addService("api", { imageTag: "1.4.2", port: 8080 });
 *   courses.connections.allowFrom(api);
 *   const box = dev.addWorkspace("box");
 *   dev.sessions.tunnel("courses", box, courses);
 *
 * Stores without a method here are built in its scope: new PrivateCache(dev, "cache", { network: dev.network, key: dev.key }). Who owns it
 * and what kind of data it may hold is written on every resource.
 */
import { Aspects } from "cdktf";
import { Construct } from "constructs";
import { AccessLogBucket } from "./access-log-bucket";
import { AlarmTopic } from "./alarm-topic";
import { AuditTrail } from "./audit-trail";
import { ClosedSecurityGroup, type ClosedSecurityGroupProps } from "./closed-security-group";
import { DevWorkspace, type DevWorkspaceProps } from "./dev-workspace";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { Leash } from "./leash";
import { OversightAlarms } from "./oversight-alarms";
import { PrivateBucket, type PrivateBucketProps } from "./private-bucket";
import { PrivateDatabase, type PrivateDatabaseProps } from "./private-database";
import { PrivateEndpoints, type EndpointService } from "./private-endpoints";
import { PrivateNetwork, type IPrivateNetwork } from "./private-network";
import { PrivateService, type PrivateServiceProps } from "./private-service";
import { InvalidPropError, requireProp, requireText } from "./private/invalid-prop-error";
import { TagEverything } from "./private/tag-everything";
import { SessionAccess } from "./session-access";

/**
 * What the data is. Personal data has no place in a development environment, and cannot be said: made up ("synthetic"), real but with every
 * person removed ("masked"), or the company's own without persons ("internal").
 */
export type DataClassification = "synthetic" | "masked" | "internal";
const DATA_CLASSIFICATIONS: readonly DataClassification[] = ["synthetic", "masked", "internal"];

export interface DevEnvironmentProps {
  /** The team that answers for it. */
  readonly owner: string;
  readonly dataClassification: DataClassification;
  /** Who is told when a wall is moved or the money runs out; each address must confirm once. At least one. */
  readonly alarmEmails: readonly string[];
  /** Private range of the network, from /16 to /25. @default "10.0.0.0/16" */
  readonly cidr?: string;
  /** At least two. @default the first two of the region */
  readonly availabilityZones?: readonly string[];
  /** Private ranges of other networks (VPN, peering) that the network ACL lets in and out; groups still decide who. @default none */
  readonly trustedCidrs?: readonly string[];
  /** A network that exists already; then it has its own range, zones and network ACL. @default a PrivateNetwork */
  readonly network?: IPrivateNetwork;
  /** A key that exists already. @default one for the environment */
  readonly key?: IEncryptionKey;
  /** Services that are reached from inside, or endpoints that the network has already. @default what sessions, containers and clients of databases need */
  readonly endpoints?: readonly EndpointService[] | PrivateEndpoints;
  /** "account" where the account has a trail already, since one is enough. @default "own" */
  readonly auditTrail?: "own" | "account";
  /** US dollars a month for the account. @default 500 */
  readonly monthlyBudgetUsd?: number;
  /** Time zone of the working hours, outside of which databases and workspaces are stopped. @default "Etc/UTC" */
  readonly timeZone?: string;
  /** Tags beside Owner and DataClassification. @default none */
  readonly tags?: Readonly<Record<string, string>>;
  /** The switch for an incident: closes every way in to everything here, and leaves the data where it is. @default false */
  readonly lockdown?: boolean;
}

export class DevEnvironment extends Construct {
  readonly network: IPrivateNetwork;
  readonly key: IEncryptionKey;
  readonly accessLogs: AccessLogBucket;
  readonly endpoints: PrivateEndpoints;
  readonly sessions: SessionAccess;
  readonly alarms: AlarmTopic;
  readonly oversight: OversightAlarms;
  readonly leash: Leash;
  /** Undefined where the account has its own. */
  readonly auditTrail: AuditTrail | undefined;

  constructor(scope: Construct, id: string, props: DevEnvironmentProps) {
    super(scope, id);
    requireProp(
      this,
      "owner",
      props.owner,
      (owner) => /^[\w.@ /+-]{1,128}$/.test(owner ?? ""),
      "it must name the team that answers for the environment",
    );
    requireProp(
      this,
      "dataClassification",
      props.dataClassification,
      (classification) => DATA_CLASSIFICATIONS.includes(classification),
      `it must be one of ${DATA_CLASSIFICATIONS.join(", ")}; personal data does not belong in development`,
    );
    Aspects.of(this).add(new TagEverything(environmentTags(this, props)));
    this.key = props.key ?? new EncryptionKey(this, "key", { description: `Everything of ${this.node.path}` });
    this.network = props.network ? this.existingNetwork(props.network, props) : this.ownNetwork(props);
    const { key } = this;
    this.accessLogs = new AccessLogBucket(this, "access-logs");
    this.endpoints = this.endpointsFor(props.endpoints);
    this.sessions = new SessionAccess(this, "sessions", { key });
    this.alarms = new AlarmTopic(this, "alarms", { emails: props.alarmEmails });
    this.oversight = new OversightAlarms(this, "oversight", { alarms: this.alarms });
    this.leash = new Leash(this, "leash", {
      alarms: this.alarms,
      monthlyBudgetUsd: props.monthlyBudgetUsd ?? 500,
      ...(props.timeZone !== undefined && { timeZone: props.timeZone }),
    });
    if (props.auditTrail !== "account") this.auditTrail = new AuditTrail(this, "audit", { accessLogs: this.accessLogs });
  }

  /** A database that nobody reaches yet; watched, and stopped out of hours. */
  addDatabase(id: string, props: Omit<PrivateDatabaseProps, "network" | "key">): PrivateDatabase {
    const database = new PrivateDatabase(this, id, { ...props, network: this.network, key: this.key });
    this.oversight.watchDatabase(database);
    this.leash.database(database);
    return database;
  }

  /** A bucket that no role reads yet. */
  addBucket(id: string, props: Omit<PrivateBucketProps, "key" | "accessLogs"> = {}): PrivateBucket {
    return new PrivateBucket(this, id, { ...props, key: this.key, accessLogs: this.accessLogs });
  }

  /** A group for something that runs here and reaches nothing yet. */
  addSecurityGroup(id: string, props: Omit<ClosedSecurityGroupProps, "network"> = {}): ClosedSecurityGroup {
    return new ClosedSecurityGroup(this, id, { ...props, network: this.network });
  }

  /** Containers that reach the endpoints and nothing else yet. */
  addService(id: string, props: Omit<PrivateServiceProps, "network" | "key" | "endpoints">): PrivateService {
    return new PrivateService(this, id, { ...props, network: this.network, key: this.key, endpoints: this.endpoints });
  }

  /** A box to work on, stopped out of hours, that reaches the endpoints and nothing else yet. */
  addWorkspace(id: string, props: Omit<DevWorkspaceProps, "network" | "key" | "endpoints" | "sessions"> = {}): DevWorkspace {
    const { network, key, endpoints, sessions } = this;
    const workspace = new DevWorkspace(this, id, { ...props, network, key, endpoints, sessions });
    this.leash.workspace(workspace);
    return workspace;
  }

  private endpointsFor(given: DevEnvironmentProps["endpoints"]): PrivateEndpoints {
    if (given instanceof PrivateEndpoints) return given;
    return new PrivateEndpoints(this, "endpoints", { network: this.network, ...(given && { services: given }) });
  }

  /** In lockdown the groups and endpoints of this environment close; the network ACL is not ours. */
  private existingNetwork(network: IPrivateNetwork, props: DevEnvironmentProps): IPrivateNetwork {
    for (const prop of ["cidr", "availabilityZones", "trustedCidrs"] as const)
      if (props[prop] !== undefined)
        throw new InvalidPropError(this.node.path, prop, props[prop], "the network is given, and keeps what it has");
    if (!props.lockdown) return network;
    const { vpcId, cidr, subnetIds, availabilityZones } = network;
    return { vpcId, cidr, subnetIds, availabilityZones, lockdown: true };
  }

  private ownNetwork(props: DevEnvironmentProps): PrivateNetwork {
    return new PrivateNetwork(this, "network", {
      key: this.key,
      ...(props.cidr !== undefined && { cidr: props.cidr }),
      ...(props.availabilityZones && { availabilityZones: props.availabilityZones }),
      ...(props.trustedCidrs && { trustedCidrs: props.trustedCidrs }),
      ...(props.lockdown !== undefined && { lockdown: props.lockdown }),
    });
  }
}

/** AWS tells keys apart by case, people do not: a second `owner` beside `Owner` is a mistake. */
function environmentTags(scope: Construct, props: DevEnvironmentProps): Readonly<Record<string, string>> {
  const tags: Record<string, string> = { Owner: props.owner, DataClassification: props.dataClassification };
  const taken = new Set(Object.keys(tags).map((key) => key.toLowerCase()));
  for (const [key, value] of Object.entries(props.tags ?? {})) {
    if (taken.has(key.toLowerCase())) throw new InvalidPropError(scope.node.path, "tags", key, "a tag of that name is there already");
    // https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#id_tags_naming_best_practices
    requireText(
      scope,
      "tags",
      key,
      /^(?!aws:)[\p{L}\p{N}\p{Z}_.:/=+@-]{1,128}$/iu,
      "a key has 1 to 128 letters, digits, spaces and _.:/=+-@, and does not begin with aws:",
    );
    requireText(
      scope,
      "tags",
      value,
      /^[\p{L}\p{N}\p{Z}_.:/=+@-]{0,256}$/u,
      `the value of ${JSON.stringify(key)} has at most 256 letters, digits, spaces and _.:/=+-@`,
    );
    taken.add(key.toLowerCase());
    tags[key] = value;
  }
  // 50 on a resource, of which some bring a name and one for sessions.
  requireProp(scope, "tags", Object.keys(tags), (keys) => keys.length <= 45, "AWS takes 50 on a resource, and some bring their own");
  return tags;
}
