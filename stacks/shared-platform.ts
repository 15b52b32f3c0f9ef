/**
 * What a whole account shares: one audit trail, the switches that block public access, the same rules at run time as at synth, and one
 * network for teams that need no own.
 *
 * What it costs to be safe here: applying it closes what is public anywhere in the account and region, on purpose. Alarms need somebody who
 * confirms the subscription and reads them. The perimeter is for the organization's management account and therefore a stack of its own.
 */
import type { Construct } from "constructs";
import { AlarmTopic } from "../lib/aws/alarm-topic";
import { AuditTrail } from "../lib/aws/audit-trail";
import { EgressFirewall } from "../lib/aws/egress-firewall";
import { EncryptionKey } from "../lib/aws/encryption-key";
import { OrganizationPerimeter } from "../lib/aws/organization-perimeter";
import { OversightAlarms } from "../lib/aws/oversight-alarms";
import { PrivateNetwork } from "../lib/aws/private-network";
import { PublicAccessBlock } from "../lib/aws/public-access-block";
import { RuntimeGuardrails } from "../lib/aws/runtime-guardrails";
import { policies } from "../policies";
import { DevelopmentStack } from "./development-stack";

export class SharedPlatform extends DevelopmentStack {
  readonly network: PrivateNetwork;

  constructor(scope: Construct, id: string) {
    super(scope, id, "platform");
    const key = new EncryptionKey(this, "key", { description: "Logs and records of the platform" });
    new AuditTrail(this, "audit", { key });
    const alarms = new AlarmTopic(this, "alarms", { emails: ["security@example.com"] });
    new OversightAlarms(this, "oversight", { alarms });
    new PublicAccessBlock(this, "public-access-block");
    new RuntimeGuardrails(this, "runtime", { rules: policies, remediate: ["RDS_INSTANCE_PUBLIC_ACCESS_CHECK"], key });

    const zones = ["a", "b", "c"].map((zone) => `${this.aws.region}${zone}`);
    this.network = new PrivateNetwork(this, "network", { cidr: "10.40.0.0/16", availabilityZones: zones, key });
    new EgressFirewall(this, "egress", { network: this.network, key });
  }
}

export class SharedPerimeter extends DevelopmentStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, "platform");
    new OrganizationPerimeter(this, "perimeter", {
      organizationId: "o-exampleorgid",
      targetIds: ["ou-abcd-12345678"],
      emergencyRole: "break-glass",
    });
  }
}
