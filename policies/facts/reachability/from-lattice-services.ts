/**
 * Ways for other accounts through services of VPC Lattice: whoever a service is shared with calls what its listeners forward to, from the
 * addresses of its managed prefix list (https://docs.aws.amazon.com/vpc-lattice/latest/ug/security-groups.html).
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import type { Answer } from "../answer";
import { append } from "../append";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { hostsIn } from "../network/load-balancers";
import type { RelayTarget } from "../network/relays";
import { isLatticePeer } from "../peers";
import { byTarget, target, targets } from "../targets";
import { edgesOf } from "./edges";
import { groupsOn, ingressRules, servicesOf } from "./group-admission";
import { SERVICE, sharing } from "./lattice-sharing";
import { everyoneTo, listensTo } from "./listens-to";
import { answerWall, wayThrough, type Wall, type Way } from "./way";

const GROUP = "aws_vpclattice_target_group";

export const waysFromLatticeServices = (facts: Facts): [Host, Way][] =>
  facts.resources(SERVICE).flatMap((service) => {
    const registered = (facts.once(groupsByService).get(service) ?? []).flatMap((group) => facts.once(targetsByGroup).get(group) ?? []);
    return registered.flatMap(({ resource, at }) => {
      const host = resource && facts.hosts.get(resource);
      return host ? waysBehind(facts, service, host, at) : [];
    });
  });

/** To a store that is registered itself, or stands behind the load balancer that is. */
function waysBehind(facts: Facts, service: Resource, host: Host, at: Attribute): [Host, Way][] {
  const before = [() => sharing(facts, service), () => authorization(service), () => admission(facts, host, at)];
  if (host.store) return [[host, wayThrough("other accounts", everyoneTo(host), before)]];
  const relay = facts.relays.get(host.resource);
  if (!relay) return [];
  const admits = (to: Host) => facts.once(edgesOf).admits(to, groupsOn(facts, host).keys, host.subnets);
  return relay.targets.flatMap((behind): [Host, Way][] => {
    const to = behind.resource && facts.hosts.get(behind.resource);
    if (!to?.store) return [];
    const step = { at: behind.at, message: `puts the ${to.noun} behind it` };
    const last = () => answerWall(relay.isAskedByGroups ? admits(to) : "yes", [step], step);
    return [[to, wayThrough("other accounts", everyoneTo(to), [...before, last], [host])]];
  });
}

/** Of those who must sign a policy says who is let in, which may be anybody whom the service is shared with. */
function authorization(service: Resource): Wall {
  const at = service.at("auth_type");
  const open = at.isAbsent || at.string === "NONE";
  return answerWall(open ? "yes" : "unknown", open ? [] : [{ at, message: "leaves it to a policy" }], { at, message: "lets in nobody" });
}

function admission(facts: Facts, host: Host, at: Attribute): Wall {
  const { keys, unknown } = groupsOn(facts, host);
  const wanted = listensTo(host);
  const isAdmitted = keys.some((key) =>
    ingressRules(facts, key).some((rule) => rule.peers.some(isLatticePeer) && !servicesOf(rule).intersect(wanted).isEmpty),
  );
  // Load balancers may do without groups; those of a store are only not at hand.
  const isOpen = isAdmitted || (!host.groups && !host.store);
  const answer: Answer = isOpen ? "yes" : unknown.length > 0 || !host.groups ? "unknown" : "no";
  return answerWall(answer, [{ at, message: "is registered with it" }], {
    at: host.groups?.at ?? host.resource,
    message: "admits nobody from there",
  });
}

/** Target groups by the service whose listeners forward to them, by themselves or by their rules. */
function groupsByService(facts: Facts): ReadonlyMap<Resource, readonly Resource[]> {
  const index = new Map<Resource, Resource[]>();
  const add = (from: Resource, action: Attribute) => {
    const service = target(from.at("service_identifier"), SERVICE) ?? target(from.at("service_arn"), SERVICE);
    if (!service) return;
    const forwards = action.items().flatMap((one) => one.get("forward").items());
    for (const group of forwards.flatMap((forward) => forward.get("target_groups").items()))
      for (const named of targets(group.get("target_group_identifier"), GROUP))
        if (named.kind === "resource") append(index, service, named.resource);
  };
  for (const listener of facts.resources("aws_vpclattice_listener")) add(listener, listener.at("default_action"));
  for (const rule of facts.resources("aws_vpclattice_listener_rule")) add(rule, rule.at("action"));
  return index;
}

const targetsByGroup = (facts: Facts): ReadonlyMap<Resource, readonly RelayTarget[]> =>
  new Map(
    [...byTarget(facts.resources("aws_vpclattice_target_group_attachment"), "target_group_identifier", GROUP)].map(
      ([group, attachments]) => [group, attachments.flatMap((attachment) => hostsIn(facts, attachment.at("target", "id")))],
    ),
  );
