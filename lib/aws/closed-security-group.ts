/**
 * A security group that admits nothing, in or out, until somebody is named.
 *
 *   const api = new ClosedSecurityGroup(this, "api", { network });
 *   orders.connections.allowFrom(api);
 *
 * Rules are resources of their own with a description each, so that a review sees one line per way in.
 */
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Construct } from "constructs";
import { Connections, type IConnectable } from "./connections";
import type { Port } from "./port";
import type { IPrivateNetwork } from "./private-network";
import { requireProp } from "./private/invalid-prop-error";
import { description, resourceName } from "./private/resource-name";

export interface ClosedSecurityGroupProps {
  readonly network: IPrivateNetwork;
  /** @default the path of the construct */
  readonly description?: string;
  /** What callers need who name no port. @default each rule names its port */
  readonly defaultPort?: Port;
}

export class ClosedSecurityGroup extends Construct implements IConnectable {
  readonly securityGroup: SecurityGroup;
  readonly connections: Connections;
  readonly id: string;

  constructor(scope: Construct, id: string, props: ClosedSecurityGroupProps) {
    super(scope, id);
    const text = props.description ?? description(`Closed group of ${scope.node.path}`);
    requireProp(
      this,
      "description",
      text,
      (given) => given === description(given),
      "EC2 takes at most 255 letters, digits and . _-:/()#,@[]+=&;{}!$*",
    );
    this.securityGroup = new SecurityGroup(this, "group", {
      // "cannot start with sg-": https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html
      name: resourceName(this, 250).replace(/^sg-/, "group-"),
      description: text,
      vpcId: props.network.vpcId,
    });
    this.id = this.securityGroup.id;
    this.connections = new Connections({
      scope: this,
      securityGroupId: this.id,
      network: props.network,
      ...(props.defaultPort && { defaultPort: props.defaultPort }),
    });
  }
}
