/**
 * Reads what makes collections: `[…]`, `{…}` and the for expressions in either.
 * Grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#collection-values
 */
import type { Expression, ForExpression, ObjectConstructor } from "./ast";
import type { ExpressionParser } from "./expression";
import { SyntaxError } from "./syntax-error";

export function parseTuple(parser: ExpressionParser): Expression {
  const { lexer } = parser;
  const { start } = lexer;
  const newlines = parser.openBracket();
  if (parser.isKeyword("for")) return parseFor(parser, start, newlines, "]");
  const elements: Expression[] = [];
  while (!lexer.is("]")) {
    elements.push(parser.expression());
    if (!parser.separator()) break;
  }
  parser.close("]", newlines, 'a comma or a closing bracket "]"');
  return { type: "tuple", elements, start, end: lexer.previousEnd };
}

export function parseObject(parser: ExpressionParser): Expression {
  const { lexer } = parser;
  const { start, end, newlines } = lexer;
  lexer.newlines = false;
  lexer.next();
  if (parser.isKeyword("for")) return parseFor(parser, start, newlines, "}");
  lexer.newlines = true;
  lexer.next(end);
  const items: ObjectConstructor["items"][number][] = [];
  for (;;) {
    while (lexer.is("newline")) lexer.next();
    if (lexer.is("}")) break;
    const key = parseKey(parser);
    if (!lexer.is("=") && !lexer.is(":")) throw parser.unexpected('"=" and a value');
    lexer.next();
    items.push({ key, value: parser.expression() });
    if (!lexer.is("newline") && !parser.separator()) break;
  }
  parser.close("}", newlines, 'a comma, a line break or a closing brace "}"');
  return { type: "object", items, start, end: lexer.previousEnd };
}

function parseKey(parser: ExpressionParser): Expression {
  const isExpression = parser.lexer.is("(");
  const bareWord = parser.lexer.is("identifier") ? parser.lexer.lexeme : undefined;
  const key = parser.expression();
  const { start, end } = key;
  if (key.type === "variable" || (key.type === "literal" && bareWord !== undefined))
    return { type: "literal", value: bareWord!, start, end };
  if (!isExpression && !parser.keysAreNames && (key.type === "getAttribute" || key.type === "index")) {
    const text = parser.text.slice(start, end);
    parser.report(new SyntaxError(`Ambiguous key: write (${text}) for the value of the reference, or "${text}" for the name.`, start, end));
  }
  return key;
}

function parseFor(parser: ExpressionParser, start: number, newlines: boolean, closing: "]" | "}"): ForExpression {
  const { lexer } = parser;
  lexer.next();
  const variables = parser.forVariables();
  const collection = parser.expression();
  parser.expect(":", 'a colon ":" after the collection');
  let result = parser.expression();
  let keyResult: Expression | undefined;
  if (lexer.is("=>")) {
    if (closing === "]") throw parser.unexpected('no key in a tuple (an object is built with "{")');
    lexer.next();
    keyResult = result;
    result = parser.expression();
  } else if (closing === "}") throw parser.unexpected('"=>" and a value (a tuple is built with "[")');
  const group = lexer.is("...");
  if (group) {
    if (closing === "]") throw parser.unexpected('no "..." in a tuple (an object is built with "{")');
    lexer.next();
  }
  let condition: Expression | undefined;
  if (parser.isKeyword("if")) {
    lexer.next();
    condition = parser.expression();
  }
  parser.close(closing, newlines, `a closing "${closing}" after the for expression`);
  const end = lexer.previousEnd;
  return {
    type: "for",
    ...variables,
    collection,
    result,
    group,
    ...(keyResult && { keyResult }),
    ...(condition && { condition }),
    start,
    end,
  };
}
