/**
 * Terraform's numbers: binary floating point with 512 bits of mantissa, rounded to nearest even, and printed with the fewest decimal digits
 * that name the same number (https://pkg.go.dev/math/big#Float, https://github.com/zclconf/go-cty/blob/main/docs/types.md). A NumberValue
 * stands for the decimal text of its double, or for `exact` where that is another number; whole numbers that a double holds never leave it.
 */
import type { NumberValue } from "../model/value";
import { Refusal, TooMuch } from "./limits";

const PRECISION = 512;
const DOUBLE_PRECISION = 53;
/** Decimal exponents beyond this are refused: such a number would be printed with that many digits. */
const MAX_EXPONENT = 5_000;

/** mantissa × 2^exponent */
interface Big {
  readonly mantissa: bigint;
  readonly exponent: number;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function bitLength(value: bigint): number {
  const hex = abs(value).toString(16);
  return hex === "0" ? 0 : (hex.length - 1) * 4 + (32 - Math.clz32(parseInt(hex[0]!, 16)));
}

/** Rounds to the precision; `sticky` says that the true value is a little further from zero. */
function round(mantissa: bigint, exponent: number, sticky = false, precision = PRECISION): Big {
  const excess = bitLength(mantissa) - precision;
  if (excess <= 0) return { mantissa, exponent };
  const size = abs(mantissa);
  const shift = BigInt(excess);
  const kept = size >> shift;
  const rest = size - (kept << shift);
  const half = 1n << (shift - 1n);
  const up = rest > half || (rest === half && (sticky || (kept & 1n) === 1n));
  const rounded = up ? kept + 1n : kept;
  return { mantissa: mantissa < 0n ? -rounded : rounded, exponent: exponent + excess };
}

function ratio(numerator: bigint, denominator: bigint, exponent = 0): Big {
  const shift = Math.max(0, PRECISION + 2 + bitLength(denominator) - bitLength(numerator));
  const scaled = numerator << BigInt(shift);
  const quotient = scaled / denominator;
  return round(quotient, exponent - shift, quotient * denominator !== scaled);
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:([eEpP])([+-]?\d+))?$/;

function parse(text: string): Big | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "", fraction = "", mark = "", power = "0"] = match;
  const binary = mark.toLowerCase() === "p";
  if (whole + fraction === "") return undefined;
  const exponent = (binary ? 0 : Number(power)) - fraction.length;
  if (whole.length + fraction.length > MAX_EXPONENT || Math.abs(exponent) > MAX_EXPONENT || Math.abs(Number(power)) > MAX_EXPONENT)
    throw new TooMuch(`is a number with more than ${MAX_EXPONENT} digits`);
  const digits = BigInt(`${whole}${fraction}`) * (sign === "-" ? -1n : 1n);
  const shift = binary ? Number(power) : 0;
  return exponent >= 0 ? round(digits * 10n ** BigInt(exponent), shift) : ratio(digits, 10n ** BigInt(-exponent), shift);
}

/** The fewest digits that round to the same number of that precision. */
function shortest({ mantissa, exponent }: Big, precision = PRECISION): string {
  if (mantissa === 0n) return "0";
  const sign = mantissa < 0n ? "-" : "";
  const size = abs(mantissa);
  const length = bitLength(size);
  if (exponent >= 0 && length + exponent <= precision) return sign + (size << BigInt(exponent)).toString();

  // Half a unit in the last place is 1 in `middle`.
  const scale = precision - length + 1;
  const middle = size << BigInt(scale);
  const power = exponent - scale;
  const decimals = Math.max(0, -power);
  const factor = power < 0 ? 5n ** BigInt(decimals) : 1n << BigInt(power);
  const upper = ((middle + 1n) * factor).toString();
  const digits = (middle * factor).toString().padStart(upper.length, "0");
  const lower = ((middle - 1n) * factor).toString().padStart(upper.length, "0");
  const inclusive = ((middle >> 1n) & 1n) === 0n;
  return sign + place(shorten(lower, digits, upper, inclusive), upper.length - decimals);
}

/** Cuts `digits` at the first place where the result still lies between the neighbours' halves. All three have the same length. */
function shorten(lower: string, digits: string, upper: string, inclusive: boolean): string {
  for (let index = 0; index < digits.length; index++) {
    const restIsZero = (text: string): boolean => /^0*$/.test(text.slice(index + 1));
    const low = lower.charCodeAt(index);
    const digit = digits.charCodeAt(index);
    const high = upper.charCodeAt(index);
    const down = low !== digit || (inclusive && restIsZero(lower));
    const up = digit !== high && (inclusive || digit + 1 < high || !restIsZero(upper));
    const head = digits.slice(0, index + 1);
    const raised = (): string => (BigInt(head) + 1n).toString().padStart(head.length, "0");
    if (down && up) return digits.charCodeAt(index + 1) >= 53 ? raised() : head;
    if (down) return head;
    if (up) return raised();
  }
  return digits;
}

/** All decimal digits of the number itself, of which `point` stand before the decimal point: for rounding to fewer. */
export function decimal(number: NumberValue): { readonly negative: boolean; readonly digits: string; readonly point: number } {
  const { mantissa, exponent } = toBig(number);
  const size = abs(mantissa);
  const digits = exponent >= 0 ? (size << BigInt(exponent)).toString() : (size * 5n ** BigInt(-exponent)).toString();
  return { negative: mantissa < 0n, digits, point: digits.length + Math.min(0, exponent) };
}

/** Puts the decimal point after `point` digits. */
function place(digits: string, point: number): string {
  if (point <= 0) return `0.${"0".repeat(-point)}${digits.replace(/0+$/, "")}`;
  const whole = digits
    .slice(0, point)
    .padEnd(point, "0")
    .replace(/^0+(?=.)/, "");
  const fraction = digits.slice(point).replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** A double's shortest digits without an exponent. */
function plain(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  const [head = "", power = "0"] = text.split("e");
  const [whole = "", fraction = ""] = head.replace("-", "").split(".");
  return (value < 0 ? "-" : "") + place(whole + fraction, whole.length + Number(power));
}

function fromBig(big: Big): NumberValue {
  return fromDigits(shortest(big));
}

function fromDigits(digits: string): NumberValue {
  const value = Number(digits);
  if (Number.isFinite(value) && plain(value) === digits) return { kind: "number", value };
  return { kind: "number", value, exact: digits };
}

/** What Terraform computes in doubles. */
export function fromDouble(value: number): NumberValue {
  return Number.isSafeInteger(value) ? { kind: "number", value } : { kind: "number", value, double: true };
}

/** The double itself, with the smallest mantissa that there is. */
function bigOfDouble(value: number): Big {
  let exponent = 0;
  let scaled = value;
  for (; !Number.isInteger(scaled); scaled *= 2) exponent--;
  let mantissa = BigInt(scaled);
  for (; mantissa !== 0n && (mantissa & 1n) === 0n; mantissa >>= 1n) exponent++;
  return { mantissa, exponent };
}

function toBig(number: NumberValue): Big {
  if (number.double) return bigOfDouble(number.value);
  return number.exact === undefined && Number.isSafeInteger(number.value)
    ? { mantissa: BigInt(number.value), exponent: 0 }
    : parse(digitsOf(number))!;
}

/** The digits as Terraform prints them. */
export function digitsOf(number: NumberValue): string {
  return number.double ? shortest(toBig(number), DOUBLE_PRECISION) : (number.exact ?? plain(number.value));
}

/** The number that a text names in Terraform's sense; `undefined` where it names none. */
export function parseNumber(text: string): NumberValue | undefined {
  if (/^-?(0|[1-9]\d{0,14})$/.test(text)) return { kind: "number", value: Number(text) || 0 };
  const big = parse(text);
  return big && fromBig(big);
}

export function fromInteger(value: bigint): NumberValue {
  return fromBig(round(value, 0));
}

/** The whole number, or `undefined` where there is a fraction. */
export function toInteger(number: NumberValue): bigint | undefined {
  if (number.exact === undefined && Number.isSafeInteger(number.value)) return BigInt(number.value);
  const truncated = truncate(number);
  return compare(truncated, number) === 0 ? bigOfWhole(truncated) : undefined;
}

const bigOfWhole = (number: NumberValue): bigint => {
  const { mantissa, exponent } = toBig(number);
  return exponent >= 0 ? mantissa << BigInt(exponent) : mantissa >> BigInt(-exponent);
};

const small = (a: NumberValue, b: NumberValue, result: number): boolean =>
  a.exact === undefined &&
  b.exact === undefined &&
  Number.isSafeInteger(a.value) &&
  Number.isSafeInteger(b.value) &&
  Number.isSafeInteger(result);

function sum(a: Big, b: Big): Big {
  const exponent = Math.min(a.exponent, b.exponent);
  return round((a.mantissa << BigInt(a.exponent - exponent)) + (b.mantissa << BigInt(b.exponent - exponent)), exponent);
}

export function add(a: NumberValue, b: NumberValue): NumberValue {
  return small(a, b, a.value + b.value) ? { kind: "number", value: a.value + b.value } : fromBig(sum(toBig(a), toBig(b)));
}

export function negate(a: NumberValue): NumberValue {
  if (a.value === 0 && a.exact === undefined) return { kind: "number", value: 0 };
  if (a.double) return fromDouble(-a.value);
  return a.exact === undefined
    ? { kind: "number", value: -a.value }
    : { kind: "number", value: -a.value, exact: a.exact.startsWith("-") ? a.exact.slice(1) : `-${a.exact}` };
}

export function subtract(a: NumberValue, b: NumberValue): NumberValue {
  return add(a, negate(b));
}

export function multiply(a: NumberValue, b: NumberValue): NumberValue {
  if (small(a, b, a.value * b.value)) return { kind: "number", value: a.value * b.value || 0 };
  const [x, y] = [toBig(a), toBig(b)];
  return fromBig(round(x.mantissa * y.mantissa, x.exponent + y.exponent));
}

export function divide(a: NumberValue, b: NumberValue): NumberValue {
  const [x, y] = [toBig(a), toBig(b)];
  if (y.mantissa === 0n) throw new Refusal("division by zero");
  return fromBig(ratio(x.mantissa, y.mantissa, x.exponent - y.exponent));
}

/** The rest after division towards zero. All of it has the precision of `a`: https://github.com/zclconf/go-cty/blob/main/cty/value_ops.go */
export function modulo(a: NumberValue, b: NumberValue): NumberValue {
  // Of a division by zero all is left, found in Terraform 1.11.
  if (toBig(b).mantissa === 0n) return a;
  const whole = multiply(b, truncate(divide(a, b)));
  if (!a.double) return subtract(a, whole);
  const { mantissa, exponent } = toBig(whole);
  return fromDouble(subtract(a, fromBig(round(mantissa, exponent, false, DOUBLE_PRECISION))).value);
}

function truncate(a: NumberValue): NumberValue {
  const { mantissa, exponent } = toBig(a);
  if (exponent >= 0) return a;
  const size = abs(mantissa) >> BigInt(-exponent);
  return fromInteger(mantissa < 0n ? -size : size);
}

export function floor(a: NumberValue): NumberValue {
  const whole = truncate(a);
  return compare(whole, a) > 0 ? add(whole, { kind: "number", value: -1 }) : whole;
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compare(a: NumberValue, b: NumberValue): number {
  if (a.exact === undefined && b.exact === undefined && a.double === b.double) return a.value - b.value;
  const difference = sum(toBig(a), toBig(negate(b))).mantissa;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A whole number that counts or indexes something. */
export function toCount(number: NumberValue): number {
  if (number.exact !== undefined || !Number.isSafeInteger(number.value))
    throw new Refusal(`a whole number is required, not ${digitsOf(number)}`);
  return number.value;
}
