/** Reads JSON text of which pieces may be unknown, as templates and `jsonencode` leave it, so that one unknown ARN does not hide a policy. */
import { NULL, boolean, number, object, string, tuple, unknown } from "../../terraform/model/value";
import type { UnknownValue, Value } from "../../terraform/model/value";

/** Private-use characters that stand for an unknown piece, with its index between them. A text that brings its own becomes unknown, never a known string. */
const OPEN = "\uE000";
const CLOSE = "\uE001";
const HOLE = new RegExp(`${OPEN}(\\d+)${CLOSE}`);
/** IAM's grammar nests five levels deep (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html); more is no policy. */
const MAX_DEPTH = 50;

/** The value that the text stands for; `undefined` where it is not JSON (or what else `parse` reads). Strings that are partly unknown keep their `parts`. */
export function readPolicyJson(
  parts: readonly (string | UnknownValue)[],
  parse: (text: string) => unknown = JSON.parse,
): Value | undefined {
  const holes: UnknownValue[] = [];
  let text = "";
  let quoted = false;
  for (const part of parts) {
    if (typeof part === "string") {
      quoted = endsQuoted(part, quoted);
      text += part;
    } else {
      const hole = `${OPEN}${holes.push(part) - 1}${CLOSE}`;
      text += quoted ? hole : `"${hole}"`;
    }
  }
  try {
    return toValue(parse(text), holes, 0);
  } catch {
    return undefined;
  }
}

/** Whether the text leaves us inside a string. */
function endsQuoted(text: string, quoted: boolean): boolean {
  for (let index = 0; index < text.length; index++) {
    if (quoted && text[index] === "\\") index++;
    else if (text[index] === '"') quoted = !quoted;
  }
  return quoted;
}

function toValue(json: unknown, holes: readonly UnknownValue[], depth: number): Value {
  if (depth > MAX_DEPTH) throw new RangeError("Nested too deeply for a policy");
  if (typeof json === "string") return toText(json, holes);
  if (typeof json === "number") return number(json);
  if (typeof json === "boolean") return boolean(json);
  if (Array.isArray(json)) return tuple(json.map((element) => toValue(element, holes, depth + 1)));
  if (typeof json === "object" && json !== null)
    return object(Object.entries(json).map(([key, value]) => [key, toValue(value, holes, depth + 1)] as const));
  return NULL;
}

function toText(text: string, holes: readonly UnknownValue[]): Value {
  if (!text.includes(OPEN)) return string(text);
  const foreign = unknown(text, "holds characters that no policy has");
  const parts = text
    .split(HOLE)
    .flatMap<string | UnknownValue>((piece, index) => (index % 2 === 1 ? [holes[Number(piece)] ?? foreign] : piece === "" ? [] : [piece]));
  const [only] = parts;
  if (parts.length === 1 && typeof only === "object") return only;
  const unknowns = parts.filter((part) => typeof part === "object");
  return {
    ...unknown(
      parts.map((part) => (typeof part === "string" ? part : `\${${part.expression}}`)).join(""),
      unknowns[0]?.why ?? foreign.why,
      unknowns.flatMap((part) => part.references),
    ),
    parts,
  };
}
