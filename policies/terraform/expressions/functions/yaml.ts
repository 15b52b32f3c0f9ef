/** YAML as Terraform reads and writes it (https://developer.hashicorp.com/terraform/language/functions/yamlencode). */
import type { Value } from "../../model/value";
import { boolean, NULL, string, tuple } from "../../model/value";
import { boundElements, boundText, Refusal, step } from "../limits";
import { digitsOf, parseNumber } from "../numbers";
import { sortedEntries } from "../order";
import { define, KNOWN, TEXT, text } from "./define";
import { lazy } from "./lazy";
import type { Node, Scalar } from "yaml";

/** Aliases may repeat a part of the document; more than this is a bomb. */
const MAX_NODES = 100_000;

function decode(source: string): Value {
  const yaml = lazy.yaml();
  const documents = yaml.parseAllDocuments(source, { version: "1.1", schema: "core", uniqueKeys: true, logLevel: "silent" });
  const document = "empty" in documents ? undefined : documents[0];
  if (!document) return NULL;
  const [error] = document.errors;
  if (error) throw new Refusal(`not YAML: ${error.message.split("\n")[0]}`);
  if (documents.length > 1) throw new Refusal("only one document is expected");
  let nodes = 0;
  const convert = (node: unknown): Value => {
    step();
    if (++nodes > MAX_NODES) boundElements(Infinity);
    if (yaml.isAlias(node)) {
      const target = node.resolve(document);
      if (!target) throw new Refusal(`there is no anchor ${JSON.stringify(node.source)}`);
      return convert(target);
    }
    if (yaml.isSeq(node)) return tuple(node.items.map(convert));
    if (yaml.isMap(node)) {
      const entries = new Map<string, Value>();
      for (const { key, value } of node.items) {
        if (yaml.isScalar(key) && key.source === "<<" && key.type === "PLAIN") {
          for (const [name, entry] of mergedEntries(convert(value))) if (!entries.has(name)) entries.set(name, entry);
        } else entries.set(keyOf(convert(key)), convert(value));
      }
      return { kind: "object", entries };
    }
    return yaml.isScalar(node) ? scalar(node) : NULL;
  };
  return convert(document.contents as Node | null);
}

function mergedEntries(value: Value): Iterable<[string, Value]> {
  if ("elements" in value) return value.elements.flatMap((element) => [...mergedEntries(element)]);
  if ("entries" in value) return value.entries;
  throw new Refusal("<< requires a mapping");
}

function keyOf(value: Value): string {
  if (value.kind === "string") return value.value;
  if (value.kind === "number") return digitsOf(value);
  if (value.kind === "bool") return String(value.value);
  throw new Refusal("a key must be a string");
}

/** Words of YAML 1.1 that Terraform takes for booleans and null. */
const WORDS: Record<string, Value> = {
  ...Object.fromEntries(["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y"].map((word) => [word, boolean(true)])),
  ...Object.fromEntries(["false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N"].map((word) => [word, boolean(false)])),
  ...Object.fromEntries(["", "~", "null", "Null", "NULL"].map((word) => [word, NULL])),
};

function scalar(node: Scalar): Value {
  const source = typeof node.source === "string" ? node.source : String(node.value ?? "");
  if (node.tag === "tag:yaml.org,2002:str" || (node.tag === undefined && node.type !== "PLAIN")) return text(source);
  if (node.tag !== undefined && node.tag.startsWith("!")) throw new Refusal(`the tag ${node.tag} is not supported`);
  const word = Object.hasOwn(WORDS, source) ? WORDS[source] : undefined;
  return word ?? numberOf(source) ?? text(source);
}

function numberOf(source: string): Value | undefined {
  const compact = source.replaceAll("_", "");
  const whole = /^([-+]?)(0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+)$/.exec(compact);
  if (whole) return parseNumber((whole[1] === "-" ? "-" : "") + BigInt(whole[2]!).toString());
  const octal = /^([-+]?)0([0-7]+)$/.exec(compact);
  if (octal) return parseNumber((octal[1] === "-" ? "-" : "") + BigInt(`0o${octal[2]}`).toString());
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(compact) ? parseNumber(compact.replace(/^\+/, "")) : undefined;
}

function encode(value: Value): string {
  return `${block(value, "").replace(/^\n/, "")}\n`;
}

/** The text behind a key or dash: scalars on the same line, collections on the next. */
function block(value: Value, indent: string): string {
  step();
  switch (value.kind) {
    case "null":
    case "unknown":
      return "null";
    case "bool":
      return String(value.value);
    case "number":
      return digitsOf(value);
    case "string":
      return scalarText(value.value, indent);
    case "list":
    case "set":
    case "tuple":
      if (value.elements.length === 0) return "[]";
      return value.elements.map((element) => bounded(`\n${indent}- ${nested(element, `${indent}  `)}`)).join("");
    default:
      if (value.entries.size === 0) return "{}";
      return sortedEntries(value.entries)
        .map(([name, entry]) => bounded(`\n${indent}${quoted(name)}:${beside(entry, indent)}`))
        .join("");
  }
}

/** Collections in a list begin on the dash's own line. */
function nested(value: Value, indent: string): string {
  return block(value, indent).replace(/^\n\s*/, "");
}

function beside(value: Value, indent: string): string {
  const inner = "elements" in value ? block(value, indent) : block(value, `${indent}  `);
  return inner.startsWith("\n") ? inner : ` ${inner}`;
}

function scalarText(value: string, indent: string): string {
  if (!value.includes("\n") || !/^[\t\n\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufffd]*$/.test(value)) return quoted(value);
  const lines = value.replace(/\n+$/, "").split("\n");
  const end = /\n*$/.exec(value)![0].length;
  const chomp = end === 0 ? "-" : end === 1 ? "" : "+";
  const hint = /^[ \n]/.test(value) ? "2" : "";
  return `|${hint}${chomp}${lines.map((line) => (line === "" ? "\n" : `\n${indent}${line}`)).join("")}${"\n".repeat(Math.max(0, end - 1))}`;
}

function quoted(value: string): string {
  return JSON.stringify(value);
}

function bounded(part: string): string {
  boundText(part.length);
  return part;
}

export const yamlFunctions = {
  yamldecode: define([TEXT], ([source]) => decode(source)),
  yamlencode: define([KNOWN], ([value]) => string(encode(value))),
};
