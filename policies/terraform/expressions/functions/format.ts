/** `format` and `formatlist`: the verbs of C's printf that Terraform has (https://developer.hashicorp.com/terraform/language/functions/format). */
import type { NumberValue, Value } from "../../model/value";
import { string } from "../../model/value";
import { convert } from "../convert";
import { encodeJson, quote } from "../json";
import { boundElements, boundText, Refusal, step } from "../limits";
import { decimal, digitsOf, toInteger } from "../numbers";
import { concatenate } from "../template";
import { derive, type Describe, isInvalid, isWhollyKnown } from "../unknowns";
import { ANYTHING, elementsOf, list, TEXT, variadic } from "./define";
import { graphemes } from "./string";

interface Verb {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly letter: string;
}

const SEQUENCE = /%(?:%|([ +\-0#]*)(\d*)(?:\.(\d*))?(?:\[(\d+)\])?([a-zA-Z]))|%/g;

/** The pieces of a text: unknown where an argument is, which leaves the others known. */
function pieces(template: string, args: readonly Value[], expression: Describe): Value[] {
  const out: Value[] = [];
  let end = 0;
  let next = 1;
  let highest = 0;
  for (const match of template.matchAll(SEQUENCE)) {
    step();
    out.push(string(template.slice(end, match.index)));
    end = match.index + match[0].length;
    if (match[0] === "%%") out.push(string("%"));
    else {
      const letter = match[5];
      if (letter === undefined) throw new Refusal("a % in the format begins no verb");
      const position = match[4] === undefined ? next : Number(match[4]);
      if (position < 1) throw new Refusal("arguments are counted from 1");
      const argument = args[position - 1];
      if (argument === undefined) throw new Refusal(`not enough arguments for ${JSON.stringify(match[0])}`);
      boundText(Number(match[2] || 0) + Number(match[3] ?? 0));
      out.push(
        write(
          { flags: match[1] ?? "", width: Number(match[2] || 0), precision: match[3] === undefined ? undefined : Number(match[3]), letter },
          argument,
          expression,
        ),
      );
      next = position + 1;
      highest = Math.max(highest, position);
    }
  }
  if (highest < args.length) throw new Refusal("too many arguments: the format uses fewer");
  out.push(string(template.slice(end)));
  return out;
}

/** Terraform looks at none of the arguments before all are known. */
function unlessUnknown(args: readonly Value[], compute: () => Value | undefined): Value | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Refusal && args.some((argument) => argument.kind === "null" || !isWhollyKnown(argument))) return undefined;
    throw error;
  }
}

function write(verb: Verb, argument: Value, expression: Describe): Value {
  if (!"vtbdoxXeEfgGsq".includes(verb.letter)) throw new Refusal(`%${verb.letter} is not a verb of formats`);
  // Terraform does not know the type of a bare null, and then not the result.
  if (argument.kind === "null") return derive(expression, [argument], {}, "formats a null");
  if (!isWhollyKnown(argument)) return plain(verb, argument) ? convert(argument, "string") : derive(expression, [argument]);
  switch (verb.letter) {
    case "v":
      return string(pad(verb, asIs(verb, argument, expression)));
    case "t":
      return string(String((convert(argument, "bool") as { readonly value: boolean }).value));
    case "s":
    case "q": {
      const all = (convert(argument, "string") as { readonly value: string }).value;
      const cut = verb.precision ? graphemes(all).slice(0, verb.precision).join("") : all;
      return string(pad(verb, verb.letter === "q" ? quote(cut) : cut));
    }
    default:
      return string(writeNumber(verb, convert(argument, "number") as NumberValue));
  }
}

/** True where the text of the argument goes in as it is, so that what is known of it stays known. */
function plain({ letter, width, precision, flags }: Verb, argument: Value): boolean {
  return argument.kind === "unknown" && (letter === "s" || (letter === "v" && !flags.includes("#"))) && width === 0 && !precision;
}

function asIs(verb: Verb, argument: Value, expression: Describe): string {
  if (!verb.flags.includes("#") && argument.kind === "string") return argument.value;
  if (!verb.flags.includes("#") && argument.kind === "number") return general(argument, undefined);
  const json = encodeJson(argument, expression);
  return json.kind === "string" ? json.value : "";
}

function pad({ flags, width }: Verb, written: string): string {
  const missing = width - (width === 0 ? 0 : graphemes(written).length);
  if (missing <= 0) return written;
  const padding = (flags.includes("0") ? "0" : " ").repeat(missing);
  return flags.includes("-") ? written + padding : padding + written;
}

function writeNumber(verb: Verb, number: NumberValue): string {
  const { letter, precision } = verb;
  if ("bdoxX".includes(letter)) return writeWhole(verb, number);
  const lower = letter.toLowerCase();
  const written =
    lower === "f" ? fixed(number, precision ?? 6) : lower === "e" ? scientific(number, precision ?? 6) : general(number, precision);
  return align(verb, letter === lower ? written : written.toUpperCase(), verb.flags.includes("0"));
}

const RADIX: Record<string, number> = { b: 2, o: 8, d: 10, x: 16, X: 16 };
const RADIX_PREFIX: Record<string, string> = { b: "0b", o: "0", x: "0x", X: "0X" };

function writeWhole(verb: Verb, number: NumberValue): string {
  const value = toInteger(number);
  if (value === undefined) throw new Refusal("a whole number is required");
  const size = (value < 0n ? -value : value).toString(RADIX[verb.letter]).padStart(verb.precision ?? 0, "0");
  const digits = verb.precision === 0 && value === 0n ? "" : verb.letter === "X" ? size.toUpperCase() : size;
  const prefix = verb.flags.includes("#") ? (RADIX_PREFIX[verb.letter] ?? "") : "";
  return align(verb, (value < 0n ? "-" : "") + prefix + digits, verb.flags.includes("0") && verb.precision === undefined);
}

/** Sign and width; zeros go between the sign and the digits. */
function align({ flags, width }: Verb, written: string, zeros: boolean): string {
  const negative = written.startsWith("-");
  const sign = negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const digits = negative ? written.slice(1) : written;
  const missing = Math.max(0, width - sign.length - digits.length);
  if (flags.includes("-")) return sign + digits + " ".repeat(missing);
  return zeros ? sign + "0".repeat(missing) + digits : " ".repeat(missing) + sign + digits;
}

/** The first `count` digits, rounded to even; one digit more where rounding carries. */
function roundDigits(digits: string, count: number): { readonly digits: string; readonly carried: boolean } {
  if (count < 0) return { digits: "", carried: false };
  if (digits.length <= count) return { digits, carried: false };
  const next = digits.charCodeAt(count) - 48;
  const rest = /[1-9]/.test(digits.slice(count + 1));
  const head = digits.slice(0, count);
  const odd = count > 0 && (head.charCodeAt(count - 1) & 1) === 1;
  if (next < 5 || (next === 5 && !rest && !odd)) return { digits: head, carried: false };
  const raised = (BigInt(head || "0") + 1n).toString().padStart(count, "0");
  return { digits: raised, carried: raised.length > count };
}

/** Digits without zeros around them: those of the number itself, or the fewest that name it. */
function normalized(number: NumberValue, shortest = false): { readonly sign: string; readonly digits: string; readonly point: number } {
  const { negative, digits, point } = shortest ? written(number) : decimal(number);
  const leading = /^0*/.exec(digits)![0].length;
  const significant = digits.slice(leading).replace(/0+$/, "");
  return { sign: negative ? "-" : "", digits: significant, point: significant === "" ? 0 : point - leading };
}

function written(number: NumberValue): ReturnType<typeof decimal> {
  const [whole = "", fraction = ""] = digitsOf(number).replace("-", "").split(".");
  return { negative: digitsOf(number).startsWith("-"), digits: whole + fraction, point: whole.length };
}

function fixed(number: NumberValue, precision: number): string {
  const { sign, digits, point } = normalized(number);
  const padded = point < 0 ? "0".repeat(-point) + digits : digits;
  const before = Math.max(0, point);
  const rounded = roundDigits(padded, before + precision);
  const places = before + (rounded.carried ? 1 : 0);
  const all = rounded.digits.padEnd(places + precision, "0");
  const whole = all.slice(0, places) || "0";
  return sign + whole + (precision === 0 ? "" : `.${all.slice(places, places + precision)}`);
}

function scientific(number: NumberValue, precision: number | undefined): string {
  const { sign, digits, point } = normalized(number);
  const rounded = precision === undefined ? { digits, carried: false } : roundDigits(digits, precision + 1);
  const exponent = digits === "" ? 0 : point - 1 + (rounded.carried ? 1 : 0);
  const all = (rounded.digits || "0").padEnd((precision ?? 0) + 1, "0").slice(0, precision === undefined ? undefined : precision + 1);
  const fraction = all.slice(1);
  return `${sign}${all[0]}${fraction === "" ? "" : `.${fraction}`}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

/** As Go's %g: an exponent below -4 or from the precision (6 for the shortest text) on. */
function general(number: NumberValue, precision: number | undefined): string {
  const shortest = precision === undefined;
  const { sign, digits, point } = normalized(number, shortest);
  const rounded = shortest ? { digits, carried: false } : roundDigits(digits, precision || 1);
  const significant = rounded.digits.replace(/0+$/, "");
  const place = point + (rounded.carried ? 1 : 0);
  const exponent = significant === "" ? 0 : place - 1;
  const wanted = precision || 1;
  const limit = shortest ? 6 : wanted > significant.length && significant.length >= place ? significant.length : wanted;
  const text = significant || "0";
  if (exponent < -4 || exponent >= limit) {
    const fraction = text.slice(1);
    return `${sign}${text[0]}${fraction === "" ? "" : `.${fraction}`}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  if (place <= 0) return significant === "" ? `${sign}0` : `${sign}0.${"0".repeat(-place)}${text}`;
  const whole = text.slice(0, place).padEnd(place, "0");
  return sign + whole + (text.length > place ? `.${text.slice(place)}` : "");
}

function formatList(template: string, args: readonly Value[], expression: Describe): Value | undefined {
  // What becomes of a null depends on its type, which does not show; of one without a type Terraform makes an unknown.
  if (args.some((argument) => argument.kind === "null")) return undefined;
  const sequences = args.filter((argument) => "elements" in argument).map((argument) => elementsOf(argument));
  const length = sequences[0]?.length ?? 1;
  if (sequences.some((each) => each.length !== length)) throw new Refusal("all lists must have the same length");
  if (args.some((argument) => argument.kind === "unknown")) return undefined;
  boundElements(length);
  const rows = Array.from({ length }, (_, index) =>
    concatenate(
      pieces(
        template,
        args.map((argument) => ("elements" in argument ? argument.elements[index]! : argument)),
        expression,
      ),
      expression,
    ),
  );
  return rows.find(isInvalid) ?? list(rows);
}

export const formatFunctions = {
  format: variadic([TEXT], ANYTHING, ([template], args, { expression }) =>
    unlessUnknown(args, () => concatenate(pieces(template, args, expression), expression)),
  ),
  formatlist: variadic([TEXT], ANYTHING, ([template], args, { expression }) => formatList(template, args, expression)),
};
