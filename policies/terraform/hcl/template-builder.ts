/**
 * Puts a template together from its pieces as they are read: trims what `~` asks for, takes the indentation off heredocs, and nests
 * directives. Rules: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions; where the specification is vague
 * about lines (`~` reaches to the end of its line, not beyond), as Terraform does it.
 */
import type { Expression, TemplatePart } from "./ast";
import type { ExpressionParser } from "./expression";
import { SyntaxError } from "./syntax-error";

type Opening = { readonly start: number } & (
  | { readonly type: "if"; readonly condition: Expression }
  | { readonly type: "for"; readonly key?: string; readonly value: string; readonly collection: Expression }
);
type Closing = { readonly type: "else" | "endif" | "endfor"; readonly start: number; readonly end: number };
type Text = { readonly type: "text"; value: string };
type Piece = Text | { readonly type: "interpolation"; readonly expression: Expression } | Opening | Closing;

export class TemplateBuilder {
  private readonly pieces: Piece[] = [];
  private trimsNext = false;
  private directives = 0;

  constructor(
    private readonly parser: ExpressionParser,
    private readonly start: number,
  ) {}

  /** A run of text: at most one line in heredocs and JSON strings. */
  text(value: string): void {
    if (value === "") return;
    this.pieces.push({ type: "text", value: this.trimsNext ? value.slice(leadingSpace(value)) : value });
    this.trimsNext = false;
  }

  interpolation(expression: Expression): void {
    this.sequence({ type: "interpolation", expression });
  }

  open(opening: Opening): void {
    this.parser.enter();
    this.directives++;
    this.sequence(opening);
  }

  close(closing: Closing): void {
    if (closing.type !== "else" && this.directives > 0) {
      this.parser.depth--;
      this.directives--;
    }
    this.sequence(closing);
  }

  private sequence(piece: Piece): void {
    this.pieces.push(piece);
    this.trimsNext = false;
  }

  /** `${~`: the text just before it loses the space at its end. */
  trimBefore(): void {
    const last = this.pieces.at(-1);
    if (last?.type === "text") last.value = last.value.slice(0, trailingSpace(last.value));
  }

  /** `~}`: the text just behind it loses the space at its beginning. */
  trimAfter(): void {
    this.trimsNext = true;
  }

  /** `<<-`: every line loses as many characters as the least indented one has; lines of nothing but space do not count. */
  dedent(): void {
    let least = Infinity;
    const lines: Text[] = [];
    let beginsLine = true;
    for (const piece of this.pieces) {
      if (beginsLine) {
        const indentation = piece.type === "text" ? leadingSpace(piece.value) : 0;
        const isBlank = piece.type === "text" && indentation === piece.value.length && piece.value.endsWith("\n");
        if (!isBlank) {
          least = Math.min(least, indentation);
          if (piece.type === "text") lines.push(piece);
        }
      }
      beginsLine = piece.type === "text" && piece.value.endsWith("\n");
    }
    for (const line of lines) line.value = line.value.slice(least);
  }

  /** The expression that the pieces make; plain text is a literal. */
  finish(end: number): Expression {
    const { start } = this;
    if (this.pieces.every((piece) => piece.type === "text"))
      return { type: "literal", value: this.pieces.map((piece) => piece.value).join(""), start, end };
    return { type: "template", parts: this.nest(end), start, end };
  }

  private nest(end: number): readonly TemplatePart[] {
    const root: TemplatePart[] = [];
    const open: { opening: Opening; outer: TemplatePart[]; then: TemplatePart[]; isElse: boolean }[] = [];
    let parts = root;
    for (const piece of this.pieces) {
      const level = open.at(-1);
      switch (piece.type) {
        case "text":
          appendText(parts, piece.value);
          break;
        case "interpolation":
          parts.push(piece);
          break;
        case "if":
        case "for":
          open.push({ opening: piece, outer: parts, then: (parts = []), isElse: false });
          break;
        case "else":
          if (level?.opening.type !== "if" || level.isElse) throw unbalanced(piece);
          level.isElse = true;
          parts = [];
          break;
        case "endif":
        case "endfor": {
          if (level === undefined || level.opening.type !== piece.type.slice("end".length)) throw unbalanced(piece);
          const { opening, outer, then, isElse } = level;
          if (opening.type === "if") outer.push({ type: "if", condition: opening.condition, then, else: isElse ? parts : [] });
          else {
            const { key, value, collection } = opening;
            outer.push({ type: "for", ...(key !== undefined && { key }), value, collection, body: parts });
          }
          parts = outer;
          open.pop();
        }
      }
    }
    const unclosed = open.at(-1)?.opening;
    if (unclosed)
      throw new SyntaxError(`%{ ${unclosed.type} … } has no %{ end${unclosed.type} }.`, unclosed.start, Math.min(unclosed.start + 2, end));
    // A lone interpolation keeps its type, but not beside text, even if all of that was trimmed away.
    if (root.length === 1 && this.pieces.length > 1 && root[0]?.type === "interpolation") root.push({ type: "text", value: "" });
    return root;
  }
}

function appendText(parts: TemplatePart[], value: string): void {
  if (value === "") return;
  const last = parts.at(-1);
  if (last?.type === "text") parts[parts.length - 1] = { type: "text", value: last.value + value };
  else parts.push({ type: "text", value });
}

function unbalanced({ type, start, end }: Closing): SyntaxError {
  return new SyntaxError(`%{ ${type} } does not belong to an open %{ ${type === "endfor" ? "for" : "if"} … }.`, start, end);
}

/** Unicode's White_Space, as Go's `unicode.IsSpace` has it; JavaScript's `\s` lacks U+0085 and has U+FEFF. */
export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  (code > 0x7f && /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(String.fromCharCode(code)));

function leadingSpace(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trailingSpace(text: string): number {
  let at = text.length;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
