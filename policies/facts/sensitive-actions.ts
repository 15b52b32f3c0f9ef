/** Actions that should be held to named resources, by what they let somebody do. */
import { isEveryAction, isNarrowed, isOnAnything, permits } from "./policy-documents/permissions";
import type { Statement } from "./policy-documents/statement";

export type SensitiveEffect = "credentials" | "data" | "permissions" | "write";

/**
 * Actions that take a resource, so that "*" is never needed (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html),
 * after cloudsplaining's lists of credentials exposure, data exfiltration and resource exposure; for writing, the worst of each service.
 */
const SENSITIVE: Readonly<Record<SensitiveEffect, readonly string[]>> = {
  credentials: [
    "iam:CreateAccessKey",
    "iam:CreateLoginProfile",
    "iam:CreateServiceSpecificCredential",
    "iam:ResetServiceSpecificCredential",
    "iam:UpdateAccessKey",
    "lightsail:GetInstanceAccessDetails",
    "rds-db:connect",
    "redshift:GetClusterCredentials",
    "sts:AssumeRole",
  ],
  data: [
    "dynamodb:Scan",
    "rds:CopyDBSnapshot",
    "s3:GetObject",
    "secretsmanager:GetSecretValue",
    "ssm:GetParameter",
    "ssm:GetParameters",
    "ssm:GetParametersByPath",
  ],
  permissions: [
    "iam:AttachRolePolicy",
    "iam:AttachUserPolicy",
    "iam:CreatePolicyVersion",
    "iam:PutRolePolicy",
    "iam:PutUserPolicy",
    "iam:UpdateAssumeRolePolicy",
    "kms:PutKeyPolicy",
    "lambda:AddPermission",
    "s3:PutBucketAcl",
    "s3:PutBucketPolicy",
    "secretsmanager:PutResourcePolicy",
    "sns:AddPermission",
    "sqs:AddPermission",
  ],
  write: [
    "dynamodb:DeleteTable",
    "ec2:TerminateInstances",
    "kms:ScheduleKeyDeletion",
    "lambda:UpdateFunctionCode",
    "rds:DeleteDBInstance",
    "s3:DeleteBucket",
    "s3:DeleteObject",
    "s3:PutObject",
    "secretsmanager:DeleteSecret",
  ],
};

/** One action for each effect that a statement has on every resource. */
export function sensitiveActions(statement: Statement): { readonly effect: SensitiveEffect; readonly action: string }[] {
  if (!isOnAnything(statement) || isNarrowed(statement) || !statement.actions || statement.actions.some(isEveryAction)) return [];
  return (Object.keys(SENSITIVE) as SensitiveEffect[]).flatMap((effect) => {
    const action = SENSITIVE[effect].find((one) => permits(statement, one));
    return action === undefined ? [] : [{ effect, action }];
  });
}
