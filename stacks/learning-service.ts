/**
 * A learning service in development: the web back end, its database, the content that users upload, and a box to work on.
 *
 * What it costs to be safe here: nobody connects to the database from a laptop directly. The output "reach-courses" is the command that opens
 * a tunnel through the workspace, for who may start sessions; the password is in Secrets Manager, not in this file. There is no way out to
 * the Internet either: images come from the service's own repository, packages of the workspace from AWS's. Everything stops at night.
 */
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { DatabaseEngine } from "../lib/aws/database-engine";
import { DevEnvironment } from "../lib/aws/dev-environment";
import { DevelopmentStack } from "./development-stack";

export interface LearningServiceProps {
  /** The switch for an incident. @default false */
  readonly lockdown?: boolean;
}

export class LearningService extends DevelopmentStack {
  constructor(scope: Construct, id: string, { lockdown = false }: LearningServiceProps = {}) {
    super(scope, id, "learning");
    const dev = new DevEnvironment(this, "dev", {
      owner: "learning-platform",
      dataClassification: "synthetic",
      alarmEmails: ["learning-platform@example.com"],
      cidr: "10.20.0.0/16",
      lockdown,
    });
    const backend = dev.addService("backend", { imageTag: "1.0.0", port: 8080 });
    const courses = dev.addDatabase("courses", { engine: DatabaseEngine.postgres("16"), databaseName: "courses" });
    courses.connections.allowFrom(backend);
    courses.grantConnect(backend.role, { user: "backend" });
    dev.addBucket("uploads").grantReadWrite(backend.role);

    const box = dev.addWorkspace("box");
    const tunnel = dev.sessions.tunnel("courses", box, courses);
    dev.sessions.grant({ name: "developers", arn: this.aws.globalArn("iam", "role/developers") });
    new TerraformOutput(this, "reach-courses", { value: tunnel.command });
    new TerraformOutput(this, "courses-password", {
      value: courses.secretArn,
      description: "Secret with the password of the administrator",
    });
  }
}
