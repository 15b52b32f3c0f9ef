/**
 * Operations of APIs that are described by a body (OpenAPI, in JSON or YAML) and that ask, or may ask, their callers for nothing. What each
 * asks for stands in `security` (https://spec.openapis.org/oas/v3.0.3#operation-object), or in an extension
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-auth.html).
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import { embeddedDocument } from "./embedded-documents";

export interface OpenOperation {
  /** Where what it asks for would be said; not known where that is not. */
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
  const ofAll = api.type === OF_HTTP_APIS ? body.get("security") : undefined;
  return entries(body.get("paths")).flatMap(([, path]) =>
    entries(path).flatMap(([method, operation]) => {
      const integration = operation.get("x-amazon-apigateway-integration");
      const own = operation.get("security");
      const asked = own.isAbsent && ofAll ? ofAll : own;
      const type = operation.get("x-amazon-apigateway-auth").get("type");
      const isServed = METHODS.has(method.toLowerCase()) && !integration.isAbsent && !isMock(integration);
      if (!isServed || !mayAskNothing(asked) || !mayBeOpen(type)) return [];
      return [{ at: [...asked.items(), type].find(({ isUnknown }) => isUnknown) ?? own, integration }];
    }),
  );
}

/**
 * Only they go by the `security` of the whole API. Of REST APIs AWS says that they do not "support the API level security field. You have to
 * apply it per method" (https://github.com/amazon-archives/aws-apigateway-importer/issues/204), and its SAM takes it for HTTP APIs alone
 * (https://github.com/aws/aws-sam-cli/blob/develop/samcli/commands/local/lib/swagger/parser.py).
 */
const OF_HTTP_APIS = "aws_apigatewayv2_api";

const isMock = (integration: Attribute): boolean => integration.get("type").string?.toLowerCase() === "mock";

/** Any one of the requirements is enough, and an empty one is none. */
const mayAskNothing = (security: Attribute): boolean =>
  security.isNone ||
  security.items().some(({ value }) => value?.kind === "unknown" || (value?.kind === "object" && value.entries.size === 0));

const mayBeOpen = (type: Attribute): boolean => type.isAbsent || type.isUnknown || type.string?.toUpperCase() === "NONE";

const entries = (at: Attribute): [string, Attribute][] =>
  at.value?.kind === "object" ? [...at.value.entries.keys()].map((name) => [name, at.get(name)]) : [];
