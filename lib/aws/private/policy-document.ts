/** IAM policy documents as values: who may do what to which, written as JSON that Terraform and the policies of this project can both read. */

export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

export interface Statement {
  readonly sid: string;
  /** @default "Allow" */
  readonly effect?: "Allow" | "Deny";
  /** Left out in policies of an identity. */
  readonly principals?: { readonly [kind in "AWS" | "Service"]?: string | readonly string[] } | "*";
  readonly actions: readonly string[];
  /** Left out in trust policies. */
  readonly resources?: readonly string[];
  readonly conditions?: Conditions;
}

/** The JSON text of a policy. Policy variables (`${aws:…}`) are escaped, so that Terraform does not take them for its own. */
export function policyDocument(statements: readonly Statement[]): string {
  const Statement = statements.map(({ sid, effect, principals, actions, resources, conditions }) => ({
    Sid: sid,
    Effect: effect ?? "Allow",
    ...(principals && { Principal: principals }),
    Action: actions,
    ...(resources && { Resource: resources }),
    ...(conditions && { Condition: conditions }),
  }));
  return JSON.stringify({ Version: "2012-10-17", Statement }).replace(/\$\{(?=aws:|ec2:|iam:|s3:|ssm:)/g, () => "$${");
}

/** The trust policy of a role that one AWS service takes on, for resources of this account only where the service says for whom it acts. */
export function serviceTrust(service: string, account: string | undefined, sourceArn?: string): string {
  const conditions = {
    ...(account && { StringEquals: { "aws:SourceAccount": account } }),
    ...(sourceArn && { ArnLike: { "aws:SourceArn": sourceArn } }),
  };
  const statement = { sid: "AssumedByService", principals: { Service: service }, actions: ["sts:AssumeRole"] };
  return policyDocument([Object.keys(conditions).length > 0 ? { ...statement, conditions } : statement]);
}
