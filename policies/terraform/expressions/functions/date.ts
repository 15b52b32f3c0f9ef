/** Timestamps in RFC 3339: formatdate, timeadd, timecmp. */
import { number, string } from "../../model/value";
import { Refusal } from "../limits";
import { define, TEXT } from "./define";

interface Timestamp {
  /** Of the instant, and of the clock on the wall, since 1970. */
  readonly seconds: number;
  readonly nanoseconds: number;
  readonly offsetMinutes: number;
}

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|([+-])(\d\d):(\d\d))$/;

function parse(text: string): Timestamp {
  const match = RFC3339.exec(text);
  const refused = new Refusal(`${JSON.stringify(text)} is not a timestamp in the format of RFC 3339`);
  if (!match) throw refused;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || hour > 23 || minute > 59 || second > 59) throw refused;
  const offsetMinutes = match[9] === undefined ? 0 : (match[9] === "-" ? -1 : 1) * (Number(match[10]) * 60 + Number(match[11]));
  if (Number(match[10] ?? 0) > 24 || Number(match[11] ?? 0) > 60) throw refused;
  const seconds = date.getTime() / 1000 + hour * 3600 + minute * 60 + second - offsetMinutes * 60;
  return { seconds, nanoseconds: Number((match[7] ?? "").padEnd(9, "0").slice(0, 9)), offsetMinutes };
}

const UNITS: Record<string, bigint> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** Nanoseconds of a duration in Go's spelling: "1h30m", "-1.5s". */
function parseDuration(text: string): bigint {
  const refused = new Refusal(`${JSON.stringify(text)} is not a duration`);
  const body = text.replace(/^[+-]/, "");
  if (body === "0") return 0n;
  let total = 0n;
  let read = 0;
  for (const match of body.matchAll(/(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/gy)) {
    const [all, whole = "", fraction = "", unit = ""] = match;
    if (whole + fraction === "") throw refused;
    const size = UNITS[unit]!;
    total += BigInt(whole || "0") * size + (BigInt(fraction.slice(0, 18) || "0") * size) / 10n ** BigInt(Math.min(fraction.length, 18));
    read += all.length;
  }
  if (read === 0 || read !== body.length || total >= 1n << 63n) throw refused;
  return text.startsWith("-") ? -total : total;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The date on the wall in the timestamp's own zone. */
function wall({ seconds, offsetMinutes }: Timestamp): Date {
  return new Date((seconds + offsetMinutes * 60) * 1000);
}

function formatOffset({ offsetMinutes }: Timestamp, separator: string): string {
  const size = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}

function formatTimestamp(time: Timestamp): string {
  const date = wall(time);
  const year = date.getUTCFullYear();
  if (year < 0 || year > 9999) throw new Refusal("the year must have four digits");
  const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  const zone = time.offsetMinutes === 0 ? "Z" : formatOffset(time, ":");
  return `${String(year).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}T${clock}${zone}`;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** What each run of letters stands for: https://developer.hashicorp.com/terraform/language/functions/formatdate#specification-syntax */
const VERBS: Record<string, (date: Date, time: Timestamp) => string> = {
  YYYY: (date) => String(date.getUTCFullYear()).padStart(4, "0"),
  YY: (date) => two(date.getUTCFullYear() % 100),
  MMMM: (date) => MONTHS[date.getUTCMonth()]!,
  MMM: (date) => MONTHS[date.getUTCMonth()]!.slice(0, 3),
  MM: (date) => two(date.getUTCMonth() + 1),
  M: (date) => String(date.getUTCMonth() + 1),
  DD: (date) => two(date.getUTCDate()),
  D: (date) => String(date.getUTCDate()),
  EEEE: (date) => DAYS[date.getUTCDay()]!,
  EEE: (date) => DAYS[date.getUTCDay()]!.slice(0, 3),
  hh: (date) => two(date.getUTCHours()),
  h: (date) => String(date.getUTCHours()),
  HH: (date) => two(date.getUTCHours() % 12 || 12),
  H: (date) => String(date.getUTCHours() % 12 || 12),
  AA: (date) => (date.getUTCHours() < 12 ? "AM" : "PM"),
  aa: (date) => (date.getUTCHours() < 12 ? "am" : "pm"),
  mm: (date) => two(date.getUTCMinutes()),
  m: (date) => String(date.getUTCMinutes()),
  ss: (date) => two(date.getUTCSeconds()),
  s: (date) => String(date.getUTCSeconds()),
  ZZZZZ: (_, time) => formatOffset(time, ":"),
  ZZZZ: (_, time) => formatOffset(time, ""),
  ZZZ: (_, time) => (time.offsetMinutes === 0 ? "UTC" : formatOffset(time, "")),
  Z: (_, time) => (time.offsetMinutes === 0 ? "Z" : formatOffset(time, ":")),
};

function formatDate(format: string, time: Timestamp): string {
  const date = wall(time);
  return format.replace(/'(?:[^']|'')*'?|([A-Za-z])\1*/g, (token) => {
    if (token === "''") return "'";
    if (token.startsWith("'")) {
      if (token.length < 2 || !token.endsWith("'") || /^'(?:'')+$/.test(token)) throw new Refusal("a quoted text has no closing '");
      return token.slice(1, -1).replaceAll("''", "'");
    }
    const verb = VERBS[token];
    if (!verb) throw new Refusal(`${JSON.stringify(token)} is not a verb of date formats`);
    return verb(date, time);
  });
}

function shift(time: Timestamp, duration: bigint): Timestamp {
  const total = BigInt(time.seconds) * 1_000_000_000n + BigInt(time.nanoseconds) + duration;
  const seconds = total / 1_000_000_000n - (total % 1_000_000_000n < 0n ? 1n : 0n);
  return { ...time, seconds: Number(seconds), nanoseconds: Number(total - seconds * 1_000_000_000n) };
}

export const dateFunctions = {
  formatdate: define([TEXT, TEXT], ([format, time]) => string(formatDate(format, parse(time)))),
  timeadd: define([TEXT, TEXT], ([time, duration]) => string(formatTimestamp(shift(parse(time), parseDuration(duration))))),
  timecmp: define([TEXT, TEXT], ([a, b]) => {
    const [x, y] = [parse(a), parse(b)];
    return number(Math.sign(x.seconds - y.seconds || x.nanoseconds - y.nanoseconds));
  }),
};
