/**
 * Where alarms go: an encrypted topic that AWS's own services of this account may publish to, and people who are told.
 *
 *   const alarms = new AlarmTopic(this, "alarms", { emails: ["oncall@example.com"] });
 */
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { requireList, requireProp } from "./private/invalid-prop-error";
import { policyDocument, type Statement } from "./private/policy-document";
import { resourceName } from "./private/resource-name";

/** A topic, made here or elsewhere. */
export interface IAlarmTopic {
  readonly arn: string;
}

export interface AlarmTopicProps {
  /** Who is told; each address must confirm once. At least one. */
  readonly emails: readonly string[];
  /** Encrypts the messages. EventBridge must be able to use it without conditions. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class AlarmTopic extends Construct implements IAlarmTopic {
  readonly topic: SnsTopic;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    super(scope, id);
    requireList(this, "emails", props.emails, 1, "an alarm that nobody hears is none");
    const { account } = AwsAccount.of(this);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Alarms of ${this.node.path}` });
    this.topic = new SnsTopic(this, "topic", { name: resourceName(this, 256), kmsMasterKeyId: key.arn });
    this.arn = this.topic.arn;
    for (const { service, conditions } of PUBLISHERS) key.allowService(service, conditions(account));
    new SnsTopicPolicy(this, "policy", { arn: this.arn, policy: policyDocument(this.publishers(account)) });
    props.emails.forEach((email, index) => {
      requireProp(this, "emails", email, (given) => /^[^@\s]+@[^@\s]+$/.test(given), "it must be an e-mail address");
      new SnsTopicSubscription(this, `email-${index + 1}`, { topicArn: this.arn, protocol: "email", endpoint: email });
    });
  }

  private publishers(account: string): Statement[] {
    const publish = PUBLISHERS.map(({ sid, service, conditions }): Statement => {
      const condition = conditions(account);
      return {
        sid,
        principals: { Service: service },
        actions: ["sns:Publish"],
        resources: [this.arn],
        ...(condition && { conditions: condition }),
      };
    });
    const overPlainHttp: Statement = {
      sid: "RequireTls",
      effect: "Deny",
      principals: "*",
      actions: ["sns:Publish"],
      resources: [this.arn],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    };
    return [...publish, overPlainHttp];
  }
}

const ofAccount = (account: string) => ({ StringEquals: { "aws:SourceAccount": account } });

/**
 * EventBridge sends no source to SNS, and its messages are lost where a condition asks for one: "Adding the aws:SourceAccount and
 * aws:SourceArn to an AWS KMS policy is not supported for EventBridge-to-encrypted topics",
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
const PUBLISHERS = [
  { sid: "Events", service: "events.amazonaws.com", conditions: () => undefined },
  { sid: "Alarms", service: "cloudwatch.amazonaws.com", conditions: ofAccount },
  { sid: "DatabaseEvents", service: "events.rds.amazonaws.com", conditions: ofAccount },
  { sid: "Budgets", service: "budgets.amazonaws.com", conditions: ofAccount },
] as const;
