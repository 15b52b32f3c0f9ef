/** What endpoints let through: who may reach which resources of an AWS service from inside a network. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import { isNarrowed, isOnAnything } from "./policy-documents/permissions";
import { policyDocument } from "./policy-documents/policy-document";
import { admitsAnyone } from "./policy-documents/principals";
import type { Statement } from "./policy-documents/statement";

/**
 * Endpoints of AWS's own services take a policy, those of others (`com.amazonaws.vpce.…`) and of appliances do not:
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export function takesPolicy(endpoint: Resource): boolean {
  const service = endpoint.at("service_name");
  const name = service.string ?? service.unknown?.parts?.map((part) => (typeof part === "string" ? part : "x")).join("") ?? "";
  const type = endpoint.at("vpc_endpoint_type");
  return (
    /^(com|cn\.com)\.amazonaws\.(?!vpce\.)/.test(name) &&
    !/\bvpce-svc-/.test(name) &&
    (type.isAbsent || /^(Gateway|Interface)$/.test(type.string ?? ""))
  );
}

/** A statement that names neither callers nor resources, and has no condition that does. */
export function openStatement(policy: Attribute): Statement | undefined {
  return policyDocument(policy).statements.find(
    (statement) => statement.effect === "Allow" && admitsAnyone(statement) === "yes" && isOnAnything(statement) && !isNarrowed(statement),
  );
}
