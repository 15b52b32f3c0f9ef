/**
 * A development environment that is closed from the first day: a private network, one key, stores and buckets inside.
 *
 *   const dev = new DevEnvironment(this, "dev", { owner: "learning-platform", dataClassification: "synthetic" });
 *   const courses = dev.addDatabase("courses", { engine: DatabaseEngine.postgres("16") });
 *   const api = dev.addSecurityGroup("api");
 *   courses.connections.allowFrom(api);
 *
 * Who owns it and what kind of data it may hold is written on every resource.
 */
import { Aspects } from "cdktf";
import { Construct } from "constructs";
import { AccessLogBucket } from "./access-log-bucket";
import { ClosedSecurityGroup, type ClosedSecurityGroupProps } from "./closed-security-group";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { PrivateBucket, type PrivateBucketProps } from "./private-bucket";
import { PrivateDatabase, type PrivateDatabaseProps } from "./private-database";
import { PrivateNetwork, type IPrivateNetwork } from "./private-network";
import { InvalidPropError, requireProp } from "./private/invalid-prop-error";
import { TagEverything } from "./private/tag-everything";

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
  /** Private range of the network, from /16 to /25. @default "10.0.0.0/16" */
  readonly cidr?: string;
  /** At least two. @default the first two of the region */
  readonly availabilityZones?: readonly string[];
  /** Private ranges of other networks (VPN, peering) that the network ACL lets in and out; groups still decide who. @default none */
  readonly trustedCidrs?: readonly string[];
  /** A network that exists already, instead of one of its own. @default a PrivateNetwork */
  readonly network?: IPrivateNetwork;
  /** A key that exists already. @default one for the environment */
  readonly key?: IEncryptionKey;
  /** Tags beside Owner and DataClassification. @default none */
  readonly tags?: Readonly<Record<string, string>>;
  /** The switch for an incident: closes every way in to everything here, and leaves the data where it is. @default false */
  readonly lockdown?: boolean;
}

export class DevEnvironment extends Construct {
  readonly network: IPrivateNetwork;
  readonly key: IEncryptionKey;
  readonly accessLogs: AccessLogBucket;

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
    this.network = props.network ?? this.ownNetwork(props);
    this.accessLogs = new AccessLogBucket(this, "access-logs");
  }

  /** A database that nobody reaches yet. */
  addDatabase(id: string, props: Omit<PrivateDatabaseProps, "network" | "key">): PrivateDatabase {
    return new PrivateDatabase(this, id, { ...props, network: this.network, key: this.key });
  }

  /** A bucket that no role reads yet. */
  addBucket(id: string, props: Omit<PrivateBucketProps, "key" | "accessLogs"> = {}): PrivateBucket {
    return new PrivateBucket(this, id, { ...props, key: this.key, accessLogs: this.accessLogs });
  }

  /** A group for something that runs here and reaches nothing yet. */
  addSecurityGroup(id: string, props: Omit<ClosedSecurityGroupProps, "network"> = {}): ClosedSecurityGroup {
    return new ClosedSecurityGroup(this, id, { ...props, network: this.network });
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
    requireProp(
      scope,
      "tags",
      key,
      () => key.length >= 1 && key.length <= 128 && !/^aws:/i.test(key),
      "a key has 1 to 128 characters and does not begin with aws:",
    );
    requireProp(scope, "tags", value, (given) => given.length <= 256, `the value of ${JSON.stringify(key)} has at most 256 characters`);
    taken.add(key.toLowerCase());
    tags[key] = value;
  }
  return tags;
}
