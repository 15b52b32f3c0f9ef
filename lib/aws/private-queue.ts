/**
 * A queue for roles of this account, over TLS, encrypted, with a place for messages that nobody could handle.
 *
 *   const mail = new PrivateQueue(this, "mail");
 *   mail.grantSend(api.role);
 *   mail.grantConsume(worker.role);
 */
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import { Construct } from "constructs";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { grant, type IRole } from "./private/grant";
import { requireInteger } from "./private/invalid-prop-error";
import { policyDocument } from "./private/policy-document";
import { resourceName } from "./private/resource-name";

export interface PrivateQueueProps {
  /** Seconds for which a message is hidden while somebody works on it, 0 to 43200. @default 30 */
  readonly visibilityTimeoutSeconds?: number;
  /** Times that a message is tried before it is put aside, 1 to 1000. @default 5 */
  readonly maxReceives?: number;
  /** @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class PrivateQueue extends Construct {
  readonly queue: SqsQueue;
  readonly deadLetterQueue: SqsQueue;
  readonly key: IEncryptionKey;
  readonly url: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: PrivateQueueProps = {}) {
    super(scope, id);
    requireInteger(this, "visibilityTimeoutSeconds", props.visibilityTimeoutSeconds, 0, 43200);
    requireInteger(this, "maxReceives", props.maxReceives, 1, 1000);
    this.key = props.key ?? new EncryptionKey(this, "key", { description: `Messages of ${this.node.path}` });
    this.key.allowThrough("sqs");
    const name = resourceName(this, 70);
    this.deadLetterQueue = this.make("dead-letters", { name: `${name}-dead`, messageRetentionSeconds: 14 * 24 * 3600 });
    this.queue = this.make("queue", {
      name,
      visibilityTimeoutSeconds: props.visibilityTimeoutSeconds ?? 30,
      redrivePolicy: JSON.stringify({ deadLetterTargetArn: this.deadLetterQueue.arn, maxReceiveCount: props.maxReceives ?? 5 }),
    });
    this.url = this.queue.url;
    this.arn = this.queue.arn;
  }

  /** Lets a role send messages. */
  grantSend(role: IRole): void {
    this.grantMessages(role, "send", ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"]);
  }

  /** Lets a role receive messages and delete those that it has handled. */
  grantConsume(role: IRole): void {
    this.grantMessages(role, "consume", [
      "sqs:ChangeMessageVisibility",
      "sqs:DeleteMessage",
      "sqs:GetQueueAttributes",
      "sqs:ReceiveMessage",
    ]);
  }

  private grantMessages(role: IRole, what: string, actions: readonly string[]): void {
    grant(
      this,
      role,
      what,
      { sid: "UseMessages", actions, resources: [this.arn] },
      { sid: "UseKey", actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: [this.key.arn] },
    );
  }

  private make(
    id: string,
    config: { name: string; visibilityTimeoutSeconds?: number; messageRetentionSeconds?: number; redrivePolicy?: string },
  ): SqsQueue {
    const queue = new SqsQueue(this, id, { ...config, kmsMasterKeyId: this.key.arn, kmsDataKeyReusePeriodSeconds: 300 });
    new SqsQueuePolicy(this, `${id}-policy`, {
      queueUrl: queue.url,
      policy: policyDocument([
        {
          sid: "RequireTls",
          effect: "Deny",
          principals: "*",
          actions: ["sqs:*"],
          resources: [queue.arn],
          conditions: { Bool: { "aws:SecureTransport": "false" } },
        },
      ]),
    });
    return queue;
  }
}
