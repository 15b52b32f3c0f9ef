/** Permissions with which somebody can give themselves more: alone, in one policy, or in all that an identity has together. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { identityPolicies } from "./identity-policies";
import type { Permission } from "./identity-policies";
import { isEveryAction, isNarrowed, isOnEveryResource, permits } from "./policy-documents/permissions";
import type { Statement } from "./policy-documents/statement";

export interface Escalation {
  readonly at: Attribute | Resource;
  readonly actions: readonly string[];
  /** A clause: `attaches AdministratorAccess to a role`. */
  readonly how: string;
  /** True where no single policy has all the actions. */
  readonly combined: boolean;
  readonly related: Permission["related"];
}

/** Methods as published by Rhino Security Labs and checked by cloudsplaining (https://github.com/salesforce/cloudsplaining, constants for privilege escalation). */
const METHODS: readonly (readonly [how: string, ...actions: string[]])[] = [
  ["writes a new version of a policy that it has", "iam:CreatePolicyVersion"],
  ["switches to another version of a policy that it has", "iam:SetDefaultPolicyVersion"],
  ["makes an access key of any user", "iam:CreateAccessKey"],
  ["gives any user a password", "iam:CreateLoginProfile"],
  ["changes any user's password", "iam:UpdateLoginProfile"],
  ["attaches any policy to a user", "iam:AttachUserPolicy"],
  ["attaches any policy to a group", "iam:AttachGroupPolicy"],
  ["attaches any policy to a role", "iam:AttachRolePolicy"],
  ["writes any policy into a user", "iam:PutUserPolicy"],
  ["writes any policy into a group", "iam:PutGroupPolicy"],
  ["writes any policy into a role", "iam:PutRolePolicy"],
  ["joins any group", "iam:AddUserToGroup"],
  ["rewrites any role's trust and assumes it", "iam:UpdateAssumeRolePolicy", "sts:AssumeRole"],
  ["starts an instance with any role", "iam:PassRole", "ec2:RunInstances"],
  ["runs a function with any role", "iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"],
  ["runs a function with any role", "iam:PassRole", "lambda:CreateFunction", "lambda:CreateEventSourceMapping"],
  ["replaces the code of any function, which has its role", "lambda:UpdateFunctionCode"],
  ["starts a Glue endpoint with any role", "iam:PassRole", "glue:CreateDevEndpoint"],
  ["puts a key of its own on any Glue endpoint, which has its role", "glue:UpdateDevEndpoint"],
  ["creates a stack with any role", "iam:PassRole", "cloudformation:CreateStack"],
  ["runs a task with any role", "iam:PassRole", "ecs:RegisterTaskDefinition", "ecs:RunTask"],
  ["runs a pipeline with any role", "iam:PassRole", "datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition"],
  ["opens a notebook with any role", "iam:PassRole", "sagemaker:CreateNotebookInstance", "sagemaker:CreatePresignedNotebookInstanceUrl"],
  ["builds a project with any role", "iam:PassRole", "codebuild:CreateProject", "codebuild:StartBuild"],
];

/** Each method once per policy that has it whole; then once per identity that has it by several. */
export function escalations(facts: Facts): Escalation[] {
  const { all, permissions } = identityPolicies(facts);
  const broad = new Map(permissions.filter(({ statement }) => isBroad(statement)).map((one) => [one.statement, one]));
  const documents = new Set([...all.map(({ document }) => document.statements), ...alone(permissions, all)]);
  const found = new Map<Statement, Set<string>>();
  const single = [...documents].flatMap((statements) => {
    const open = statements.filter((statement) => broad.has(statement));
    return methodsOf(open).flatMap(({ how, actions }) => {
      const statement = open.find((one) => permits(one, actions[0]!))!;
      const key = actions.join();
      const known = found.get(statement) ?? new Set();
      found.set(statement, known);
      if (known.has(key)) return [];
      known.add(key);
      return [{ at: statement.at, actions, how, combined: false, related: broad.get(statement)!.related }];
    });
  });
  const byIdentity = new Map<Resource, Statement[][]>();
  for (const { identities, document } of all)
    for (const identity of identities) byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), [...document.statements]]);
  const combined = [...byIdentity].flatMap(([at, policies]) => {
    if (policies.length < 2) return [];
    const open = policies.map((statements) => statements.filter((statement) => broad.has(statement)));
    const known = new Set(open.flatMap((statements) => methodsOf(statements).map(({ how }) => how)));
    return methodsOf(open.flat())
      .filter(({ how }) => !known.has(how))
      .map(({ how, actions }) => ({ at, actions, how, combined: true, related: [] }));
  });
  return [...single, ...combined];
}

/** Documents that nobody uses yet, one statement at a time. */
function alone(permissions: readonly Permission[], all: ReturnType<typeof identityPolicies>["all"]): (readonly Statement[])[] {
  const used = new Set(all.flatMap(({ document }) => document.statements));
  const bySource = new Map<unknown, Statement[]>();
  for (const { statement } of permissions)
    if (!used.has(statement)) bySource.set(statement.at.block, [...(bySource.get(statement.at.block) ?? []), statement]);
  return [...bySource.values()];
}

/** "*" itself is what another policy is about. */
const isBroad = (statement: Statement): boolean =>
  isOnEveryResource(statement) && !isNarrowed(statement) && !statement.actions?.some(isEveryAction) && !statement.notActions;

function methodsOf(statements: readonly Statement[]): { readonly how: string; readonly actions: readonly string[] }[] {
  if (statements.length === 0) return [];
  return METHODS.flatMap(([how, ...actions]) =>
    actions.every((action) => statements.some((statement) => permits(statement, action))) ? [{ how, actions }] : [],
  );
}
