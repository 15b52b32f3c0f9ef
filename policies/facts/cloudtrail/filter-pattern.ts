/**
 * What a CloudWatch Logs filter pattern for JSON catches, so that a filter is judged by the events that it counts and not by how it is
 * written. Syntax: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#matching-terms-json-log-events
 */

/** A record of CloudTrail, as far as patterns ask about it. */
export interface LogEvent {
  readonly [field: string]: string | LogEvent;
}

export interface FilterPattern {
  /** First steps of what it asks about: `eventName`, `userIdentity`. */
  readonly fields: ReadonlySet<string>;
  catches(event: LogEvent): boolean;
}

type Test = (event: LogEvent) => boolean;

const TOKEN =
  /\s*(\|\||&&|[()]|NOT\s+EXISTS\b|EXISTS\b|IS\s+(?:NOT\s+)?(?:NULL|TRUE|FALSE)\b|!=|=|\$\.[\w.-]+|"(?:[^"\\]|\\.)*"|[^\s()=!<>&|"$%]+)/y;

/** `undefined` where it is no such pattern, or one with regular expressions, numbers or array elements, which no record here has. */
export function readFilterPattern(text: string): FilterPattern | undefined {
  const inside = /^\s*\{([\s\S]*)\}\s*$/.exec(text)?.[1];
  const tokens = inside === undefined ? undefined : tokensOf(inside);
  if (!tokens) return undefined;
  const fields = new Set<string>();
  let next = 0;
  let depth = 0;

  const joined = (operator: string, operand: () => Test | undefined, join: (tests: readonly Test[]) => Test): Test | undefined => {
    const tests: Test[] = [];
    do {
      const test = operand();
      if (!test) return undefined;
      tests.push(test);
    } while (tokens[next] === operator && ++next);
    return join(tests);
  };
  const either = (): Test | undefined => joined("||", both, (tests) => (event) => tests.some((test) => test(event)));
  const both = (): Test | undefined => joined("&&", term, (tests) => (event) => tests.every((test) => test(event)));
  const term = (): Test | undefined => (tokens[next] === "(" ? group() : comparison());
  const group = (): Test | undefined => {
    // As deep as any pattern of 1,024 characters that somebody would write.
    if (++depth > 100) return undefined;
    next++;
    const test = either();
    depth--;
    return tokens[next++] === ")" ? test : undefined;
  };
  const comparison = (): Test | undefined => {
    const selector = tokens[next++];
    const operator = tokens[next++]?.replace(/\s+/g, " ");
    if (!selector?.startsWith("$.") || operator === undefined) return undefined;
    const path = selector.slice(2).split(".");
    fields.add(path[0]!);
    if (operator === "EXISTS") return (event) => at(event, path) !== undefined;
    if (operator === "NOT EXISTS") return (event) => at(event, path) === undefined;
    const wanted = tokens[next++];
    if ((operator !== "=" && operator !== "!=") || wanted === undefined) return undefined;
    const pieces = unquoted(wanted).split("*");
    const equals: Test = (event) => matches(at(event, path), pieces);
    return operator === "=" ? equals : (event) => !equals(event);
  };

  const test = either();
  return test && next === tokens.length ? { fields, catches: test } : undefined;
}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

const unquoted = (token: string): string => (token.startsWith('"') ? token.slice(1, -1).replace(/\\(.)/g, "$1") : token);

function at(event: LogEvent, path: readonly string[]): string | LogEvent | undefined {
  return path.reduce<string | LogEvent | undefined>(
    (value, step) => (typeof value === "object" && Object.hasOwn(value, step) ? value[step] : undefined),
    event,
  );
}

/** Whether a value is the pieces in order, with anything between them. */
function matches(value: string | LogEvent | undefined, [first = "", ...rest]: readonly string[]): boolean {
  if (typeof value !== "string") return false;
  const last = rest.pop();
  if (last === undefined) return value === first;
  if (!value.startsWith(first) || !value.endsWith(last)) return false;
  let from = first.length;
  for (const piece of rest) {
    const found = value.indexOf(piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return from + last.length <= value.length;
}
