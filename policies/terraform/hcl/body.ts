/**
 * Reads bodies: attributes and blocks, one a line. What is wrong is reported, and reading goes on behind it.
 * Grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#structural-elements
 */
import type { AttributeNode, BlockNode, Body } from "./ast";
import type { ExpressionParser } from "./expression";
import { endOfItem } from "./recovery";
import { SyntaxError, tooDeep } from "./syntax-error";
import { parseQuoted } from "./template";

interface Header {
  readonly type: string;
  readonly typeSpan: { readonly start: number; readonly end: number };
  readonly labels: readonly string[];
}

/** The whole text. */
export function readFile(parser: ExpressionParser, start: number): Body {
  const items = new Items(parser);
  items.attempt(start, () => parser.lexer.next(start));
  while (!parser.lexer.is("end of file")) items.readOne();
  return items.body(start, parser.text.length);
}

class Items {
  private readonly attributes: AttributeNode[] = [];
  private readonly blocks: BlockNode[] = [];
  private readonly names = new Set<string>();

  constructor(private readonly parser: ExpressionParser) {}

  body(start: number, end: number): Body {
    return { attributes: this.attributes, blocks: this.blocks, start, end };
  }

  /** An attribute or block with the line break behind it, or an empty line. */
  readOne(): void {
    const { lexer } = this.parser;
    this.attempt(lexer.start, () => {
      if (lexer.is("newline")) return lexer.next();
      if (lexer.is("}")) {
        this.parser.report(this.parser.unexpected("an attribute or a block"));
        return lexer.next();
      }
      const name = this.parser.identifier("an attribute or a block");
      const nameSpan = { start: lexer.previousEnd - name.length, end: lexer.previousEnd };
      if (lexer.is("=")) this.attribute(name, nameSpan);
      else this.block(name, nameSpan);
      if (!lexer.is("newline") && !lexer.is("end of file")) throw this.parser.unexpected("a line break");
    });
  }

  /** Does `read`; what it throws is reported, and reading goes on at the end of the item that begins at `item`. */
  attempt(item: number, read: () => void): void {
    const { parser } = this;
    const { lexer, depth, text } = parser;
    try {
      return read();
    } catch (thrown) {
      const error = thrown instanceof RangeError ? tooDeep(lexer.start, lexer.end) : thrown;
      if (!(error instanceof SyntaxError)) throw error;
      parser.report(error);
      parser.depth = depth;
      lexer.newlines = true;
      const end = endOfItem(text, item, error.start);
      this.attempt(end, () => lexer.next(end));
    }
  }

  private attribute(name: string, nameSpan: AttributeNode["nameSpan"]): void {
    const { parser } = this;
    parser.lexer.next();
    const value = parser.attributeValue(name);
    if (this.names.has(name)) parser.report(new SyntaxError(`The attribute ${name} is set twice.`, nameSpan.start, nameSpan.end));
    this.names.add(name);
    this.attributes.push({ name, nameSpan, value, start: nameSpan.start, end: value.end });
  }

  private block(type: string, typeSpan: BlockNode["typeSpan"]): void {
    const { parser } = this;
    const { lexer } = parser;
    const header: Header = { type, typeSpan, labels: this.labels() };
    parser.enter();
    lexer.next();
    const isOneLine = !lexer.is("newline") && !lexer.is("}") && !lexer.is("end of file");
    const body = isOneLine ? this.oneLineBody() : this.blockBody(header);
    this.blocks.push({ ...header, body, start: typeSpan.start, end: lexer.end });
    parser.depth--;
    if (lexer.is("}")) lexer.next();
  }

  private labels(): string[] {
    const { parser } = this;
    const { lexer } = parser;
    const labels: string[] = [];
    for (;;) {
      if (lexer.is("{")) return labels;
      if (lexer.is("identifier")) labels.push(parser.identifier("a label"));
      else if (lexer.is('"')) {
        const label = parseQuoted(parser);
        if (label.type !== "literal")
          throw new SyntaxError("A label takes no template; write $${ for a literal ${.", label.start, label.end);
        labels.push(String(label.value));
      } else throw parser.unexpected(labels.length === 0 ? '"=" and a value, a label, or "{"' : 'a label or "{"');
    }
  }

  private blockBody({ type, typeSpan }: Header): Body {
    const { parser } = this;
    const { lexer } = parser;
    const { start } = lexer;
    const items = new Items(parser);
    while (!lexer.is("}") && !lexer.is("end of file")) items.readOne();
    if (!lexer.is("}")) parser.report(new SyntaxError(`The block ${type} is not closed: "}" is missing.`, typeSpan.start, typeSpan.end));
    return items.body(start, lexer.start);
  }

  private oneLineBody(): Body {
    const { parser } = this;
    const { lexer } = parser;
    const { start } = lexer;
    const items = new Items(parser);
    const name = parser.identifier("an attribute or a line break");
    if (!lexer.is("=")) throw parser.unexpected('"=" and a value (a nested block begins on a line of its own)');
    items.attribute(name, { start, end: lexer.previousEnd });
    if (!lexer.is("}")) throw parser.unexpected('"}" (a block on one line has only one attribute)');
    return items.body(start, lexer.start);
  }
}
