/** Policy documents loosened: everybody as the principal, conditions removed, statements for everybody added. */
import { mutation, type Mutation, type Operator } from "../mutation";
import { again, found, type Found, type Root } from "../root";

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Condition?: unknown;
  readonly [element: string]: unknown;
}
interface Document {
  readonly Statement: readonly Statement[];
}

const GUARDED_OTHERWISE = ["aws_vpc_endpoint", "aws_s3_bucket_policy"];
const ATTRIBUTES = ["policy", "assume_role_policy", "access_policies", "policy_document", "resource_policy"];

/**
 * Documents that say who may use a resource. Those of identities name no principal, those of endpoints guard no data, and a public one for
 * a bucket behind a public access block is rejected by AWS (see buckets.ts). A search domain inside of a network may let everybody in who
 * gets through its security groups
 * (https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html#vpc-security).
 */
function documents(root: Root): { readonly at: Found; readonly name: string; readonly document: Document }[] {
  return found(root)
    .filter(({ type, body }) => !GUARDED_OTHERWISE.includes(type) && body["vpc_options"] === undefined)
    .flatMap((at) =>
      ATTRIBUTES.flatMap((name) => {
        const text = at.body[name];
        if (typeof text !== "string" || !text.startsWith("{")) return [];
        const document = JSON.parse(text) as Partial<Document>;
        return isOfResource(document) && document.Statement.some(({ Principal }) => Principal !== undefined)
          ? [{ at, name, document }]
          : [];
      }),
    );
}

/** Policies of organizations have other forms. */
const isOfResource = (document: Partial<Document>): document is Document => Array.isArray(document.Statement);

const eachStatement = (root: Root, change: (statement: Statement) => Readonly<Record<string, Statement>>): Mutation[] =>
  documents(root).flatMap(({ at, name, document }) =>
    document.Statement.flatMap((statement, index) =>
      Object.entries(change(statement)).map(([title, changed]) =>
        mutation(`${at.type} ${at.label} ${statement.Sid ?? index}: ${title}`, (copy) => {
          again(copy, at)[name] = JSON.stringify({ ...document, Statement: document.Statement.with(index, changed) });
        }),
      ),
    ),
  );

const isService = (principal: unknown): boolean => typeof principal === "object" && principal !== null && "Service" in principal;
const admitsEverybody = ({ Principal: principal }: Statement): boolean =>
  principal === "*" || (typeof principal === "object" && principal !== null && Object.values(principal).flat().includes("*"));

export const openedPrincipals: Operator = (root) =>
  eachStatement(root, (statement): Record<string, Statement> => {
    if (statement.Effect !== "Allow") return {};
    const { Condition: _, ...open } = statement;
    return {
      everybody: { ...open, Principal: "*" },
      "every AWS account": { ...open, Principal: { AWS: "*" } },
      "a list with everybody": { ...open, Principal: { AWS: ["*"] } },
    };
  });

/** A condition that pins a service is about confused deputies, not about the public: it is left alone. */
export const removedConditions: Operator = (root) =>
  eachStatement(root, (statement): Record<string, Statement> => {
    if (statement.Effect !== "Allow" || statement.Condition === undefined || !admitsEverybody(statement) || isService(statement.Principal))
      return {};
    const { Condition: _, ...open } = statement;
    return { "without its condition": open };
  });

export const addedStatements: Operator = (root) =>
  documents(root).flatMap(({ at, name, document }) => {
    const allowed = document.Statement.find(({ Effect }) => Effect === "Allow");
    if (!allowed) return [];
    const { Condition: _, Sid: __, ...open } = allowed;
    return [
      mutation(`${at.type} ${at.label}: one more statement, for everybody`, (copy) => {
        again(copy, at)[name] = JSON.stringify({ ...document, Statement: [...document.Statement, { ...open, Principal: "*" }] });
      }),
      mutation(`${at.type} ${at.label}: everybody but one`, (copy) => {
        const { Principal: ___, ...rest } = open;
        again(copy, at)[name] = JSON.stringify({ ...document, Statement: [{ ...rest, NotPrincipal: { AWS: "111122223333" } }] });
      }),
    ];
  });
