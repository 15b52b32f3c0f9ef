/**
 * The other way to a workspace, where sessions do not fit: SSH through an endpoint of AWS, from groups that are named, without a public address.
 *
 *   const door = new InstanceConnectEndpoint(this, "door", { network });
 *   box.connections.allowFrom(door, Port.tcp(22));
 *
 * Whoever opens a tunnel needs ec2-instance-connect:OpenTunnel on this endpoint; grantOpenTunnel gives it for one port.
 */
import { Ec2InstanceConnectEndpoint } from "@cdktf/provider-aws/lib/ec2-instance-connect-endpoint";
import { Construct } from "constructs";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections, IConnectable } from "./connections";
import { grant, type IRole } from "./private/grant";
import { firstSubnet } from "./private/subnets";
import type { IPrivateNetwork } from "./private-network";

export interface InstanceConnectEndpointProps {
  readonly network: IPrivateNetwork;
}

export class InstanceConnectEndpoint extends Construct implements IConnectable {
  readonly endpoint: Ec2InstanceConnectEndpoint;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;

  constructor(scope: Construct, id: string, props: InstanceConnectEndpointProps) {
    super(scope, id);
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network: props.network });
    this.connections = this.securityGroup.connections;
    this.endpoint = new Ec2InstanceConnectEndpoint(this, "endpoint", {
      subnetId: firstSubnet(props.network),
      securityGroupIds: [this.securityGroup.id],
      preserveClientIp: false,
    });
  }

  /** Lets a role tunnel to SSH. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/permissions-for-ec2-instance-connect-endpoint.html */
  grantOpenTunnel(role: IRole): void {
    grant(this, role, "tunnel", {
      sid: "OpenTunnelToSsh",
      actions: ["ec2-instance-connect:OpenTunnel"],
      resources: [this.endpoint.arn],
      conditions: { NumericEquals: { "ec2-instance-connect:remotePort": "22" } },
    });
  }
}
