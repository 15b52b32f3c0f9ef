/**
 * Ways in from elsewhere than the Internet: peered networks, clients of a VPN, other accounts through an endpoint service. They are of
 * lower standing, since somebody already had to be let in there.
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { ServiceSet } from "../../../lib/net/service-set";
import { Cidr } from "../../../lib/net/cidr";
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { rangePeers } from "../peers";
import { byTarget, targets, targetsOf } from "../targets";
import { SUBNET_TYPES, VPC_TYPES } from "../network/vpcs";
import { listensTo } from "./from-internet";
import { groupWall, groupsOn } from "./group-admission";
import { edgesOf, standings, type Standing } from "./edges";
import { wayThrough, type Way } from "./way";

export function waysFromNeighbours(facts: Facts): ReadonlyMap<Host, readonly Way[]> {
  const byVpc = new Map<Resource, Host[]>();
  for (const host of facts.hosts.values()) {
    const vpc = host.store && host.subnets[0]?.vpc;
    if (vpc) byVpc.set(vpc, [...(byVpc.get(vpc) ?? []), host]);
  }
  const ways = new Map<Host, Way[]>();
  const add = (host: Host, way: Way) => ways.set(host, [...(ways.get(host) ?? []), way]);
  for (const { here, there, at } of peerings(facts))
    for (const host of byVpc.get(here) ?? []) add(host, wayFromPeer(facts, host, there, at));
  for (const client of vpnClients(facts)) for (const host of byVpc.get(client.vpc) ?? []) add(host, wayFromVpn(facts, host, client));
  for (const service of facts.resources("aws_vpc_endpoint_service"))
    for (const [host, way] of waysFromService(facts, service)) add(host, way);
  return ways;
}

interface Peering {
  readonly here: Resource;
  /** `undefined` where the other network is not in the configuration. */
  readonly there?: Resource;
  readonly at: Resource;
}

function peerings(facts: Facts): Peering[] {
  return facts.resources("aws_vpc_peering_connection").flatMap((at) => {
    const [a] = targets(at.at("vpc_id"), ...VPC_TYPES);
    const [b] = targets(at.at("peer_vpc_id"), ...VPC_TYPES);
    const one = a?.kind === "resource" ? a.resource : undefined;
    const other = b?.kind === "resource" ? b.resource : undefined;
    const peering = (here: Resource | undefined, there: Resource | undefined) => (here ? [{ here, at, ...(there && { there }) }] : []);
    return [...peering(one, other), ...peering(other, one)];
  });
}

function wayFromPeer(facts: Facts, host: Host, there: Resource | undefined, at: Resource): Way {
  const ranges = there ? rangePeers(there.at("cidr_block")).flatMap((peer) => (peer.kind === "range" ? [peer.cidr] : [])) : [];
  const known = CidrSet.of(...ranges);
  const sources = known.isEmpty ? CidrSet.ALL : known;
  const wanted = PacketSet.of(sources, listensTo(host));
  const door = { at, message: "joins the networks" };
  return wayThrough("a peered network", wanted, [
    {
      surely: known.isEmpty ? PacketSet.EMPTY : PacketSet.ALL,
      possibly: PacketSet.ALL,
      steps: () => [door],
      closed: door,
      unknowns: [{ at: at.at("peer_vpc_id"), message: "is a network that is not in the configuration" }],
    },
    groupWall(facts, host),
  ]);
}

interface VpnClients {
  readonly vpc: Resource;
  readonly endpoint: Resource;
  readonly association: Resource;
  /** Where the clients' packets come from: they take on the address of the associated subnet. */
  readonly subnet: Resource;
  readonly authorization: Resource;
}

/** https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/how-it-works.html: traffic is translated to the association's interface. */
function vpnClients(facts: Facts): VpnClients[] {
  const associations = byTarget(
    facts.resources("aws_ec2_client_vpn_network_association"),
    "client_vpn_endpoint_id",
    "aws_ec2_client_vpn_endpoint",
  );
  const authorizations = byTarget(
    facts.resources("aws_ec2_client_vpn_authorization_rule"),
    "client_vpn_endpoint_id",
    "aws_ec2_client_vpn_endpoint",
  );
  return facts.resources("aws_ec2_client_vpn_endpoint").flatMap((endpoint) =>
    (associations.get(endpoint) ?? []).flatMap((association) =>
      targets(association.at("subnet_id"), ...SUBNET_TYPES).flatMap((subnet) => {
        const vpc = subnet.kind === "resource" ? facts.subnets.get(subnet.resource)?.vpc : undefined;
        if (subnet.kind !== "resource" || !vpc) return [];
        return (authorizations.get(endpoint) ?? []).map((authorization) => ({
          vpc,
          endpoint,
          association,
          subnet: subnet.resource,
          authorization,
        }));
      }),
    ),
  );
}

function wayFromVpn(facts: Facts, host: Host, { vpc, endpoint, association, subnet, authorization }: VpnClients): Way {
  const services = listensTo(host);
  const target = authorization.at("target_network_cidr");
  const range = target.string === undefined ? undefined : Cidr.read(target.string).cidr;
  const addresses = CidrSet.unionOf(host.subnets.map((one) => one.addresses));
  const authorized = range === undefined ? "maybe" : addresses.isEmpty || addresses.overlaps(range) ? "yes" : "no";
  const admitted = admission(
    facts,
    host,
    targetsOf(endpoint.at("security_group_ids"), "aws_security_group").flatMap((one) => (one.kind === "resource" ? [one.resource] : [])),
    { addresses: facts.subnets.get(subnet)?.addresses ?? CidrSet.EMPTY, subnet, network: vpc },
  );
  const clients = PacketSet.of(CidrSet.ALL, services);
  const bounds = (answer: "yes" | "no" | "maybe") => ({
    surely: answer === "yes" ? clients : PacketSet.EMPTY,
    possibly: answer === "no" ? PacketSet.EMPTY : clients,
  });
  return wayThrough("VPN clients", clients, [
    {
      ...bounds(authorized),
      steps: () => [
        { at: association, message: "connects clients to the network" },
        { at: authorization, message: `authorises them for ${target.expression}` },
      ],
      closed: { at: target, message: "does not authorise them for it" },
      unknowns: [{ at: target, message: "is not known" }],
    },
    {
      ...bounds(admitted),
      steps: () => [{ at: endpoint, message: "is let in by its groups or addresses" }],
      closed: { at: host.groups?.at ?? host.resource, message: "admits nobody from there" },
      unknowns: groupsOn(facts, host).unknown,
    },
  ]);
}

/** Whether a host lets in somebody who wears these groups at those addresses. */
function admission(facts: Facts, host: Host, groups: readonly Resource[], standing: Standing): "yes" | "no" | "maybe" {
  const edges = facts.once(edgesOf);
  const into = [...groups.flatMap((group) => edges.fromGroup(group)), ...edges.fromAddresses(standing)].filter(({ to }) => to === host);
  if (into.some(({ sure }) => sure)) return "yes";
  return into.length > 0 || groupsOn(facts, host).unknown.length > 0 ? "maybe" : "no";
}

/** Who may connect to the service gets through its load balancers to what stands behind them. */
function waysFromService(facts: Facts, service: Resource): [Host, Way][] {
  return targetsOf(service.at("network_load_balancer_arns"), "aws_lb", "aws_alb").flatMap((named) => {
    const balancer = named.kind === "resource" ? facts.loadBalancers.get(named.resource) : undefined;
    const host = balancer && facts.hosts.get(balancer.resource);
    if (!balancer || !host) return [];
    return balancer.targets.flatMap(({ resource, at }): [Host, Way][] => {
      const to = resource && facts.hosts.get(resource);
      if (!to?.store) return [];
      const from = standings(host);
      const groups = groupsOn(facts, host).keys;
      const answers = from.map((standing) => admission(facts, to, groups, standing));
      const answer = answers.includes("yes") ? "yes" : answers.every((one) => one === "no") ? "no" : "maybe";
      const packets = PacketSet.of(CidrSet.ALL, ServiceSet.ALL);
      return [
        [
          to,
          wayThrough(
            "other accounts",
            PacketSet.of(CidrSet.ALL, listensTo(to)),
            [
              {
                surely: answer === "yes" ? packets : PacketSet.EMPTY,
                possibly: answer === "no" ? PacketSet.EMPTY : packets,
                steps: () => [
                  { at: service, message: "offers the load balancer to other accounts" },
                  { at, message: `puts the ${to.noun} behind it` },
                ],
                closed: { at: to.groups?.at ?? to.resource, message: "admits nobody from there" },
                unknowns: [{ at, message: "may let it through" }],
              },
            ],
            [host],
          ),
        ],
      ];
    });
  });
}
