/**
 * Operations of APIs that are described by a body (OpenAPI, in JSON or YAML) and that ask their callers for nothing. What each asks for stands
 * in `security`, its own or that of the whole API (https://spec.openapis.org/oas/v3.0.3#operation-object), or in an extension
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-auth.html).
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import { embeddedDocument } from "./embedded-documents";

export interface OpenOperation {
  /** Where what it asks for would be said. */
  readonly at: Attribute;
  readonly integration: Attribute;
}

const METHODS: ReadonlySet<string> = new Set([
  "get",
  "put",
  "post",
  "delete",
  "head",
  "patch",
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-any-method.html
  "x-amazon-apigateway-any-method",
]);

export function openOperations(api: Resource): OpenOperation[] {
  const body = embeddedDocument(api.at("body"));
  // Its policy decides, whatever the operations ask for.
  if (!body || !body.get("x-amazon-apigateway-policy").isAbsent) return [];
  const ofAll = body.get("security");
  return entries(body.get("paths")).flatMap(([, path]) =>
    entries(path).flatMap(([method, operation]) => {
      const integration = operation.get("x-amazon-apigateway-integration");
      const own = operation.get("security");
      const isServed = METHODS.has(method.toLowerCase()) && !integration.isAbsent && !isMock(integration);
      return isServed && asksNothing(own.isAbsent ? ofAll : own) && isOpen(operation.get("x-amazon-apigateway-auth").get("type"))
        ? [{ at: own, integration }]
        : [];
    }),
  );
}

const isMock = (integration: Attribute): boolean => integration.get("type").string?.toLowerCase() === "mock";

/** Any one of the requirements is enough, and an empty one is none. */
const asksNothing = (security: Attribute): boolean =>
  security.isNone || security.items().some(({ value }) => value?.kind === "object" && value.entries.size === 0);

const isOpen = (type: Attribute): boolean => type.isAbsent || type.string?.toUpperCase() === "NONE";

const entries = (at: Attribute): [string, Attribute][] =>
  at.value?.kind === "object" ? [...at.value.entries.keys()].map((name) => [name, at.get(name)]) : [];
