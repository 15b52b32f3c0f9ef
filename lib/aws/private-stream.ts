/**
 * A stream (Kafka on MSK) that only named security groups can reach, over TLS, by clients that log in with IAM.
 *
 *   const clicks = new PrivateStream(this, "clicks", { network });
 *   clicks.connections.allowFrom(api);
 *   clicks.grantWrite(role, { topic: "clicks" });
 */
import { MskCluster } from "@cdktf/provider-aws/lib/msk-cluster";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections, IConnectable } from "./connections";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { Port } from "./port";
import type { IPrivateNetwork } from "./private-network";
import { grant, type IRole } from "./private/grant";
import { requireInteger, requireProp, requireText } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import type { Statement } from "./private/policy-document";
import { resourceName } from "./private/resource-name";

export interface PrivateStreamProps {
  readonly network: IPrivateNetwork;
  /** @default "kafka.m7g.large" */
  readonly instanceType?: string;
  /** @default "3.8.x" */
  readonly kafkaVersion?: string;
  /** GiB on each broker, 10 to 16384. @default 50 */
  readonly diskGib?: number;
  /** Encrypts the data and the logs. @default a key of its own */
  readonly key?: IEncryptionKey;
}

/** Brokers listen here for clients that log in with IAM. https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html */
const IAM_PORT = Port.tcp(9098);

export class PrivateStream extends Construct implements IConnectable {
  readonly cluster: MskCluster;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  /** Where clients begin, separated by commas. */
  readonly bootstrapBrokers: string;

  constructor(scope: Construct, id: string, props: PrivateStreamProps) {
    super(scope, id);
    const { network } = props;
    requireInteger(this, "diskGib", props.diskGib, 10, 16384);
    requireText(
      this,
      "instanceType",
      props.instanceType,
      /^(kafka|express)\.[a-z0-9]+\.[a-z0-9]+$/,
      'an instance type reads like "kafka.m7g.large"',
    );
    requireText(this, "kafkaVersion", props.kafkaVersion, /^\d+\.\d+\.(x|\d+)(\.kraft)?$/, 'a version reads like "3.8.x"');
    const clusterName = resourceName(this, 64);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Data of ${this.node.path}` });
    key.allowThrough("kafka");
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network, defaultPort: IAM_PORT });
    this.connections = this.securityGroup.connections;
    const log = encryptedLogGroup(this, "log", `/aws/msk/${clusterName}`, key);
    this.cluster = new MskCluster(this, "cluster", {
      clusterName,
      kafkaVersion: props.kafkaVersion ?? "3.8.x",
      numberOfBrokerNodes: network.availabilityZones.length,
      brokerNodeGroupInfo: {
        instanceType: props.instanceType ?? "kafka.m7g.large",
        clientSubnets: [...network.subnetIds],
        securityGroups: [this.securityGroup.id],
        connectivityInfo: { publicAccess: { type: "DISABLED" } },
        storageInfo: { ebsStorageInfo: { volumeSize: props.diskGib ?? 50 } },
      },
      clientAuthentication: { unauthenticated: false, sasl: { iam: true, scram: false } },
      encryptionInfo: { encryptionAtRestKmsKeyArn: key.arn, encryptionInTransit: { clientBroker: "TLS", inCluster: true } },
      enhancedMonitoring: "PER_TOPIC_PER_BROKER",
      loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: true, logGroup: log.name } } },
    });
    this.bootstrapBrokers = this.cluster.bootstrapBrokersSaslIam;
  }

  /** Lets a role read one topic, in consumer groups whose names begin with the topic's. */
  grantRead(role: IRole, options: { readonly topic: string }): void {
    const topic = this.named("topic", options.topic);
    const groups = {
      sid: "JoinGroups",
      actions: ["kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"],
      resources: [`${this.named("group", options.topic)}*`],
    };
    grant(
      this,
      role,
      "read",
      this.connect(),
      { sid: "ReadTopic", actions: ["kafka-cluster:DescribeTopic", "kafka-cluster:ReadData"], resources: [topic] },
      groups,
    );
  }

  /** Lets a role write to one topic. */
  grantWrite(role: IRole, options: { readonly topic: string }): void {
    const topic = this.named("topic", options.topic);
    const actions = ["kafka-cluster:DescribeTopic", "kafka-cluster:WriteData", "kafka-cluster:WriteDataIdempotently"];
    grant(this, role, "write", this.connect(), { sid: "WriteTopic", actions, resources: [topic] });
  }

  private connect(): Statement {
    return { sid: "Connect", actions: ["kafka-cluster:Connect"], resources: [this.cluster.arn] };
  }

  /** https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html */
  private named(kind: "topic" | "group", name: string): string {
    requireProp(this, "topic", name, (given) => /^[A-Za-z0-9._-]{1,249}$/.test(given), "a grant names one topic, without wildcards");
    return AwsAccount.of(this).arn("kafka", `${kind}/${this.cluster.clusterName}/${this.cluster.clusterUuid}/${name}`);
  }
}
