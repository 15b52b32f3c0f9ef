/**
 * A network without any way in from the Internet, or out to it: no gateway, no public subnet, no default that admits anything.
 *
 *   const network = new PrivateNetwork(this, "network", { cidr: "10.20.0.0/16" });
 *
 * Traffic stays within its own range (and private ranges named in `trustedCidrs`), at the network ACL as well as at the groups, and every
 * flow is logged. AWS's services are reached through PrivateEndpoints.
 */
import { DefaultNetworkAcl } from "@cdktf/provider-aws/lib/default-network-acl";
import { DefaultRouteTable } from "@cdktf/provider-aws/lib/default-route-table";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { NetworkAcl } from "@cdktf/provider-aws/lib/network-acl";
import { NetworkAclRule } from "@cdktf/provider-aws/lib/network-acl-rule";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { privateCidr } from "./peer";
import { requireProp, requireText } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import { defaultZones, requireApart, requireZones, subnetBlocks } from "./private/network-plan";
import { resourceName } from "./private/resource-name";
import { serviceRole } from "./private/role";

/** A network whose subnets have no way in from the Internet. */
export interface IPrivateNetwork {
  readonly vpcId: string;
  readonly cidr: string;
  /** At least two, each in its own availability zone. */
  readonly subnetIds: readonly string[];
  readonly availabilityZones: readonly string[];
  /** True where every way in is closed, whatever the rules of groups say. */
  readonly lockdown: boolean;
}

export interface PrivateNetworkProps {
  /** Private range of the network, from /16 to /25. @default "10.0.0.0/16" */
  readonly cidr?: string;
  /** At least two. @default the first two of the region */
  readonly availabilityZones?: readonly string[];
  /** Private ranges of other networks (VPN, peering) that the network ACL lets in and out; groups still decide who. @default none */
  readonly trustedCidrs?: readonly string[];
  /** Encrypts the flow logs. @default a key of its own */
  readonly key?: IEncryptionKey;
  /** Closes every way in and out of every subnet; the data stays where it is. @default false */
  readonly lockdown?: boolean;
}

export interface PrivateNetworkAttributes {
  readonly vpcId: string;
  readonly cidr: string;
  readonly subnetIds: readonly string[];
  readonly availabilityZones: readonly string[];
}

export class PrivateNetwork extends Construct implements IPrivateNetwork {
  readonly vpc: Vpc;
  readonly subnets: readonly Subnet[];
  readonly routeTable: RouteTable;
  readonly networkAcl: NetworkAcl;
  readonly defaultSecurityGroup: DefaultSecurityGroup;
  readonly defaultNetworkAcl: DefaultNetworkAcl;
  readonly flowLog: FlowLog;

  readonly vpcId: string;
  readonly cidr: string;
  readonly subnetIds: readonly string[];
  readonly availabilityZones: readonly string[];
  readonly lockdown: boolean;

  constructor(scope: Construct, id: string, props: PrivateNetworkProps = {}) {
    super(scope, id);
    this.cidr = props.cidr ?? "10.0.0.0/16";
    this.availabilityZones = props.availabilityZones ?? defaultZones(this);
    this.lockdown = props.lockdown ?? false;
    requireZones(this, this.availabilityZones, AwsAccount.of(this).region);
    const blocks = subnetBlocks(this, this.cidr, this.availabilityZones.length);
    const trusted = props.trustedCidrs ?? [];
    requireApart(this, this.cidr, trusted);

    this.vpc = new Vpc(this, "vpc", {
      cidrBlock: this.cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: { Name: resourceName(this, 255) },
    });
    this.vpcId = this.vpc.id;
    this.routeTable = new RouteTable(this, "routes", { vpcId: this.vpcId });
    this.subnets = this.availabilityZones.map((availabilityZone, index) => {
      const subnet = new Subnet(this, `subnet-${index + 1}`, {
        vpcId: this.vpcId,
        availabilityZone,
        cidrBlock: blocks[index]!,
        mapPublicIpOnLaunch: false,
      });
      new RouteTableAssociation(this, `routes-of-subnet-${index + 1}`, { subnetId: subnet.id, routeTableId: this.routeTable.id });
      return subnet;
    });
    this.subnetIds = this.subnets.map((subnet) => subnet.id);

    this.defaultSecurityGroup = new DefaultSecurityGroup(this, "default-group", { vpcId: this.vpcId });
    this.defaultNetworkAcl = new DefaultNetworkAcl(this, "default-acl", { defaultNetworkAclId: this.vpc.defaultNetworkAclId });
    new DefaultRouteTable(this, "default-routes", { defaultRouteTableId: this.vpc.defaultRouteTableId, route: [] });
    this.networkAcl = new NetworkAcl(this, "acl", { vpcId: this.vpcId, subnetIds: [...this.subnetIds] });
    if (!this.lockdown) [this.cidr, ...trusted].forEach((range, index) => this.admit(range, 100 + index));

    const key = props.key ?? new EncryptionKey(this, "key", { description: `Flow logs of ${this.node.path}` });
    this.flowLog = this.logFlows(key);
  }

  /**
   * A network that exists already and has no route from the Internet. The guard judges what it can see of it.
   *
   * @throws InvalidPropError where it has less than two zones, or not a subnet in each; RangeError where its range is public.
   */
  static fromAttributes(attributes: PrivateNetworkAttributes): IPrivateNetwork {
    const where = "PrivateNetwork.fromAttributes";
    const { vpcId, cidr, subnetIds, availabilityZones } = attributes;
    requireText(where, "vpcId", vpcId, /^vpc-[0-9a-z-]+$/, 'it reads like "vpc-0123456789abcdef0"');
    if (!Token.isUnresolved(cidr)) privateCidr(cidr, `${where}: cidr`);
    requireZones(where, availabilityZones);
    const isEnough = (ids: readonly string[]) => new Set(ids).size === ids.length && ids.length >= availabilityZones.length;
    requireProp(where, "subnetIds", subnetIds, isEnough, `it must name a subnet in each of the ${availabilityZones.length} zones`);
    return { vpcId, cidr, subnetIds, availabilityZones, lockdown: false };
  }

  /** Both ways, since network ACLs keep no state. */
  private admit(range: string, ruleNumber: number): void {
    for (const egress of [false, true])
      new NetworkAclRule(this, `acl-${egress ? "to" : "from"}-${ruleNumber}`, {
        networkAclId: this.networkAcl.id,
        ruleNumber,
        egress,
        protocol: "-1",
        ruleAction: "allow",
        cidrBlock: range,
      });
  }

  private logFlows(key: IEncryptionKey): FlowLog {
    const account = AwsAccount.of(this);
    const logs = encryptedLogGroup(this, "flow-logs", `/aws/vpc/${resourceName(this, 200)}`, key);
    // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
    const role = serviceRole(this, "flow-role", {
      service: "vpc-flow-logs.amazonaws.com",
      description: `Writes the flow logs of ${this.node.path}`,
      sourceArn: account.arn("ec2", "vpc-flow-log/*"),
      statements: [
        {
          sid: "WriteFlowLogs",
          actions: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
          resources: [logs.arn, `${logs.arn}:*`],
        },
      ],
    });
    return new FlowLog(this, "flow-log", {
      vpcId: this.vpcId,
      trafficType: "ALL",
      logDestinationType: "cloud-watch-logs",
      logDestination: logs.arn,
      iamRoleArn: role.arn,
      maxAggregationInterval: 60,
    });
  }
}
