/**
 * The one AWS account and region that a stack may be applied to, and the conventions that everything in the stack follows.
 *
 *   new AwsAccount(this, "aws", { account: "111122223333", region: "eu-west-1", namePrefix: "learning" });
 *
 * The provider refuses every other account, so that a development environment cannot be applied to production by a wrong profile.
 */
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { requireKnown, requireProp, requireText } from "./private/invalid-prop-error";

export interface AwsAccountProps {
  /** Twelve digits. */
  readonly account: string;
  /** Such as "eu-west-1". */
  readonly region: string;
  /** What the name of every resource begins with. @default none */
  readonly namePrefix?: string;
  /** ARN of the policy that limits every role made in this stack. @default none */
  readonly permissionsBoundary?: string;
  /** Profile of the AWS configuration files to work with. @default the environment's credentials */
  readonly profile?: string;
  /** A provider that the stack has already. @default a provider for this account and region only */
  readonly provider?: AwsProvider;
}

const ACCOUNT_OF_STACK = Symbol.for("cdktf-guardrails/aws-account");

export class AwsAccount extends Construct {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  readonly namePrefix: string;
  readonly permissionsBoundary: string | undefined;
  readonly provider: AwsProvider;

  constructor(scope: Construct, id: string, props: AwsAccountProps) {
    super(scope, id);
    requireProp(this, "account", props.account, (account) => /^\d{12}$/.test(account), "an account id has twelve digits");
    requireProp(this, "region", props.region, (region) => /^[a-z]{2}(-[a-z]+)+-\d$/.test(region), 'a region reads like "eu-west-1"');
    requireKnown(this, "namePrefix", props.namePrefix);
    requireText(
      this,
      "namePrefix",
      props.namePrefix,
      /^[a-z][a-z0-9-]{0,19}$/,
      "it must be at most 20 lower-case letters, digits and hyphens, and begin with a letter",
    );
    requireText(
      this,
      "permissionsBoundary",
      props.permissionsBoundary,
      /^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/.+$/,
      "it must be the ARN of a policy",
    );
    this.account = props.account;
    this.region = props.region;
    this.partition = partitionOf(props.region);
    this.namePrefix = props.namePrefix ?? "";
    this.permissionsBoundary = props.permissionsBoundary;
    this.provider =
      props.provider ??
      new AwsProvider(this, "provider", {
        region: props.region,
        allowedAccountIds: [props.account],
        ...(props.profile !== undefined && { profile: props.profile }),
      });
    const stack = TerraformStack.of(this);
    if (ACCOUNT_OF_STACK in stack)
      throw new Error(`${this.node.path}: stack ${stack.node.path} has an AwsAccount already; one stack goes into one account.`);
    Object.defineProperty(stack, ACCOUNT_OF_STACK, { value: this });
  }

  /**
   * The account of the stack that holds a construct.
   *
   * @throws Error where the stack has none yet.
   */
  static of(scope: Construct): AwsAccount {
    const stack: TerraformStack & { [ACCOUNT_OF_STACK]?: AwsAccount } = TerraformStack.of(scope);
    const found = stack[ACCOUNT_OF_STACK];
    if (!found)
      throw new Error(
        `${scope.node.path}: stack ${stack.node.path} has no AwsAccount. Begin it with new AwsAccount(this, "aws", { account: "111122223333", region: "eu-west-1" }).`,
      );
    return found;
  }

  /** ARN of something of this account and region, such as `arn("logs", "log-group:/aws/*")`. */
  arn(service: string, resource: string): string {
    return `arn:${this.partition}:${service}:${this.region}:${this.account}:${resource}`;
  }

  /** ARN of something that has no region, such as `globalArn("iam", "root")`. */
  globalArn(service: string, resource: string): string {
    return `arn:${this.partition}:${service}::${this.account}:${resource}`;
  }
}

/** https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
