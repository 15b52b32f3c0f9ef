/**
 * What strangers call by name instead of sending packets to it: functions by their URL, services of App Runner, and whatever an API, a
 * distribution or an accelerator stands before. None of them needs a public address, and no route leads there.
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { TRUE } from "../../terraform/model/value";
import { answer, type Answer } from "../answer";
import { openInBodies, openMethods } from "../api-methods";
import { append, multimap } from "../append";
import type { Facts } from "../facts";
import { byTarget, target } from "../targets";
import { callsByDistributions } from "./distributions";
import { LISTENER_TYPES } from "./load-balancers";
import type { Step } from "./step";

export interface OpenCall {
  readonly answer: Answer;
  readonly because: Step;
  /** True where the caller's own address arrives, which security groups then judge. */
  readonly keepsAddress: boolean;
}

export interface NamedCall extends OpenCall {
  readonly called: Resource;
}

const CALLED = ["aws_lambda_function", "aws_lb", "aws_alb"];

/** By the resource that is called. */
export function openCalls(facts: Facts): ReadonlyMap<Resource, readonly OpenCall[]> {
  const calls = new Map<Resource, OpenCall[]>();
  for (const [called, urls] of byTarget(facts.resources("aws_lambda_function_url"), "function_name", "aws_lambda_function"))
    append(calls, called, ...urls.map(openUrl));
  for (const method of openMethods(facts))
    for (const called of calledBy(facts, method.block as Resource)) append(calls, called, openTo(method));
  for (const { at, integration } of openInBodies(facts))
    for (const called of behind(facts, integration.get("uri"), integration.get("integrationTarget"), integration.get("connectionId")))
      append(calls, called, openTo(at));
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html: what is made of a target asks its callers for nothing.
  for (const api of facts.resources("aws_apigatewayv2_api"))
    for (const called of named(api.at("target")))
      append(calls, called, { answer: "yes", because: { at: api.at("target"), message: "lets everybody call it" }, keepsAddress: false });
  for (const { called, ...call } of [...callsByDistributions(facts), ...callsOfServices(facts)]) append(calls, called, call);
  // https://docs.aws.amazon.com/global-accelerator/latest/dg/introduction-how-it-works.html: endpoints may be internal; they see their clients' addresses.
  for (const group of facts.resources("aws_globalaccelerator_endpoint_group"))
    for (const endpoint of group.at("endpoint_configuration").items())
      for (const called of named(endpoint.get("endpoint_id"), "aws_instance"))
        append(calls, called, { answer: "yes", because: { at: endpoint, message: "puts it behind an accelerator" }, keepsAddress: true });
  return calls;
}

/** By whom a method or an operation may be called, where what it asks for is nothing, or not known. */
const openTo = (at: Attribute): OpenCall => ({
  answer: at.isUnknown ? "unknown" : "yes",
  because: { at, message: "lets everybody call it" },
  keepsAddress: false,
});

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
    const uri = integration?.at("integration_uri");
    return uri ? [...named(uri), ...registered(facts, uri)] : [];
  }
  const integrations = facts.once(integrationsByPath).get(pathOf(method)) ?? [];
  return integrations
    .filter((one) => mayServe(one.at("http_method"), method.at("http_method")))
    .flatMap((one) => behind(facts, one.at("uri"), one.at("integration_target"), one.at("connection_id")));
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

/** What an integration calls: by its URI, or by a load balancer that it or its link names. */
function behind(facts: Facts, uri: Attribute, balancer: Attribute, connection: Attribute): Resource[] {
  const link = target(connection, "aws_api_gateway_vpc_link");
  const linked = link ? link.at("target_arns").items() : [];
  return [...[uri, balancer, ...linked].flatMap((name) => named(name)), ...registered(facts, uri)];
}

/**
 * Services of App Runner, by the connector with which they speak to a network: each has a name of its own that the Internet may call, unless
 * that is switched off (https://docs.aws.amazon.com/apprunner/latest/dg/network-pl.html).
 */
const callsOfServices = (facts: Facts): NamedCall[] =>
  facts.resources("aws_apprunner_service").flatMap((service) => {
    const at = service.at("network_configuration", "ingress_configuration", "is_publicly_accessible").orElse(TRUE);
    const connector = target(
      service.at("network_configuration", "egress_configuration", "vpc_connector_arn"),
      "aws_apprunner_vpc_connector",
    );
    if (!connector) return [];
    const message = at.isFalse ? "takes calls from its network only" : at.isTrue ? "lets everybody call it" : "may let everybody call it";
    return [{ called: connector, answer: answer(at), because: { at, message }, keepsAddress: false }];
  });

/** What is found by the name of a service of Cloud Map (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html). */
function registered(facts: Facts, name: Attribute): Resource[] {
  const service = target(name, "aws_service_discovery_service");
  return service ? [...(facts.once(tasksByName).get(service) ?? [])] : [];
}

const tasksByName = (facts: Facts): ReadonlyMap<Resource, readonly Resource[]> =>
  multimap(
    facts.resources("aws_ecs_service").flatMap((tasks) => {
      const service = target(tasks.at("service_registries", "registry_arn"), "aws_service_discovery_service");
      return service ? [[service, tasks] as const] : [];
    }),
  );

/** Functions and load balancers that a name, ARN or URI was made of, a load balancer also by its listener. */
export function named({ references }: Attribute, ...others: string[]): Resource[] {
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
