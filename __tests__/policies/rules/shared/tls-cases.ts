/** What every policy that asks a resource's own policy to refuse plain HTTP must accept and reject. */
import type { PolicyCases } from "../../../../policies/testing";

export interface TlsSubject {
  readonly type: string;
  /** The resource that holds a policy for it, and the attribute that names it. */
  readonly attached: string;
  readonly owner: string;
  /** What of the resource may be named there. */
  readonly names: readonly string[];
  readonly action: string;
  /** Another action of the service, which says nothing of that one. */
  readonly other: string;
}

export function tlsCases({ type, attached, owner, names, action, other }: TlsSubject): PolicyCases {
  const service = action.split(":")[0]!;
  const statement = (rest: string) => `jsonencode({ Statement = [{ Effect = "Deny", Resource = "*", ${rest} }] })`;
  const plain = `Principal = "*", Action = "${service}:*", Condition = { Bool = { "aws:SecureTransport" = "false" } }`;
  const beside = (policy: string, name = names[0]!) => ({
    "main.tf": `variable "unset" {}\nresource "${type}" "a" {}\nresource "${attached}" "p" {\n  ${owner} = ${type}.a.${name}\n  policy = ${policy}\n}`,
  });
  const rejected = (name: string, policy: string) => ({
    name,
    files: beside(policy),
    findings: [{ messageId: "plain", address: `${type}.a`, line: 2 }],
  });
  return {
    accept: [
      ...names.map((name) => ({ name: `denied by a policy for its ${name}`, files: beside(statement(plain), name) })),
      { name: "denied inline", files: { "main.tf": `resource "${type}" "a" {\n  policy = ${statement(plain)}\n}` } },
      {
        name: "denied as text among other pieces",
        files: beside(
          statement(`Principal = { AWS = "*" }, Action = ["${action}"], Condition = { Bool = { "aws:SecureTransport" = [false] } }`),
        ),
      },
    ],
    reject: [
      { name: "no policy", files: { "main.tf": `resource "${type}" "a" {}` }, findings: [{ messageId: "plain", address: `${type}.a` }] },
      rejected("denied for another action", statement(plain.replace(`${service}:*`, other))),
      rejected("denied to one account only", statement(plain.replace(`"*"`, `{ AWS = "111122223333" }`))),
      rejected("denied with TLS", statement(plain.replace(`"false"`, `"true"`))),
      rejected("allowed with TLS", statement(plain).replace("Deny", "Allow")),
      {
        name: "a policy of another one",
        files: {
          "main.tf": `resource "${type}" "a" {}\n${beside(statement(plain))["main.tf"].replaceAll(`${type}" "a`, `${type}" "b`).replaceAll(`${type}.a.`, `${type}.b.`)}`,
        },
        findings: [{ messageId: "plain", address: `${type}.a`, line: 1 }],
      },
      { name: "a variable", files: beside("var.unset"), findings: [{ messageId: "unknown", address: `${type}.a` }] },
      {
        name: "taken away through an override",
        build: (stack) => stack.addOverride(`resource.${type}.a`, { policy: '{"Statement":[]}' }),
        findings: [{ messageId: "plain" }],
      },
    ],
  };
}
