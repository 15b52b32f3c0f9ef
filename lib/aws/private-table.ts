/**
 * A DynamoDB table, encrypted, protected from deletion and restorable to any second.
 *
 *   const carts = new PrivateTable(this, "carts", { partitionKey: { name: "user", type: "S" }, network });
 *   carts.grantReadWrite(role);
 *
 * With `network`, its policy denies items to requests from elsewhere.
 */
import { DynamodbResourcePolicy } from "@cdktf/provider-aws/lib/dynamodb-resource-policy";
import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { Construct } from "constructs";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import type { IPrivateNetwork } from "./private-network";
import { grant, type IRole } from "./private/grant";
import { requireInteger, requireProp, requireText } from "./private/invalid-prop-error";
import { policyDocument } from "./private/policy-document";
import { resourceName } from "./private/resource-name";

export interface TableKey {
  readonly name: string;
  /** String, number or binary. */
  readonly type: "S" | "N" | "B";
}

export interface PrivateTableProps {
  readonly partitionKey: TableKey;
  /** @default none */
  readonly sortKey?: TableKey;
  /** From which items can be read and written, through its PrivateEndpoints; from nowhere else, whatever a role may do. @default from wherever a role may */
  readonly network?: IPrivateNetwork;
  /** Attribute with the time, in seconds, at which an item goes. @default items stay */
  readonly expiryAttribute?: string;
  /** Days back to which the table can be restored, 7 to 35. @default 35 */
  readonly restorableDays?: number;
  /** @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class PrivateTable extends Construct {
  readonly table: DynamodbTable;
  readonly key: IEncryptionKey;
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: PrivateTableProps) {
    super(scope, id);
    requireInteger(this, "restorableDays", props.restorableDays, 7, 35);
    const { partitionKey, sortKey } = props;
    for (const [prop, key] of Object.entries({ partitionKey, sortKey })) {
      // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
      requireText(this, `${prop}.name`, key?.name, /^.{1,255}$/su, "AWS takes 1 to 255 characters");
      requireText(this, `${prop}.type`, key?.type, /^[SNB]$/, "a key is S (string), N (number) or B (binary)");
    }
    requireProp(this, "sortKey", sortKey?.name, (name) => name !== partitionKey.name, "the partition key has that name already");
    requireText(this, "expiryAttribute", props.expiryAttribute, /^.{1,255}$/su, "AWS takes 1 to 255 characters");
    this.key = props.key ?? new EncryptionKey(this, "key", { description: `Items of ${this.node.path}` });
    this.key.allowThrough("dynamodb");
    const keys = [props.partitionKey, ...(props.sortKey ? [props.sortKey] : [])];
    this.table = new DynamodbTable(this, "table", {
      name: resourceName(this, 255),
      billingMode: "PAY_PER_REQUEST",
      hashKey: props.partitionKey.name,
      ...(props.sortKey && { rangeKey: props.sortKey.name }),
      attribute: keys.map(({ name, type }) => ({ name, type })),
      serverSideEncryption: { enabled: true, kmsKeyArn: this.key.arn },
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: props.restorableDays ?? 35 },
      deletionProtectionEnabled: true,
      ...(props.expiryAttribute !== undefined && { ttl: { enabled: true, attributeName: props.expiryAttribute } }),
    });
    this.name = this.table.name;
    this.arn = this.table.arn;
    if (props.network) this.holdTo(props.network);
  }

  /** Lets a role read items. */
  grantRead(role: IRole): void {
    this.grantItems(role, "read", READ, ["kms:Decrypt"]);
  }

  /** Lets a role read, write and delete items. */
  grantReadWrite(role: IRole): void {
    this.grantItems(role, "write", [...READ, ...WRITE], ["kms:Decrypt", "kms:GenerateDataKey"]);
  }

  private grantItems(role: IRole, what: string, actions: readonly string[], keyActions: readonly string[]): void {
    grant(
      this,
      role,
      what,
      { sid: "UseItems", actions, resources: [this.arn, `${this.arn}/index/*`] },
      { sid: "UseKey", actions: keyActions, resources: [this.key.arn] },
    );
  }

  private holdTo(network: IPrivateNetwork): void {
    new DynamodbResourcePolicy(this, "policy", {
      resourceArn: this.arn,
      policy: policyDocument([
        {
          sid: "OnlyFromThisNetwork",
          effect: "Deny",
          principals: "*",
          actions: [...READ, ...WRITE],
          resources: [this.arn, `${this.arn}/index/*`],
          conditions: { StringNotEquals: { "aws:SourceVpc": network.vpcId } },
        },
      ]),
    });
  }
}

const READ = ["dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"];
const WRITE = ["dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"];
