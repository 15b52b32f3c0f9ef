/** The little of Terraform's JSON syntax that a mutation needs: its resources by type and label, and references to them. */
export type Body = Record<string, unknown>;

export interface Root {
  resource: Record<string, Record<string, Body>>;
  [block: string]: unknown;
}

/** One resource block. */
export interface Found {
  readonly type: string;
  readonly label: string;
  readonly body: Body;
}

export const found = (root: Root, ...types: readonly string[]): Found[] =>
  (types.length > 0 ? types : Object.keys(root.resource)).flatMap((type) =>
    Object.entries(root.resource[type] ?? {}).map(([label, body]) => ({ type, label, body })),
  );

/** `"${aws_subnet.a.id}"`, of the first instance where there are several. */
export function reference({ type, label, body }: Found, attribute = "id"): string {
  if (body["for_each"] !== undefined) return `\${values(${type}.${label})[0].${attribute}}`;
  return `\${${type}.${label}${body["count"] === undefined ? "" : "[0]"}.${attribute}}`;
}

/** Adds a resource under a label of its own. */
export function add(root: Root, type: string, body: Body, label = "mutant"): void {
  (root.resource[type] ??= {})[label] = body;
}

/** The same block in a copy of its root. */
export const again = (root: Root, { type, label }: Found): Body => root.resource[type]![label]!;

/** Adds a variable without a default, and gives a reference to it. */
export function unknownVariable(root: Root, name = "mutant"): string {
  root["variable"] = { ...(root["variable"] as object | undefined), [name]: {} };
  return `\${var.${name}}`;
}

/** The object at a path of blocks, which may be written as objects or lists of one; made where it is missing. */
export function blockAt(body: Body, path: readonly string[]): Body {
  return path.reduce<Body>((at, name) => {
    const inner = (at[name] ??= {});
    return (Array.isArray(inner) ? inner[0] : inner) as Body;
  }, body);
}
