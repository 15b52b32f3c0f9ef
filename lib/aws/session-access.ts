/**
 * Sessions on workspaces, and tunnels through them to single stores, for named roles only: no key pair, no open port, no way around the log.
 *
 *   const sessions = new SessionAccess(this, "sessions", { key });
 *   const box = new DevWorkspace(this, "box", { network, key, sessions });
 *   const tunnel = sessions.tunnel("courses", box, courses);
 *   sessions.grant(developers);
 *   new TerraformOutput(this, "reach-courses", { value: tunnel.command });
 *
 * What is typed in a shell is kept in an encrypted log. A tunnel's document names one host and one port, so that whoever may use it reaches
 * that store and nothing else.
 */
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import type { IConnectable } from "./connections";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { grant, type IRole } from "./private/grant";
import { requireInteger } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import type { Statement } from "./private/policy-document";
import { chosenName, resourceName } from "./private/resource-name";

export interface SessionAccessProps {
  /** Encrypts sessions and their log. @default a key of its own */
  readonly key?: IEncryptionKey;
  /** Minutes without a keystroke after which a session ends, 1 to 60. @default 15 */
  readonly idleTimeoutMinutes?: number;
  /** Minutes after which every session ends, 1 to 1440. @default 480 */
  readonly maxSessionMinutes?: number;
}

/** Where sessions start: an instance that carries the tag of the sessions. */
export interface ISessionTarget extends IConnectable {
  readonly instanceId: string;
}

/** A store at one host and port. */
export interface ITunnelTarget extends IConnectable {
  readonly host: string;
  readonly port: number;
}

export interface Tunnel {
  readonly document: SsmDocument;
  /** What to run on a laptop; the store then answers at the same port of localhost. */
  readonly command: string;
}

export class SessionAccess extends Construct {
  readonly key: IEncryptionKey;
  readonly logGroup: CloudwatchLogGroup;
  readonly shellDocument: SsmDocument;
  /** What an instance is tagged with, on which these sessions may start. */
  readonly tag: { readonly key: "SessionAccess"; readonly value: string };
  private readonly prefix: string;
  private readonly preferences: object;

  constructor(scope: Construct, id: string, props: SessionAccessProps = {}) {
    super(scope, id);
    requireInteger(this, "idleTimeoutMinutes", props.idleTimeoutMinutes, 1, 60);
    requireInteger(this, "maxSessionMinutes", props.maxSessionMinutes, 1, 1440);
    const name = resourceName(this, 80);
    this.prefix = name;
    this.tag = { key: "SessionAccess", value: name };
    this.key = props.key ?? new EncryptionKey(this, "key", { description: `Sessions of ${this.node.path}` });
    this.logGroup = encryptedLogGroup(this, "log", `/aws/ssm/${name}`, this.key);
    this.preferences = {
      cloudWatchLogGroupName: this.logGroup.name,
      cloudWatchEncryptionEnabled: true,
      cloudWatchStreamingEnabled: true,
      s3EncryptionEnabled: true,
      kmsKeyId: this.key.arn,
      idleSessionTimeout: String(props.idleTimeoutMinutes ?? 15),
      maxSessionDuration: String(props.maxSessionMinutes ?? 480),
      runAsEnabled: false,
    };
    this.shellDocument = this.document("shell", {
      description: `Shell on workspaces of ${this.node.path}`,
      sessionType: "Standard_Stream",
    });
  }

  /** Lets a workspace reach a store, and makes the document by which a laptop reaches it through the workspace. */
  tunnel(id: string, through: ISessionTarget, to: ITunnelTarget): Tunnel {
    to.connections.allowFrom(through);
    const port = Fn.tostring(to.port);
    const document = this.document(id, {
      description: `Tunnel to ${id}`,
      sessionType: "Port",
      properties: { type: "LocalPortForwarding", host: to.host, portNumber: port, localPortNumber: port },
    });
    const { region } = AwsAccount.of(this);
    return {
      document,
      command: `aws ssm start-session --region ${region} --target ${through.instanceId} --document-name ${document.name}`,
    };
  }

  /** Lets a role start shells and all tunnels on instances with this tag, and end its own sessions. */
  grant(role: IRole): void {
    const account = AwsAccount.of(this);
    this.key.allowRole(role.arn);
    grant(
      this,
      role,
      "sessions",
      {
        sid: "StartOnTaggedInstances",
        actions: ["ssm:StartSession"],
        resources: [account.arn("ec2", "instance/*")],
        conditions: {
          StringEquals: { [`ssm:resourceTag/${this.tag.key}`]: this.tag.value },
          BoolIfExists: { "ssm:SessionDocumentAccessCheck": "true" },
        },
      },
      {
        sid: "StartWithTheseDocuments",
        actions: ["ssm:StartSession"],
        resources: [account.arn("ssm", `document/${this.prefix}-*`)],
        conditions: { BoolIfExists: { "ssm:SessionDocumentAccessCheck": "true" } },
      },
      {
        sid: "EndOwnSessions",
        actions: ["ssm:TerminateSession", "ssm:ResumeSession"],
        // https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-examples.html
        resources: [account.arn("ssm", "session/${aws:userid}-*")],
      },
      { sid: "EncryptSessions", actions: ["kms:GenerateDataKey"], resources: [this.key.arn] },
    );
  }

  /** What the agent on an instance needs. https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html */
  agentStatements(): Statement[] {
    return [
      {
        sid: "TalkToSessionManager",
        actions: [
          "ssm:UpdateInstanceInformation",
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel",
        ],
        resources: ["*"],
      },
      { sid: "DecryptSessions", actions: ["kms:Decrypt"], resources: [this.key.arn] },
      { sid: "FindTheLog", actions: ["logs:DescribeLogGroups"], resources: [AwsAccount.of(this).arn("logs", "log-group:*")] },
      {
        sid: "WriteTheLog",
        actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
        resources: [this.logGroup.arn, `${this.logGroup.arn}:*`],
      },
    ];
  }

  /** Named so that one grant covers all documents of these sessions, whenever they are made. */
  private document(id: string, content: object): SsmDocument {
    return new SsmDocument(this, id, {
      name: chosenName(this, "id", `${this.prefix}-${id}`, 128, /^[\w.-]+$/, "letters, digits, hyphens, underscores and points"),
      documentType: "Session",
      documentFormat: "JSON",
      // https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
      content: JSON.stringify({ schemaVersion: "1.0", ...content, inputs: this.preferences }),
    });
  }
}
