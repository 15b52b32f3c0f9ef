/** Other notations for values and bytes: JSON, CSV, base64, character sets, URLs. */
import type { Value } from "../../model/value";
import { string } from "../../model/value";
import { decodeJson, encodeJson, parseJson } from "../json";
import { boundElements, Refusal, TooMuch } from "../limits";
import { derive } from "../unknowns";
import { ANYTHING, define, list, TEXT, text } from "./define";

function fromBase64(encoded: string): Buffer {
  const compact = encoded.replace(/[\r\n]/g, "");
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(compact)) throw new Refusal("not base64");
  return Buffer.from(compact, "base64");
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal("the decoded bytes are not valid UTF-8");
  }
}

/** Bytes 0x80 to 0x9f of windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt), which Node 20 decodes as ISO-8859-1. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decoder(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    throw new Refusal(`${JSON.stringify(encoding)} is not a known character encoding`);
  }
}

function encodeText(value: string, encoding: string): Buffer {
  const { encoding: name } = decoder(encoding);
  if (name === "utf-8") return Buffer.from(value);
  const little = Buffer.from(value, "utf16le");
  if (name === "utf-16le") return little;
  if (name === "utf-16be") return little.swap16();
  return encodeBytes(value, encoding);
}

function decodeText(bytes: Buffer, encoding: string): string {
  const { encoding: name } = decoder(encoding);
  if (name !== "windows-1252") return decoder(encoding).decode(bytes);
  const latin = bytes.toString("latin1");
  return /^(iso|latin)/i.test(encoding) ? latin : latin.replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80]!);
}

/** For encodings of one byte a character, the decoder's table turned around. */
function encodeBytes(value: string, encoding: string): Buffer {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) table.set(decodeText(Buffer.of(byte), encoding), byte);
  if (table.size < 200) throw new TooMuch(`is a text in ${encoding}, which cannot be written here`);
  return Buffer.from(
    Array.from(value, (character) => {
      const byte = table.get(character);
      if (byte === undefined) throw new Refusal(`${JSON.stringify(character)} cannot be written in ${encoding}`);
      return byte;
    }),
  );
}

function urlEncode(value: string): string {
  return encodeURIComponent(value)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}

/** Records of RFC 4180; the first names the columns. */
function decodeCsv(source: string): Value {
  const [header, ...records] = csvRecords(source);
  if (!header) throw new Refusal("a header line is required");
  if (new Set(header).size < header.length) throw new Refusal("two columns have the same name");
  return list(
    records.map((record) => {
      if (record.length !== header.length) throw new Refusal("a line has another number of fields than the header");
      return { kind: "object", entries: new Map(header.map((name, index) => [name, string(record[index]!)])) };
    }),
  );
}

function csvRecords(source: string): string[][] {
  const records: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*(?:\r(?!\n)[^",\r\n]*)*))(,|\r?\n|$)/y;
  let record: string[] = [];
  while (field.lastIndex < source.length) {
    const match = field.exec(source);
    if (!match) throw new Refusal("a quotation mark stands in the middle of a field");
    const blank = record.length === 0 && match[1] === undefined && match[2] === "" && match[3] !== ",";
    if (!blank) record.push(match[1]?.replaceAll('""', '"').replaceAll("\r\n", "\n") ?? match[2]!);
    if (match[3] === "," && field.lastIndex < source.length) continue;
    if (match[3] === ",") record.push("");
    if (record.length > 0) records.push(record);
    record = [];
    boundElements(records.length);
  }
  return records;
}

export const encodingFunctions = {
  base64decode: define([TEXT], ([encoded]) => text(utf8(fromBase64(encoded)))),
  base64encode: define([{ ...TEXT, allows: "all", read: (value) => value }], ([value], { expression }) => {
    if (value.kind === "string") return text(Buffer.from(value.value).toString("base64"));
    return value.kind === "unknown" && value.parts ? derive(expression, [value], { encodes: value }) : undefined;
  }),
  base64gzip: define([{ ...TEXT, allows: "all", read: (value) => value }], ([value], { expression }) => {
    const encodes = value.kind === "unknown" ? value : derive(expression, [value], { parts: value.kind === "string" ? [value.value] : [] });
    return derive(expression, [value], { encodes }, "is compressed text, which differs between versions of Terraform");
  }),
  csvdecode: define([TEXT], ([source]) => decodeCsv(source)),
  jsondecode: define([{ ...TEXT, allows: "all", read: (value) => value }], ([value]) => {
    if (value.kind === "string") return parseJson([value.value]);
    return value.kind === "unknown" && value.parts ? decodeJson(value) : undefined;
  }),
  jsonencode: define([ANYTHING], ([value], { expression }) => encodeJson(value, expression)),
  textdecodebase64: define([TEXT, TEXT], ([encoded, encoding]) => text(decodeText(fromBase64(encoded), encoding))),
  textencodebase64: define([TEXT, TEXT], ([value, encoding]) => text(encodeText(value, encoding).toString("base64"))),
  urlencode: define([TEXT], ([value]) => text(urlEncode(value))),
};
