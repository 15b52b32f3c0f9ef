/** Listeners of application and network load balancers, and what becomes of what they are sent. */
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { forwardedGroups, LISTENER_TYPES } from "./network/load-balancers";
import { once } from "./once";
import { byTarget, target } from "./targets";

export function loadBalancerOf(listener: Resource): Resource | undefined {
  return target(listener.at("load_balancer_arn"), "aws_lb", "aws_alb");
}

/** True where whoever comes by HTTP is sent away to HTTPS; "`protocol` … Defaults to `#{protocol}`" (documentation of aws_lb_listener). */
export function redirectsToHttps(listener: Resource): boolean {
  return listener
    .at("default_action")
    .items()
    .some((action) => action.get("type").string === "redirect" && action.get("redirect").get("protocol").string === "HTTPS");
}

/** "For Application Load Balancers, valid values are `HTTP` and `HTTPS`, with a default of `HTTP`"; of a gateway it "is not valid" (documentation of aws_lb_listener). */
export function speaksHttp(listener: Resource): boolean {
  const protocol = listener.at("protocol");
  if (!protocol.isAbsent) return protocol.string === "HTTP";
  const type = loadBalancerOf(listener)?.at("load_balancer_type");
  return type === undefined || type.isAbsent || type.string === "application";
}

/** Target groups that a listener with HTTPS or TLS forwards to, by itself or by one of its rules. */
export const groupsBehindTls = once((facts: Facts): ReadonlySet<Resource> => {
  const rules = byTarget(facts.resources("aws_lb_listener_rule", "aws_alb_listener_rule"), "listener_arn", ...LISTENER_TYPES);
  const forwards = facts
    .resources(...LISTENER_TYPES)
    .filter((listener) => ["HTTPS", "TLS"].includes(listener.at("protocol").string ?? ""))
    .flatMap((listener) => [
      ...forwardedGroups(listener.at("default_action")),
      ...(rules.get(listener) ?? []).flatMap((rule) => forwardedGroups(rule.at("action"))),
    ]);
  return new Set(forwards.flatMap((group) => (group.kind === "resource" ? [group.resource] : [])));
});
