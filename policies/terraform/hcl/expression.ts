/**
 * Reads expressions: operators by precedence, then steps (`.name`, `[key]`, splats), then terms.
 * Grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions
 */
import type { Binary, BinaryOperator, Expression, SplatStep } from "./ast";
import { parseObject, parseTuple } from "./constructors";
import { Lexer, type TokenType } from "./lexer";
import { MAX_DEPTH, type Span } from "../source";
import { SyntaxError, tooDeep } from "./syntax-error";
import { parseHeredoc, parseQuoted } from "./template";

const PRECEDENCE: { readonly [Operator in BinaryOperator]: number } = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 4,
  ">": 4,
  "<=": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "%": 6,
};

/** A step whose loop may still grow. */
type Step = Exclude<SplatStep, { splat: unknown }> | { readonly splat: { readonly full: boolean; readonly steps: SplatStep[] } };

export class ExpressionParser {
  readonly lexer: Lexer;
  /** Brackets, blocks and directives around the current token. Chains (`a + b + c`, `a.b.c`, `a ? b : c ? d : e`) are long, not deep. */
  depth = 0;
  /** The functions that were called so far, and where first. */
  readonly functions = new Map<string, Span>();
  /** Whether keys that read like references are names. */
  keysAreNames = false;

  constructor(
    readonly text: string,
    start = 0,
    /** Takes what is wrong without being in the way of reading on. */
    readonly report: (error: SyntaxError) => void,
  ) {
    this.lexer = new Lexer(text, start);
  }

  /** The value of an attribute. Keys in `providers = { aws.west = … }` are names of providers, where they would be ambiguous elsewhere. */
  attributeValue(name: string): Expression {
    this.keysAreNames = name === "providers";
    return this.expression();
  }

  expression(): Expression {
    this.enter();
    const choices: { readonly condition: Expression; readonly then: Expression }[] = [];
    let last = this.binary(1);
    while (this.lexer.is("?")) {
      this.lexer.next();
      choices.push({ condition: last, then: this.expression() });
      this.expect(":", 'the ":" of the conditional and its second result');
      last = this.binary(1);
    }
    for (const { condition, then } of choices.reverse())
      last = { type: "conditional", condition, then, else: last, start: condition.start, end: last.end };
    this.depth--;
    return last;
  }

  /** Operators that bind at least as tight as `level`, to the left. */
  private binary(level: number): Expression {
    let left = this.withSteps();
    for (;;) {
      const operator = this.lexer.type as BinaryOperator;
      const precedence = PRECEDENCE[operator];
      if (precedence === undefined || precedence < level) return left;
      this.lexer.next();
      const right = this.binary(precedence + 1);
      left = { type: "binary", operator, left, right, start: left.start, end: right.end } satisfies Binary;
    }
  }

  private withSteps(): Expression {
    let of = this.term();
    for (;;) {
      const { type } = this.lexer;
      if (type !== "." && type !== "[") return of;
      const step = this.step();
      const span = { start: of.start, end: this.lexer.previousEnd };
      if ("splat" in step) of = { type: "splat", of, ...step.splat, ...span };
      else if ("name" in step) of = { type: "getAttribute", of, name: step.name, ...span };
      else of = { type: "index", of, key: step.key, ...span };
    }
  }

  /** After `[*]`, all the steps that follow belong to its loop, and those after the next `[*]` to the loop in it. */
  private step(): SplatStep {
    const first = this.singleStep();
    let splat = "splat" in first && first.splat.full ? first.splat : undefined;
    while (splat && (this.lexer.is(".") || this.lexer.is("["))) {
      const step = this.singleStep();
      splat.steps.push(step);
      if ("splat" in step && step.splat.full) splat = step.splat;
    }
    return first;
  }

  private singleStep(): Step {
    const { lexer } = this;
    if (lexer.is(".")) {
      lexer.next();
      if (!this.lexer.is("*")) return { name: this.attributeName() };
      lexer.next();
      return { splat: { full: false, steps: this.attributeSteps() } };
    }
    const { end, newlines } = lexer;
    lexer.next();
    // The star must follow at once, while an index may begin on another line.
    if (!lexer.is("*")) {
      lexer.newlines = false;
      lexer.next(end);
      const key = this.expression();
      this.close("]", newlines, 'a closing bracket "]" after the index');
      return { key };
    }
    lexer.next();
    this.close("]", newlines, 'a closing bracket "]" after the star');
    return { splat: { full: true, steps: [] } };
  }

  private attributeSteps(): SplatStep[] {
    const steps: SplatStep[] = [];
    while (this.lexer.is(".")) {
      this.lexer.next();
      if (this.lexer.is("*")) throw this.unexpected("an attribute name (a splat cannot stand in another `.*`)");
      steps.push({ name: this.attributeName() });
    }
    return steps;
  }

  private attributeName(): string {
    const { type, lexeme } = this.lexer;
    if (type !== "identifier" && type !== "number") throw this.unexpected("an attribute name after the dot");
    if (type === "number" && lexeme.includes(".")) throw this.unexpected("one index after the dot (two are written [0][1])");
    this.lexer.next();
    return type === "number" ? decimalIndex(lexeme) : lexeme;
  }

  private term(): Expression {
    const { lexer } = this;
    const { start, end } = lexer;
    switch (lexer.type) {
      case "identifier":
        return this.name();
      case "number": {
        const text = lexer.lexeme;
        if (!/^\d+(\.\d*)?([eE][+-]?\d+)?$/.test(text)) throw new SyntaxError(`${text} is not a number.`, start, end);
        lexer.next();
        return { type: "literal", value: Number(text), text, start, end };
      }
      case '"':
        return parseQuoted(this);
      case "heredoc":
        return parseHeredoc(this);
      case "(": {
        const newlines = this.openBracket();
        const inner = this.expression();
        this.close(")", newlines, 'a closing parenthesis ")"');
        return { type: "parentheses", inner, start, end: lexer.previousEnd };
      }
      case "[":
        return parseTuple(this);
      case "{":
        return parseObject(this);
      case "-":
      case "!": {
        const operator = lexer.type;
        this.enter();
        lexer.next();
        const operand = this.withSteps();
        this.depth--;
        return { type: "unary", operator, operand, start, end: operand.end };
      }
      default:
        throw this.unexpected("an expression");
    }
  }

  private name(): Expression {
    const { lexer } = this;
    const { start, end } = lexer;
    const name = lexer.lexeme;
    lexer.next();
    if (lexer.is("(") || lexer.is("::")) return this.call(name, start);
    switch (name) {
      case "true":
        return { type: "literal", value: true, start, end };
      case "false":
        return { type: "literal", value: false, start, end };
      case "null":
        return { type: "literal", value: null, start, end };
      default:
        return { type: "variable", name, start, end };
    }
  }

  private call(firstName: string, start: number): Expression {
    const { lexer } = this;
    let name = firstName;
    while (lexer.is("::")) {
      lexer.next();
      name += `::${this.identifier('a function name after "::"')}`;
    }
    if (!lexer.is("(")) throw this.unexpected('an opening parenthesis "(" after the function name');
    if (!this.functions.has(name)) this.functions.set(name, { start, end: lexer.previousEnd });
    const newlines = this.openBracket();
    const list: Expression[] = [];
    let expand = false;
    while (!this.lexer.is(")")) {
      list.push(this.expression());
      expand = this.lexer.is("...");
      if (expand) lexer.next();
      if (expand || !this.separator()) break;
    }
    this.close(")", newlines, expand ? 'a closing parenthesis ")" after "..."' : 'a comma or a closing parenthesis ")"');
    return { type: "call", name, arguments: list, expand, start, end: lexer.previousEnd };
  }

  /** `v in` and `k, v in`, of for expressions and for directives. */
  forVariables(): { key?: string; value: string } {
    const first = this.identifier('the name of a variable after "for"');
    let second: string | undefined;
    if (this.lexer.is(",")) {
      this.lexer.next();
      second = this.identifier("the name of a second variable after the comma");
    }
    if (!this.isKeyword("in")) throw this.unexpected('"in" after the names');
    this.lexer.next();
    return second === undefined ? { value: first } : { key: first, value: second };
  }

  /** Eats a comma, if there is one. */
  separator(): boolean {
    if (!this.lexer.is(",")) return false;
    this.lexer.next();
    return true;
  }

  identifier(what: string): string {
    if (!this.lexer.is("identifier")) throw this.unexpected(what);
    const { lexeme } = this.lexer;
    this.lexer.next();
    return lexeme;
  }

  isKeyword(word: string): boolean {
    return this.lexer.is("identifier") && this.lexer.lexeme === word;
  }

  expect(type: TokenType, what: string): void {
    if (!this.lexer.is(type)) throw this.unexpected(what);
    this.lexer.next();
  }

  /** Eats an opening bracket; line breaks are space until `close` puts back what is returned. */
  openBracket(): boolean {
    const before = this.lexer.newlines;
    this.lexer.newlines = false;
    this.lexer.next();
    return before;
  }

  close(type: TokenType, newlines: boolean, what: string): void {
    if (!this.lexer.is(type)) throw this.unexpected(what);
    this.lexer.newlines = newlines;
    this.lexer.next();
  }

  enter(): void {
    if (++this.depth > MAX_DEPTH) throw tooDeep(this.lexer.start, this.lexer.end);
  }

  unexpected(expected: string): SyntaxError {
    const { type, start, end } = this.lexer;
    const found =
      type === "newline"
        ? "the end of the line"
        : type === "end of file" || type === "heredoc"
          ? `the ${type}`.replace("the heredoc", "a heredoc")
          : `"${this.lexer.lexeme}"`;
    return new SyntaxError(`Expected ${expected}, found ${found}.`, start, end);
  }
}

/** The digits of an index, which may have been written with an exponent. */
const decimalIndex = (text: string): string => (/^\d+$/.test(text) ? text : String(Number(text)));
