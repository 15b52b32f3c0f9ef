/**
 * Who may talk to whom, said once and written on both sides: the rule that lets traffic in, and the one that lets it out of the other group.
 *
 *   orders.connections.allowFrom(api);
 *   orders.connections.allowFrom(Peer.cidr("10.50.0.0/16"), Port.tcp(5432));
 *   api.connections.allowTo(Peer.cidr("10.60.0.0/16"), Port.tcp(443));
 */
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { description } from "./private/resource-name";
import { Peer } from "./peer";
import type { Port } from "./port";
import type { IPrivateNetwork } from "./private-network";

/** Something that has a security group of its own. */
export interface IConnectable {
  readonly connections: Connections;
}

export interface ConnectionsProps {
  /** Where the rules are built; its path is how others' rules call it. */
  readonly scope: Construct;
  readonly securityGroupId: string;
  readonly network: IPrivateNetwork;
  /** What a caller needs who names no port. @default none: each rule names its port */
  readonly defaultPort?: Port;
}

export class Connections {
  readonly securityGroupId: string;
  readonly network: IPrivateNetwork;
  readonly defaultPort: Port | undefined;
  /** How others' rules call it: the path of what it belongs to. */
  readonly label: string;
  private readonly scope: Construct;
  private readonly allowed = new Set<string>();

  constructor(props: ConnectionsProps) {
    this.scope = props.scope;
    this.label = props.scope.node.path;
    this.securityGroupId = props.securityGroupId;
    this.network = props.network;
    this.defaultPort = props.defaultPort;
  }

  /**
   * Lets a peer in on a port, and out of its own group where it has one.
   *
   * @param port default: the port of what is built here, such as the database's
   * @throws Error where there is no port, the same was allowed before, or the peer's group is in another network.
   */
  allowFrom(peer: IConnectable | Peer, port: Port | undefined = this.defaultPort): void {
    if (!port) throw new Error(`${this.label}: allowFrom needs a port, such as Port.tcp(443).`);
    const other = peer instanceof Peer ? peer : peer.connections;
    if (other instanceof Connections) this.requireSameNetwork(other);
    this.ingress(other, port);
    if (other instanceof Connections) other.egress(this, port);
  }

  /**
   * Lets traffic out to a peer, and into its group where it has one.
   *
   * @param port default: the peer's port
   * @throws Error as `allowFrom`.
   */
  allowTo(peer: IConnectable | Peer, port?: Port): void {
    if (!(peer instanceof Peer)) return peer.connections.allowFrom({ connections: this }, port);
    if (!port) throw new Error(`${this.label}: allowTo needs a port, such as Port.tcp(443).`);
    this.egress(peer, port);
  }

  private ingress(from: Connections | Peer, port: Port): void {
    const id = this.ruleId("from", from, port);
    if (this.network.lockdown) return;
    new VpcSecurityGroupIngressRule(this.scope, id, {
      securityGroupId: this.securityGroupId,
      description: description(`${port.text} from ${nameOf(from)}`),
      ...match(from, port),
    });
  }

  private egress(to: Connections | Peer, port: Port): void {
    const id = this.ruleId("to", to, port);
    if (this.network.lockdown) return;
    new VpcSecurityGroupEgressRule(this.scope, id, {
      securityGroupId: this.securityGroupId,
      description: description(`${port.text} to ${nameOf(to)}`),
      ...match(to, port),
    });
  }

  private ruleId(direction: "from" | "to", peer: Connections | Peer, port: Port): string {
    const id = `${direction}-${nameOf(peer)}-${port.text}`;
    if (this.allowed.has(id)) throw new Error(`${this.label}: ${port.text} ${direction} ${nameOf(peer)} is allowed already.`);
    this.allowed.add(id);
    return Token.isUnresolved(id) ? `${direction}-${this.allowed.size}` : id;
  }

  /** A rule that names a group of another network is refused by EC2, unless the networks are peered; a peered one is named by its range. */
  private requireSameNetwork(other: Connections): void {
    const networks = [this.network, other.network];
    // A network that is built here has no id yet, and is none that exists already.
    const areTold = networks.every((network) => Construct.isConstruct(network) || !Token.isUnresolved(network.vpcId));
    if (this.network.vpcId === other.network.vpcId || !areTold) return;
    throw new Error(`${this.label}: ${other.label} is in another network; let its range in with Peer.cidr, or build both in one network.`);
  }
}

function nameOf(peer: Connections | Peer): string {
  return peer instanceof Peer ? peer.cidr : peer.label;
}

function match(peer: Connections | Peer, port: Port) {
  const ports = { ipProtocol: port.protocol, fromPort: port.from, toPort: port.to };
  if (!(peer instanceof Peer)) return { ...ports, referencedSecurityGroupId: peer.securityGroupId };
  return peer.family === 4 ? { ...ports, cidrIpv4: peer.cidr } : { ...ports, cidrIpv6: peer.cidr };
}
