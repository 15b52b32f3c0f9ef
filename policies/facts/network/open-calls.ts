/**
 * What strangers call by name instead of sending packets to it: functions by their URL, and functions and load balancers that an API or an
 * accelerator stands before. None of them needs a public address, and no route leads there.
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import type { Answer } from "../answer";
import { openMethods } from "../api-methods";
import { append } from "../append";
import type { Facts } from "../facts";
import { byTarget, target } from "../targets";
import { LISTENER_TYPES } from "./load-balancers";
import type { Step } from "./step";

export interface OpenCall {
  readonly answer: Answer;
  readonly because: Step;
  /** True where the caller's own address arrives, which security groups then judge. */
  readonly keepsAddress: boolean;
}

const CALLED = ["aws_lambda_function", "aws_lb", "aws_alb"];

/** By the resource that is called. */
export function openCalls(facts: Facts): ReadonlyMap<Resource, readonly OpenCall[]> {
  const calls = new Map<Resource, OpenCall[]>();
  for (const [called, urls] of byTarget(facts.resources("aws_lambda_function_url"), "function_name", "aws_lambda_function"))
    append(calls, called, ...urls.map(openUrl));
  for (const method of openMethods(facts))
    for (const called of calledBy(facts, method.block as Resource))
      append(calls, called, {
        answer: method.isUnknown ? "unknown" : "yes",
        because: { at: method, message: "lets everybody call it" },
        keepsAddress: false,
      });
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html: what is made of a target asks its callers for nothing.
  for (const api of facts.resources("aws_apigatewayv2_api"))
    for (const called of named(api.at("target")))
      append(calls, called, { answer: "yes", because: { at: api.at("target"), message: "lets everybody call it" }, keepsAddress: false });
  // https://docs.aws.amazon.com/global-accelerator/latest/dg/introduction-how-it-works.html: endpoints may be internal; they see their clients' addresses.
  for (const group of facts.resources("aws_globalaccelerator_endpoint_group"))
    for (const endpoint of group.at("endpoint_configuration").items())
      for (const called of named(endpoint.get("endpoint_id"), "aws_instance"))
        append(calls, called, { answer: "yes", because: { at: endpoint, message: "puts it behind an accelerator" }, keepsAddress: true });
  return calls;
}

/** Everybody may call a function's URL where it asks for no signature (https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html). */
function openUrl(url: Resource): OpenCall {
  const at = url.at("authorization_type");
  if (at.string === "AWS_IAM") return { answer: "no", because: { at, message: "asks callers for a signature" }, keepsAddress: false };
  const [answer, message] =
    at.string === "NONE" ? (["yes", "lets everybody call it"] as const) : (["unknown", "may let everybody call it"] as const);
  return { answer, because: { at, message }, keepsAddress: false };
}

/** What stands behind a method of a REST API, or a route of an HTTP API. */
function calledBy(facts: Facts, method: Resource): Resource[] {
  if (method.type === "aws_apigatewayv2_route") {
    const integration = target(method.at("target"), "aws_apigatewayv2_integration");
    return integration ? named(integration.at("integration_uri")) : [];
  }
  const integrations = facts.once(integrationsByPath).get(pathOf(method)) ?? [];
  return integrations.filter((one) => mayServe(one.at("http_method"), method.at("http_method"))).flatMap(behind);
}

const integrationsByPath = (facts: Facts): ReadonlyMap<Resource | undefined, readonly Resource[]> => {
  const index = new Map<Resource | undefined, Resource[]>();
  for (const integration of facts.resources("aws_api_gateway_integration")) append(index, pathOf(integration), integration);
  return index;
};

/** The path of a method or an integration; the root of an API is known by the API. */
const pathOf = (one: Resource): Resource | undefined =>
  target(one.at("resource_id"), "aws_api_gateway_resource") ?? target(one.at("rest_api_id"), "aws_api_gateway_rest_api");

const mayServe = (one: Attribute, other: Attribute): boolean =>
  one.string === undefined || other.string === undefined || one.string === other.string;

function behind(integration: Resource): Resource[] {
  const link = target(integration.at("connection_id"), "aws_api_gateway_vpc_link");
  return [
    ...named(integration.at("uri")),
    ...(link
      ? link
          .at("target_arns")
          .items()
          .flatMap((arn) => named(arn))
      : []),
  ];
}

/** Functions and load balancers that a name, ARN or URI was made of, a load balancer also by its listener. */
function named({ references }: Attribute, ...others: string[]): Resource[] {
  return [
    ...new Set(
      references.flatMap(({ resource }) => {
        if (!resource) return [];
        if (LISTENER_TYPES.some((type) => type === resource.type))
          return target(resource.at("load_balancer_arn"), "aws_lb", "aws_alb") ?? [];
        return CALLED.includes(resource.type) || others.includes(resource.type) ? [resource] : [];
      }),
    ),
  ];
}
