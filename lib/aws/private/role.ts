/** Roles that one AWS service takes on, limited by the stack's permissions boundary, with statements that name what they touch. */
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { Construct } from "constructs";
import { AwsAccount } from "../aws-account";
import { policyDocument, serviceTrust, type Statement } from "./policy-document";
import { resourceName } from "./resource-name";

export interface ServiceRoleProps {
  /** Such as "vpc-flow-logs.amazonaws.com". */
  readonly service: string;
  readonly description: string;
  /** What the service may act for: an ARN, wildcards allowed. @default anything of this account */
  readonly sourceArn?: string;
  /** True for services that take a role on without saying for whom, such as EC2 for an instance. @default false */
  readonly anySource?: boolean;
  /** @default none */
  readonly statements?: readonly Statement[];
}

export function serviceRole(scope: Construct, id: string, props: ServiceRoleProps): IamRole {
  const { account, permissionsBoundary } = AwsAccount.of(scope);
  const role = new IamRole(scope, id, {
    name: `${resourceName(scope, 64 - id.length - 1)}-${id}`,
    description: props.description,
    assumeRolePolicy: serviceTrust(props.service, props.anySource ? undefined : account, props.sourceArn),
    ...(permissionsBoundary !== undefined && { permissionsBoundary }),
  });
  if (props.statements) new IamRolePolicy(scope, `${id}-policy`, { role: role.name, policy: policyDocument(props.statements) });
  return role;
}
