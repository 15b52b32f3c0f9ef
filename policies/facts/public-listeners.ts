/** The ports on which load balancers listen for the Internet, and those behind. A load balancer faces it unless it says that it is internal. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { forwardedGroups, LISTENER_TYPES } from "./network/load-balancers";
import { byTarget, targets } from "./targets";

export interface PublicListener {
  /** The place where the port is written. */
  readonly at: Attribute;
  readonly port: number;
  readonly balancer: Resource;
  /** The places of the ports to which it passes connections on. */
  readonly behind: readonly Attribute[];
}

export function publicListeners(facts: Facts): PublicListener[] {
  const rules = byTarget(facts.resources("aws_lb_listener_rule", "aws_alb_listener_rule"), "listener_arn", ...LISTENER_TYPES);
  const listeners = facts.resources(...LISTENER_TYPES).flatMap((listener) => {
    const actions = [listener.at("default_action"), ...(rules.get(listener) ?? []).map((rule) => rule.at("action"))];
    const behind = actions
      .flatMap(forwardedGroups)
      .flatMap((group) => (group.kind === "resource" ? group.resource.at("port").alternatives : []));
    return targets(listener.at("load_balancer_arn"), "aws_lb", "aws_alb").flatMap((named) =>
      named.kind === "resource" ? listening(listener.at("port"), named.resource, behind) : [],
    );
  });
  const classic = facts.resources("aws_elb").flatMap((balancer) =>
    balancer
      .at("listener")
      .items()
      .flatMap((listener) => listening(listener.get("lb_port"), balancer, listener.get("instance_port").alternatives)),
  );
  return [...listeners, ...classic];
}

function listening(at: Attribute, balancer: Resource, behind: readonly Attribute[]): PublicListener[] {
  if (balancer.at("internal").isTrue) return [];
  return at.alternatives.flatMap(({ number }) => (number === undefined ? [] : [{ at, port: number, balancer, behind }]));
}
