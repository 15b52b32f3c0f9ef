/**
 * A data team on the platform's network: a warehouse, a search domain, a stream that feeds them, and a box to query from.
 *
 * What it costs to be safe here: dashboards outside of the network cannot query the warehouse; analysts tunnel through the box (outputs
 * "reach-warehouse" and "reach-search"), or the dashboard moves in. Personal data stays out: masked copies only.
 */
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { DevEnvironment } from "../lib/aws/dev-environment";
import { PrivateSearch } from "../lib/aws/private-search";
import { PrivateStream } from "../lib/aws/private-stream";
import { PrivateWarehouse } from "../lib/aws/private-warehouse";
import { DevelopmentStack } from "./development-stack";
import type { SharedPlatform } from "./shared-platform";

export class DataTeam extends DevelopmentStack {
  constructor(scope: Construct, id: string, platform: SharedPlatform) {
    super(scope, id, "data");
    const { network } = platform;
    const dev = new DevEnvironment(this, "dev", {
      owner: "data-team",
      dataClassification: "masked",
      alarmEmails: ["data-team@example.com"],
      auditTrail: "account",
      network,
    });
    const { key } = dev;
    const analysts = { name: "analysts", arn: this.aws.globalArn("iam", "role/analysts") };
    const warehouse = new PrivateWarehouse(dev, "warehouse", { network, key });
    const search = new PrivateSearch(dev, "search", { network, key, administrator: analysts });
    const events = new PrivateStream(dev, "events", { network, key });
    const importer = dev.addService("importer", { imageTag: "1.0.0" });
    for (const store of [warehouse, search, events]) store.connections.allowFrom(importer);
    events.grantRead(importer.role, { topic: "events" });
    search.grantReadWrite(importer.role);
    warehouse.grantConnect(importer.role);

    const box = dev.addWorkspace("box");
    dev.sessions.grant(analysts);
    new TerraformOutput(this, "reach-warehouse", { value: dev.sessions.tunnel("warehouse", box, warehouse).command });
    new TerraformOutput(this, "reach-search", { value: dev.sessions.tunnel("search", box, search).command });
  }
}
