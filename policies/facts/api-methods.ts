/**
 * Methods and routes of API Gateway that ask their callers for nothing, with something behind them and nothing before them: neither a
 * private endpoint nor a policy of the API that keeps strangers out.
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import { openOperations, type OpenOperation } from "./api-bodies";
import type { Facts } from "./facts";
import { grantsOf } from "./resource-policies";
import { byTarget, target } from "./targets";

/** Where the authorization of each is said, known to be none or not known. */
export const openMethods = (facts: Facts): Attribute[] => [...openRestMethods(facts), ...openRoutes(facts)].filter(asksNothing);

/** The same in the bodies of APIs. */
export function openInBodies(facts: Facts): OpenOperation[] {
  const policies = facts.once(apiPolicies);
  return [
    ...facts.resources("aws_api_gateway_rest_api").filter((api) => !isGuarded(facts, api, policies.get(api) ?? [])),
    ...facts.resources("aws_apigatewayv2_api"),
  ].flatMap(openOperations);
}

const apiPolicies = (facts: Facts) =>
  byTarget(facts.resources("aws_api_gateway_rest_api_policy"), "rest_api_id", "aws_api_gateway_rest_api");

const asksNothing = (authorization: Attribute): boolean =>
  authorization.isAbsent || authorization.isUnknown || authorization.string === "NONE";

function openRestMethods(facts: Facts): Attribute[] {
  const policies = facts.once(apiPolicies);
  const mocks = byTarget(
    facts.resources("aws_api_gateway_integration").filter((integration) => integration.at("type").string === "MOCK"),
    "resource_id",
    "aws_api_gateway_resource",
  );
  const isMock = (method: Resource): boolean => {
    const path = target(method.at("resource_id"), "aws_api_gateway_resource");
    return (path && mocks.get(path)?.some((mock) => mock.at("http_method").string === method.at("http_method").string)) ?? false;
  };
  return facts
    .resources("aws_api_gateway_method")
    .filter((method) => {
      const api = target(method.at("rest_api_id"), "aws_api_gateway_rest_api");
      // Preflight requests of browsers carry no credentials: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
      const isPreflight = method.at("http_method").string?.toUpperCase() === "OPTIONS";
      return (
        !isPreflight && !method.at("api_key_required").isTrue && !isMock(method) && !(api && isGuarded(facts, api, policies.get(api) ?? []))
      );
    })
    .map((method) => method.at("authorization"));
}

function isGuarded(facts: Facts, api: Resource, attached: readonly Resource[]): boolean {
  const isPrivate = api
    .at("endpoint_configuration")
    .get("types")
    .items()
    .some((type) => type.string === "PRIVATE");
  const policies = [api, ...attached].map((one) => one.at("policy")).filter((policy) => !policy.isAbsent);
  return isPrivate || (policies.length > 0 && policies.every((policy) => grantsOf(facts, policy).length === 0));
}

function openRoutes(facts: Facts): Attribute[] {
  return facts
    .resources("aws_apigatewayv2_route")
    .filter((route) => {
      const key = route.at("route_key").string ?? "";
      const api = target(route.at("api_id"), "aws_apigatewayv2_api");
      // Of a WebSocket API only the connection asks: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-control-access.html
      const isMessage = api?.at("protocol_type").string === "WEBSOCKET" && key !== "$connect";
      return !isMessage && !/^OPTIONS\s/i.test(key) && !route.at("api_key_required").isTrue;
    })
    .map((route) => route.at("authorization_type"));
}
