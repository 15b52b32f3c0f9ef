/** Least-privilege statements for a role, written where the resource is that they open. */
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { Construct } from "constructs";
import { policyDocument, type Statement } from "./policy-document";

/** A role, made here or elsewhere; an IamRole of the provider is one. */
export interface IRole {
  readonly name: string;
  readonly arn: string;
}

export function grant(scope: Construct, role: IRole, what: string, ...statements: readonly Statement[]): void {
  const count = scope.node.children.filter((child) => child.node.id.startsWith(`grant-${what}`)).length;
  new IamRolePolicy(scope, `grant-${what}-${count + 1}`, { role: role.name, policy: policyDocument(statements) });
}
