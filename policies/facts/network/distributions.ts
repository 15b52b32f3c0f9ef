/** What CloudFront distributions let strangers call, although it has no public address and asks others for a signature. */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { all, answer, any, exists, type Answer } from "../answer";
import type { Facts } from "../facts";
import { target } from "../targets";
import type { NamedCall } from "./open-calls";

export const callsByDistributions = (facts: Facts): NamedCall[] =>
  facts.resources("aws_cloudfront_distribution").flatMap((distribution) => {
    const origins = distribution.at("origin").items();
    const opened = openedOrigins(distribution, origins);
    return origins.flatMap((origin): NamedCall[] => {
      const called = behind(origin);
      if (!called) return [];
      const open = all([exists(distribution), answer(distribution.at("enabled")), opened(origin)]);
      return [{ called, answer: open, because: { at: origin, message: "puts it behind a distribution" }, keepsAddress: false }];
    });
  });

/**
 * Load balancers and instances in private subnets, to which CloudFront has a way of its own
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html), and functions, for which it signs
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html).
 */
function behind(origin: Attribute): Resource | undefined {
  const inside = target(origin.get("vpc_origin_config").get("vpc_origin_id"), "aws_cloudfront_vpc_origin");
  if (inside) return target(inside.at("vpc_origin_endpoint_config", "arn"), "aws_lb", "aws_alb", "aws_instance");
  if (origin.get("origin_access_control_id").isAbsent) return undefined;
  const url = target(origin.get("domain_name"), "aws_lambda_function_url");
  return url && target(url.at("function_name"), "aws_lambda_function");
}

/** Whether one of the behaviors that lead to an origin, or to a group that it is in, asks viewers for nothing. */
function openedOrigins(distribution: Resource, origins: readonly Attribute[]): (origin: Attribute) => Answer {
  const ids = new Set(origins.map(idOf));
  const members = new Map(
    distribution
      .at("origin_group")
      .items()
      .map((group) => [idOf(group), group.get("member").items().map(idOf)]),
  );
  const byOrigin = new Map<string | undefined, Answer>();
  const add = (id: string | undefined, open: Answer) => byOrigin.set(id, any([byOrigin.get(id) ?? "no", open]));
  for (const behavior of ["default_cache_behavior", "ordered_cache_behavior"].flatMap((name) => distribution.at(name).items())) {
    const to = behavior.get("target_origin_id").string;
    // What names nothing that is known may lead to any of them.
    for (const id of ids.has(to) ? [to] : (members.get(to) ?? [undefined])) add(id, asksNothing(behavior));
  }
  const anywhere = byOrigin.get(undefined) ?? "no";
  const somewhere = any([...byOrigin.values()]);
  return (origin) => {
    const id = idOf(origin);
    return id === undefined ? somewhere : any([byOrigin.get(id) ?? "no", anywhere]);
  };
}

const idOf = (origin: Attribute): string | undefined => origin.get("origin_id").string;

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html: viewers need a signed URL or cookie then. */
function asksNothing(behavior: Attribute): Answer {
  const signers = ["trusted_key_groups", "trusted_signers"].map((name) => behavior.get(name));
  if (signers.some((list) => list.items().some((one) => !one.isUnknown))) return "no";
  return signers.some((list) => list.isUnknown) ? "unknown" : "yes";
}
