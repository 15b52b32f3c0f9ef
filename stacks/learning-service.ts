/**
 * A learning service in development: the web back end's database, the content that users upload, and a network without any way in.
 *
 * What it costs to be safe here: nobody connects from a laptop directly. Whoever needs the database goes through a group that was let in by
 * name, and the password is read from Secrets Manager, not from this file.
 */
import { S3Backend, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { AwsAccount } from "../lib/aws/aws-account";
import { DatabaseEngine } from "../lib/aws/database-engine";
import { DevEnvironment } from "../lib/aws/dev-environment";

export class LearningService extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new S3Backend(this, { bucket: "learning-terraform-state", key: `${id}.tfstate`, region: "eu-west-1", encrypt: true }).addOverride(
      "use_lockfile",
      true,
    );
    new AwsAccount(this, "aws", { account: "111122223333", region: "eu-west-1", namePrefix: "learning" });

    const dev = new DevEnvironment(this, "dev", { owner: "learning-platform", dataClassification: "synthetic", cidr: "10.20.0.0/16" });
    const backend = dev.addSecurityGroup("backend");
    const courses = dev.addDatabase("courses", { engine: DatabaseEngine.postgres("16"), databaseName: "courses" });
    courses.connections.allowFrom(backend);
    const uploads = dev.addBucket("uploads");

    new TerraformOutput(this, "courses-host", { value: courses.host });
    new TerraformOutput(this, "courses-secret", { value: courses.secretArn });
    new TerraformOutput(this, "uploads-bucket", { value: uploads.name });
  }
}
