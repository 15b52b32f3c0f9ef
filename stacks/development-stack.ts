/** What all example stacks have in common: where their state is kept, and the one account that they may be applied to. */
import { S3Backend, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { AwsAccount } from "../lib/aws/aws-account";

export class DevelopmentStack extends TerraformStack {
  readonly aws: AwsAccount;

  constructor(scope: Construct, id: string, namePrefix: string) {
    super(scope, id);
    const region = "eu-west-1";
    new S3Backend(this, { bucket: "example-terraform-state", key: `${id}.tfstate`, region, encrypt: true }).addOverride(
      "use_lockfile",
      true,
    );
    this.aws = new AwsAccount(this, "aws", { account: "111122223333", region, namePrefix });
  }
}
