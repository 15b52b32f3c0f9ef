/** Permissions with which somebody can give themselves more: alone, in one policy, or in all that an identity has together. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { multimap } from "./append";
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

/**
 * Methods as published by Rhino Security Labs and checked by cloudsplaining (https://github.com/salesforce/cloudsplaining, constants for privilege
 * escalation), and those of https://pathfinding.cloud that pass a role on to something new.
 */
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
  ["starts an instance with any role", "iam:PassRole", "ec2:RequestSpotInstances"],
  ["runs a function with any role", "iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"],
  ["runs a function with any role", "iam:PassRole", "lambda:CreateFunction", "lambda:CreateEventSourceMapping"],
  ["runs a function with any role", "iam:PassRole", "lambda:CreateFunction", "lambda:AddPermission"],
  ["replaces the code of any function, which has its role", "lambda:UpdateFunctionCode"],
  ["starts a Glue endpoint with any role", "iam:PassRole", "glue:CreateDevEndpoint"],
  ["puts a key of its own on any Glue endpoint, which has its role", "glue:UpdateDevEndpoint"],
  ["runs a Glue job with any role", "iam:PassRole", "glue:CreateJob", "glue:StartJobRun"],
  ["runs a Glue job with any role", "iam:PassRole", "glue:CreateJob", "glue:CreateTrigger"],
  ["creates a stack with any role", "iam:PassRole", "cloudformation:CreateStack"],
  ["creates a set of stacks with any role", "iam:PassRole", "cloudformation:CreateStackSet", "cloudformation:CreateStackInstances"],
  ["changes a set of stacks, with any role", "iam:PassRole", "cloudformation:UpdateStackSet"],
  ["runs a task with any role", "iam:PassRole", "ecs:RegisterTaskDefinition", "ecs:RunTask"],
  ["runs a task with any role", "iam:PassRole", "ecs:RegisterTaskDefinition", "ecs:StartTask"],
  ["runs a task with any role", "iam:PassRole", "ecs:RegisterTaskDefinition", "ecs:CreateService"],
  ["runs a service of App Runner with any role", "iam:PassRole", "apprunner:CreateService"],
  ["runs a pipeline with any role", "iam:PassRole", "datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition"],
  ["opens a notebook with any role", "iam:PassRole", "sagemaker:CreateNotebookInstance", "sagemaker:CreatePresignedNotebookInstanceUrl"],
  ["runs a training job with any role", "iam:PassRole", "sagemaker:CreateTrainingJob"],
  ["runs a processing job with any role", "iam:PassRole", "sagemaker:CreateProcessingJob"],
  ["builds a project with any role", "iam:PassRole", "codebuild:CreateProject", "codebuild:StartBuild"],
  ["builds a project with any role", "iam:PassRole", "codebuild:CreateProject", "codebuild:StartBuildBatch"],
];

interface Method {
  readonly how: string;
  readonly actions: readonly string[];
}

/** Each method once per statement that begins it in a policy which has it whole; then once per identity that has it only by several policies. */
export function escalations(facts: Facts): Escalation[] {
  const { all, permissions } = identityPolicies(facts);
  const broad = new Map(permissions.filter(({ statement }) => isBroad(statement)).map((one) => [one.statement, one]));
  const open = all.map(({ document, identities }) => ({ identities, statements: document.statements.filter((one) => broad.has(one)) }));
  const used = new Set(open.flatMap(({ statements }) => statements));
  const unused = multimap([...broad.keys()].filter((one) => !used.has(one)).map((one) => [one.at.block, one]));
  const byIdentity = multimap(open.flatMap(({ identities, statements }) => identities.map((identity) => [identity, statements] as const)));
  return [...within([...open.map(({ statements }) => statements), ...unused.values()], broad), ...[...byIdentity].flatMap(across)];
}

function within(policies: readonly (readonly Statement[])[], broad: ReadonlyMap<Statement, Permission>): Escalation[] {
  const found = new Map<string, Map<Statement, Escalation>>();
  for (const statements of policies)
    for (const { how, actions } of methodsOf(statements)) {
      const first = statements.find((one) => permits(one, actions[0]!))!;
      const byStatement = found.get(actions.join()) ?? new Map<Statement, Escalation>();
      found.set(actions.join(), byStatement);
      byStatement.set(first, { at: first.at, actions, how, combined: false, related: broad.get(first)!.related });
    }
  return [...found.values()].flatMap((byStatement) => [...byStatement.values()]);
}

function across([at, policies]: readonly [Resource, readonly (readonly Statement[])[]]): Escalation[] {
  if (policies.length < 2) return [];
  const known = new Set(policies.flatMap(methodsOf).map(({ actions }) => actions.join()));
  return methodsOf(policies.flat())
    .filter(({ actions }) => !known.has(actions.join()))
    .map((method) => ({ ...method, at, combined: true, related: [] }));
}

/** "*" and `NotAction` are what other policies are about. */
const isBroad = (statement: Statement): boolean =>
  isOnEveryResource(statement) && !isNarrowed(statement) && statement.actions?.some(isEveryAction) === false;

function methodsOf(statements: readonly Statement[]): Method[] {
  if (statements.length === 0) return [];
  return METHODS.flatMap(([how, ...actions]) =>
    actions.every((action) => statements.some((statement) => permits(statement, action))) ? [{ how, actions }] : [],
  );
}
