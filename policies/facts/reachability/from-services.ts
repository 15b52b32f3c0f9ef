/** Ways for other accounts: who may connect to an endpoint service gets through its load balancers to what stands behind them. */
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { targetsOf } from "../targets";
import { edgesOf, standings } from "./edges";
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
  const admitting = facts.once(edgesOf).admits(groupsOn(facts, balancer).keys, standings(balancer));
  return (facts.loadBalancers.get(resource)?.targets ?? []).flatMap((behind): [Host, Way][] => {
    const to = behind.resource && facts.hosts.get(behind.resource);
    if (!to?.store) return [];
    const steps = [
      { at: service, message: "offers the load balancer to other accounts" },
      { at: behind.at, message: `puts the ${to.noun} behind it` },
    ];
    const closed = { at: to.groups?.at ?? to.resource, message: "admits nobody from there" };
    return [[to, wayThrough("other accounts", everyoneTo(to), [() => answerWall(admitting(to), steps, closed)], [balancer])]];
  });
}
