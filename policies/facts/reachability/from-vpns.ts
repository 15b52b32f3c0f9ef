/**
 * Ways for clients of a VPN: they take on the address of the subnet that the endpoint is associated with, and its groups
 * (https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/how-it-works.html).
 */
import { Cidr } from "../../../lib/net/cidr";
import { CidrSet } from "../../../lib/net/cidr-set";
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import type { Answer } from "../answer";
import { SUBNET_TYPES } from "../network/vpcs";
import { GROUP_TYPES } from "../peers";
import { byTarget, target, targetsOf } from "../targets";
import { edgesOf } from "./edges";
import { everyoneTo } from "./listens-to";
import { storesByVpc } from "./stores-by-vpc";
import { answerWall, wayThrough, type Way } from "./way";

const ENDPOINT = "aws_ec2_client_vpn_endpoint";

export function waysFromVpns(facts: Facts): [Host, Way][] {
  const authorizations = byTarget(facts.resources("aws_ec2_client_vpn_authorization_rule"), "client_vpn_endpoint_id", ENDPOINT);
  return facts.resources("aws_ec2_client_vpn_network_association").flatMap((association) => {
    const endpoint = target(association.at("client_vpn_endpoint_id"), ENDPOINT);
    const subnet = target(association.at("subnet_id"), ...SUBNET_TYPES);
    const place = subnet && facts.subnets.get(subnet);
    if (!endpoint || !place?.vpc) return [];
    const groups = targetsOf(endpoint.at("security_group_ids"), ...GROUP_TYPES).flatMap((one) =>
      one.kind === "resource" ? [one.resource] : [],
    );
    const admits = (host: Host) => facts.once(edgesOf).admits(host, groups, [place]);
    return (facts.once(storesByVpc).get(place.vpc) ?? []).flatMap((host) =>
      (authorizations.get(endpoint) ?? []).map((rule): [Host, Way] => [host, wayFromVpn(host, association, rule, admits(host))]),
    );
  });
}

function wayFromVpn(host: Host, association: Resource, authorization: Resource, admitted: Answer): Way {
  const network = authorization.at("target_network_cidr");
  return wayThrough("VPN clients", everyoneTo(host), [
    () =>
      answerWall(
        isAuthorized(host, network.string),
        [
          { at: association, message: "connects clients to the network" },
          { at: authorization, message: `authorises them for ${network.expression}` },
        ],
        { at: network, message: "does not authorise them for it" },
      ),
    () =>
      answerWall(admitted, [], {
        at: host.groups?.at ?? host.resource,
        message: "admits nobody from there",
      }),
  ]);
}

function isAuthorized(host: Host, range: string | undefined): Answer {
  const cidr = range === undefined ? undefined : Cidr.read(range).cidr;
  const addresses = CidrSet.unionOf(host.subnets.map((subnet) => subnet.addresses));
  if (!cidr) return "unknown";
  return addresses.isEmpty || addresses.overlaps(cidr) ? "yes" : "no";
}
