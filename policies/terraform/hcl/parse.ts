/**
 * Reads Terraform's native syntax: a file, an expression, or the text of a JSON string as a template. Nothing is thrown for what a text
 * holds: what could be read is returned beside what is wrong with the rest.
 */
import type { Diagnostic, Source, Span } from "../source";
import type { Body, Expression } from "./ast";
import { readFile } from "./body";
import { ExpressionParser } from "./expression";
import { SyntaxError, tooDeep } from "./syntax-error";
import { parseBare } from "./template";

/** Reading stops behind so many errors: nobody reads more, and a large file that is no HCL at all would have one a line. */
const MAX_ERRORS = 100;

class TooManyErrors extends Error {}

interface Parsed {
  readonly diagnostics: Diagnostic[];
  /** The functions that are called, and where first. */
  readonly functions: ReadonlyMap<string, Span>;
}

/** A file. */
export function parseBody(source: Source): Parsed & { readonly body: Body } {
  const start = source.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const nothing: Body = { attributes: [], blocks: [], start, end: source.text.length };
  const { result, ...parsed } = collect(source, source.text, start, nothing, (parser) => readFile(parser, start));
  return { body: result, ...parsed };
}

/** An expression: the whole text, or the part of it in `span`. Line breaks are space, as between parentheses. */
export function parseExpression(source: Source, span?: Span): Parsed & { readonly expression: Expression } {
  const { start, end } = span ?? { start: 0, end: source.text.length };
  const text = source.text.slice(0, end);
  const { result, ...parsed } = collect(source, text, start, placeholder(start, end), (parser) => {
    parser.lexer.newlines = false;
    parser.lexer.next(start);
    const expression = parser.expression();
    if (parser.lexer.type !== "end of file") throw parser.unexpected("the end of the expression");
    return expression;
  });
  return { expression: result, ...parsed };
}

/** The text of a JSON string, unescaped. Without sequences it is a literal. */
export function parseTemplate(source: Source): Parsed & { readonly expression: Expression } {
  const { text } = source;
  const literal: Expression = { type: "literal", value: text, start: 0, end: text.length };
  if (!text.includes("${") && !text.includes("%{")) return { expression: literal, diagnostics: [], functions: new Map() };
  const { result, ...parsed } = collect(source, text, 0, placeholder(0, text.length), (parser) => parseBare(parser, 0));
  return { expression: result, ...parsed };
}

/** Stands where nothing could be read; there is always a diagnostic with it. */
const placeholder = (start: number, end: number): Expression => ({ type: "literal", value: null, start, end });

function collect<Result>(
  source: Source,
  text: string,
  start: number,
  otherwise: Result,
  read: (parser: ExpressionParser) => Result,
): Parsed & { readonly result: Result } {
  const diagnostics: Diagnostic[] = [];
  const report = ({ message, start, end }: SyntaxError): void => {
    diagnostics.push({ message, source, span: { start, end } });
    if (diagnostics.length === MAX_ERRORS) throw new TooManyErrors();
  };
  const parser = new ExpressionParser(text, start, report);
  const { functions } = parser;
  try {
    return { result: read(parser), diagnostics, functions };
  } catch (thrown) {
    const error = thrown instanceof RangeError ? tooDeep(parser.lexer.start, parser.lexer.end) : thrown;
    if (error instanceof SyntaxError) diagnostics.push({ message: error.message, source, span: { start: error.start, end: error.end } });
    else if (!(error instanceof TooManyErrors)) throw error;
    return { result: otherwise, diagnostics, functions };
  }
}
