/** The ports on which load balancers listen for the Internet. A load balancer faces it unless it says that it is internal. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { targets } from "./targets";

export interface PublicListener {
  /** The place where the port is written. */
  readonly at: Attribute;
  readonly port: number;
  readonly balancer: Resource;
}

export function publicListeners(facts: Facts): PublicListener[] {
  const listeners = facts
    .resources("aws_lb_listener", "aws_alb_listener")
    .flatMap((listener) =>
      targets(listener.at("load_balancer_arn"), "aws_lb", "aws_alb").flatMap((named) =>
        named.kind === "resource" ? listening(listener.at("port"), named.resource) : [],
      ),
    );
  const classic = facts.resources("aws_elb").flatMap((balancer) =>
    balancer
      .at("listener")
      .items()
      .flatMap((listener) => listening(listener.get("lb_port"), balancer)),
  );
  return [...listeners, ...classic];
}

function listening(at: Attribute, balancer: Resource): PublicListener[] {
  return at.number === undefined || balancer.at("internal").isTrue ? [] : [{ at, port: at.number, balancer }];
}
