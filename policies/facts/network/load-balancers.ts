/**
 * Load balancers with everything that they pass connections on to: listeners and their rules, target groups, attachments, services.
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { append } from "../append";
import type { Facts } from "../facts";
import { byTarget, targets, type Target } from "../targets";
import { templatesOf } from "./launchers";
import type { Relay, RelayTarget } from "./relays";

const BALANCER_TYPES = ["aws_lb", "aws_alb"] as const;
export const GROUP_TYPES = ["aws_lb_target_group", "aws_alb_target_group"] as const;
export const LISTENER_TYPES = ["aws_lb_listener", "aws_alb_listener"] as const;

export function collectLoadBalancers(facts: Facts): readonly Relay[] {
  const behind = targetsByGroup(facts);
  const listeners = byTarget(facts.resources(...LISTENER_TYPES), "load_balancer_arn", ...BALANCER_TYPES);
  const rules = byTarget(facts.resources("aws_lb_listener_rule", "aws_alb_listener_rule"), "listener_arn", ...LISTENER_TYPES);
  const modern = facts.resources(...BALANCER_TYPES).map((resource): Relay => {
    const forwards = (listeners.get(resource) ?? []).flatMap((listener) => [
      ...forwardedGroups(listener.at("default_action")),
      ...(rules.get(listener) ?? []).flatMap((rule) => forwardedGroups(rule.at("action"))),
    ]);
    const type = resource.at("load_balancer_type");
    return {
      resource,
      passesClientAddress: !type.isAbsent && type.string !== "application",
      isAskedByGroups: true,
      targets: [
        ...new Set(forwards.flatMap((group) => (group.kind === "resource" ? (behind.get(group.resource) ?? []) : [{ at: group.at }]))),
      ],
    };
  });
  const classic = facts.resources("aws_elb").map((resource): Relay => ({
    resource,
    passesClientAddress: false,
    isAskedByGroups: true,
    targets: [
      ...hostsIn(facts, resource.at("instances")),
      ...(facts.once(classicAttachments).get(resource) ?? []).flatMap((one) => hostsIn(facts, one.at("instance"))),
      ...(facts.once(launchedBehind).get(resource) ?? []),
    ],
  }));
  return [...modern, ...classic];
}

const classicAttachments = (facts: Facts) => byTarget(facts.resources("aws_elb_attachment"), "elb", "aws_elb");

/** Target groups that actions forward to, in both spellings. */
export function forwardedGroups(actions: Attribute): Target[] {
  return actions.items().flatMap((action) => {
    const arns = [
      action.get("target_group_arn"),
      ...action
        .get("forward")
        .items()
        .flatMap((forward) =>
          forward
            .get("target_group")
            .items()
            .map((group) => group.get("arn")),
        ),
    ];
    return arns.flatMap((arn) => targets(arn, ...GROUP_TYPES));
  });
}

function targetsByGroup(facts: Facts): ReadonlyMap<Resource, readonly RelayTarget[]> {
  const index = new Map<Resource, RelayTarget[]>();
  for (const group of facts.resources(...GROUP_TYPES)) append(index, group, ...(facts.once(launchedBehind).get(group) ?? []));
  const add = (arn: Attribute, members: readonly RelayTarget[]) => {
    for (const group of targets(arn, ...GROUP_TYPES)) if (group.kind === "resource") append(index, group.resource, ...members);
  };
  for (const one of facts.resources("aws_lb_target_group_attachment", "aws_alb_target_group_attachment"))
    add(one.at("target_group_arn"), hostsIn(facts, one.at("target_id")));
  for (const service of facts.resources("aws_ecs_service"))
    for (const block of service.at("load_balancer").items()) add(block.get("target_group_arn"), [{ resource: service, at: block }]);
  return index;
}

/**
 * What autoscaling groups start behind a target group or a classic load balancer, which they, or an attachment, name in one of two ways
 * (https://docs.aws.amazon.com/autoscaling/ec2/userguide/attach-load-balancer-asg.html).
 */
function launchedBehind(facts: Facts): ReadonlyMap<Resource, readonly RelayTarget[]> {
  const index = new Map<Resource, RelayTarget[]>();
  const add = (from: Resource, lists: readonly string[], launched: readonly RelayTarget[]) => {
    const named = [
      ...lists.flatMap((name) => from.at(name).items()),
      ...from
        .at("traffic_source")
        .items()
        .map((source) => source.get("identifier")),
    ];
    for (const at of named)
      for (const one of targets(at, ...GROUP_TYPES, "aws_elb")) if (one.kind === "resource") append(index, one.resource, ...launched);
  };
  for (const group of facts.resources("aws_autoscaling_group")) add(group, ["target_group_arns", "load_balancers"], templatesOf(group));
  for (const one of facts.resources("aws_autoscaling_attachment", "aws_autoscaling_traffic_source_attachment")) {
    const groups = targets(one.at("autoscaling_group_name"), "aws_autoscaling_group");
    const launched = groups.flatMap((group) => (group.kind === "resource" ? templatesOf(group.resource) : []));
    add(one, ["lb_target_group_arn", "alb_target_group_arn", "elb"], launched);
  }
  return index;
}

/** What an id, address or name behind a load balancer was read from, also through a look-up (`data.dns_a_record_set` of a host name). */
export function hostsIn(facts: Facts, list: Attribute): RelayTarget[] {
  return list.items().flatMap((at): RelayTarget[] => {
    const named = new Set(
      at.references.flatMap(({ resource }) => {
        if (!resource) return [];
        return resource.mode === "managed"
          ? [resource]
          : [resource, ...resource.names.flatMap((name) => resource.at(name).references.flatMap((one) => one.resource ?? []))];
      }),
    );
    const known = [...named].filter((one) => facts.hosts.has(one));
    if (known.length > 0) return known.map((resource) => ({ resource, at }));
    return at.isAbsent ? [] : [{ at }];
  });
}
