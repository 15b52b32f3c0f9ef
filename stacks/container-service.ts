/**
 * A service in containers with a cache, a queue, a table and a worker.
 *
 * What it costs to be safe here: callers are named one by one, since there is no load balancer on the Internet; browsers come through the
 * workspace's tunnel. The cache takes IAM logins only, so that clients need a token of fifteen minutes instead of a password.
 */
import type { Construct } from "constructs";
import { DevEnvironment } from "../lib/aws/dev-environment";
import { Port } from "../lib/aws/port";
import { PrivateCache } from "../lib/aws/private-cache";
import { PrivateQueue } from "../lib/aws/private-queue";
import { PrivateTable } from "../lib/aws/private-table";
import { DevelopmentStack } from "./development-stack";

export class ContainerService extends DevelopmentStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, "shop");
    const dev = new DevEnvironment(this, "dev", {
      owner: "shop",
      dataClassification: "synthetic",
      alarmEmails: ["shop@example.com"],
      auditTrail: "account",
      cidr: "10.30.0.0/16",
      endpoints: ["dynamodb", "ec2messages", "ecr.api", "ecr.dkr", "kms", "logs", "s3", "sqs", "ssm", "ssmmessages"],
    });
    const { network, key } = dev;
    const cache = new PrivateCache(dev, "cache", { network, key });
    const mails = new PrivateQueue(dev, "mails", { key });
    const carts = new PrivateTable(dev, "carts", { network, key, partitionKey: { name: "user", type: "S" }, expiryAttribute: "expires" });

    const environment = { QUEUE_URL: mails.url, TABLE: carts.name, DYNAMODB_URL: dev.endpoints.url("dynamodb") };
    const api = dev.addService("api", { imageTag: "1.0.0", port: 8080, environment });
    const worker = dev.addService("worker", { imageTag: "1.0.0", environment });
    cache.connections.allowFrom(api);
    cache.grantConnect(api.role);
    carts.grantReadWrite(api.role);
    mails.grantSend(api.role);
    mails.grantConsume(worker.role);

    const box = dev.addWorkspace("box");
    api.connections.allowFrom(box, Port.tcp(8080));
    dev.sessions.grant({ name: "developers", arn: this.aws.globalArn("iam", "role/developers") });
  }
}
