/** Ways for other accounts: who may connect to an endpoint service gets through its load balancers to what stands behind them. */
import type { Resource } from "../../terraform/model/resource";
import { exists, type Answer } from "../answer";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import type { Step } from "../network/step";
import { byTarget, targetsOf } from "../targets";
import { edgesOf } from "./edges";
import { groupsOn } from "./group-admission";
import { everyoneTo } from "./listens-to";
import { answerWall, wayThrough, type Way } from "./way";

export function waysFromServices(facts: Facts): [Host, Way][] {
  return facts
    .resources("aws_vpc_endpoint_service")
    .flatMap((service) =>
      targetsOf(service.at("network_load_balancer_arns"), "aws_lb", "aws_alb").flatMap((named) =>
        named.kind === "resource" ? waysThroughBalancer(facts, service, named.resource) : [],
      ),
    );
}

function waysThroughBalancer(facts: Facts, service: Resource, resource: Resource): [Host, Way][] {
  const balancer = facts.hosts.get(resource);
  if (!balancer) return [];
  const offered = offeredTo(facts, service);
  return (facts.relays.get(resource)?.targets ?? []).flatMap((behind): [Host, Way][] => {
    const to = behind.resource && facts.hosts.get(behind.resource);
    if (!to?.store) return [];
    const steps = [
      { at: offered.at, message: "offers the load balancer to other accounts" },
      { at: behind.at, message: `puts the ${to.noun} behind it` },
    ];
    const closed = { at: to.groups?.at ?? to.resource, message: "admits nobody from there" };
    const walls = [
      () => answerWall(offered.answer, [], offered),
      () => answerWall(facts.once(edgesOf).admits(to, groupsOn(facts, balancer).keys, balancer.subnets), steps, closed),
    ];
    return [[to, wayThrough("other accounts", everyoneTo(to), walls, [balancer])]];
  });
}

/**
 * Whether other accounts may connect at all: only those that are named may
 * (https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html#add-remove-permissions).
 */
function offeredTo(facts: Facts, service: Resource): Step & { readonly answer: Answer } {
  const [inline] = service
    .at("allowed_principals")
    .items()
    .filter((one) => !one.isAbsent);
  if (inline) return { answer: inline.isUnknown ? "unknown" : "yes", at: inline, message: "names who may connect" };
  const [separate] = facts.once(permissions).get(service) ?? [];
  return separate
    ? { answer: exists(separate), at: separate, message: "names who may connect" }
    : { answer: "no", at: service, message: "names no other account" };
}

const permissions = (facts: Facts) =>
  byTarget(facts.resources("aws_vpc_endpoint_service_allowed_principal"), "vpc_endpoint_service_id", "aws_vpc_endpoint_service");
