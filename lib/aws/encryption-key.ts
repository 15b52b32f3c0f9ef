/**
 * A key with a policy of its own that lets nobody outside of the account use it, rotated every year.
 *
 *   const key = new EncryptionKey(this, "key", { description: "Data of the learning service" });
 *
 * Its policy names who manages it (administrators of the account, without the right to decrypt), and through which services callers of the
 * account use it. Constructs add the services that they need.
 */
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Lazy } from "cdktf";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { requireInteger, requireText } from "./private/invalid-prop-error";
import { policyDocument, type Conditions, type Statement } from "./private/policy-document";
import { resourceName } from "./private/resource-name";

/** A key, made here or elsewhere. */
export interface IEncryptionKey {
  readonly arn: string;
  /**
   * Lets callers of this account use the key through a service, such as "rds":
   * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service has the names. DocumentDB
   * (https://docs.aws.amazon.com/documentdb/latest/developerguide/limits.html) and Neptune come as "rds", disks as "ec2", MSK as "kafka",
   * OpenSearch as "es".
   */
  allowThrough(service: string): void;
  /** Lets callers of this account have AWS services make themselves grants, for services that come by no name, such as Network Firewall. */
  allowGrants(): void;
  /** Lets a service use the key on its own behalf, such as "logs.eu-west-1.amazonaws.com"; without conditions only where it sends none. */
  allowService(principal: string, conditions?: Conditions): void;
  /** Lets a role use the key directly, not through a service. */
  allowRole(roleArn: string): void;
}

export interface EncryptionKeyProps {
  readonly description: string;
  /** Days between a deletion and its effect, 14 to 30. @default 30 */
  readonly deletionWindowDays?: number;
  /** Days between rotations, 90 to 2560. @default 365 */
  readonly rotationDays?: number;
}

export class EncryptionKey extends Construct implements IEncryptionKey {
  readonly key: KmsKey;
  readonly alias: KmsAlias;
  readonly arn: string;
  private readonly account: AwsAccount;
  private readonly services = new Set<string>();
  private readonly grants = new Map<string, Statement>();

  constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id);
    requireInteger(this, "deletionWindowDays", props.deletionWindowDays, 14, 30);
    requireInteger(this, "rotationDays", props.rotationDays, 90, 2560);
    // https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-Description
    requireText(this, "description", props.description, /^.{0,8192}$/su, "AWS takes at most 8192 characters");
    this.account = AwsAccount.of(this);
    this.key = new KmsKey(this, "key", {
      description: props.description,
      enableKeyRotation: true,
      ...(props.rotationDays !== undefined && { rotationPeriodInDays: props.rotationDays }),
      deletionWindowInDays: props.deletionWindowDays ?? 30,
      policy: Lazy.stringValue({ produce: () => policyDocument(this.statements()) }),
    });
    this.alias = new KmsAlias(this, "alias", { name: `alias/${resourceName(this, 250)}`, targetKeyId: this.key.keyId });
    this.arn = this.key.arn;
  }

  /**
   * A key that exists already. Its own policy must let the services of this stack use it.
   *
   * @throws InvalidPropError where that is no ARN of a key; grants on an alias would have no effect.
   */
  static fromArn(arn: string): IEncryptionKey {
    requireText("EncryptionKey.fromArn", "arn", arn, /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/, "it must be the ARN of a key");
    return { arn, allowThrough: () => {}, allowGrants: () => {}, allowService: () => {}, allowRole: () => {} };
  }

  allowThrough(service: string): void {
    this.services.add(`${service}.${this.account.region}.amazonaws.com`);
  }

  allowGrants(): void {
    const ofAccount = { StringEquals: { "kms:CallerAccount": this.account.account } };
    this.grant({ principals: this.root(), actions: GRANTS, resources: ["*"], conditions: { ...ofAccount, ...FOR_AWS } });
  }

  allowService(principal: string, conditions?: Conditions): void {
    this.grant({ principals: { Service: principal }, actions: USE, resources: ["*"], ...(conditions && { conditions }) });
  }

  allowRole(roleArn: string): void {
    this.grant({ principals: { AWS: roleArn }, actions: USE, resources: ["*"] });
  }

  private grant(statement: Omit<Statement, "sid">): void {
    const key = JSON.stringify(statement);
    if (!this.grants.has(key)) this.grants.set(key, { sid: `Use${this.grants.size + 1}`, ...statement });
  }

  private root(): { AWS: string } {
    return { AWS: this.account.globalArn("iam", "root") };
  }

  private statements(): Statement[] {
    const root = this.root();
    const through = { StringEquals: { "kms:CallerAccount": this.account.account, "kms:ViaService": [...this.services].sort() } };
    const administration: Statement = { sid: "Administration", principals: root, actions: ADMINISTRATION, resources: ["*"] };
    if (this.services.size === 0) return [administration, ...this.grants.values()];
    return [
      administration,
      { sid: "UseThroughServices", principals: root, actions: USE, resources: ["*"], conditions: through },
      {
        sid: "GrantsForServices",
        principals: root,
        actions: GRANTS,
        resources: ["*"],
        conditions: { ...through, ...FOR_AWS },
      },
      ...this.grants.values(),
    ];
  }
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html, key administrators, without the right to use or to grant. */
const ADMINISTRATION = [
  "kms:CreateAlias",
  "kms:Describe*",
  "kms:Enable*",
  "kms:List*",
  "kms:Put*",
  "kms:Update*",
  "kms:Revoke*",
  "kms:Disable*",
  "kms:Get*",
  "kms:Delete*",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:ScheduleKeyDeletion",
  "kms:CancelKeyDeletion",
  "kms:RotateKeyOnDemand",
];

/** The same page, key users. */
const USE = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"];

/** The same page, key users who use services of AWS that the key is for. */
const GRANTS = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"];
const FOR_AWS = { Bool: { "kms:GrantIsForAWSResource": "true" } };
