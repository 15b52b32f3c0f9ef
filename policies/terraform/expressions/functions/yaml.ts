/** YAML as Terraform reads and writes it (https://developer.hashicorp.com/terraform/language/functions/yamlencode). */
import type { Value } from "../../model/value";
import { boolean, NULL, string, tuple } from "../../model/value";
import { boundElements, Refusal, step } from "../limits";
import { digitsOf, parseNumber } from "../numbers";
import { define, KNOWN, TEXT, text } from "./define";
import { lazy } from "./lazy";
import { encodeYaml } from "./yaml-writer";
import type { Node, Scalar } from "yaml";

/** Aliases may repeat a part of the document; more than this is a bomb. */
const MAX_NODES = 100_000;

function decode(source: string): Value {
  const yaml = lazy.yaml();
  const documents = yaml.parseAllDocuments(source, { version: "1.1", schema: "core", uniqueKeys: false, logLevel: "silent" });
  const document = "empty" in documents ? undefined : documents[0];
  if (!document || document.contents === null) throw new Refusal("there is no document");
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
          for (const [name, entry] of mergedEntries(convert(value))) entries.set(name, entry);
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
  if (node.tag === "tag:yaml.org,2002:str" || node.type !== "PLAIN") return text(source);
  if (node.tag !== undefined && node.tag.startsWith("!")) throw new Refusal(`the tag ${node.tag} is not supported`);
  const word = Object.hasOwn(WORDS, source) ? WORDS[source] : undefined;
  return word ?? numberOf(source) ?? text(timestampOf(source) ?? source);
}

function numberOf(source: string): Value | undefined {
  if (/^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$/.test(source)) throw new Refusal("infinity and not-a-number are not supported");
  const whole = /^([-+]?)(0x[0-9a-fA-F]+|0o[0-7]+)$/.exec(source);
  if (whole) return parseNumber((whole[1] === "-" ? "-" : "") + BigInt(whole[2]!).toString());
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(source) ? parseNumber(source.replace(/^\+/, "")) : undefined;
}

/** Dates and times become RFC 3339. */
function timestampOf(source: string): string | undefined {
  const match = /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt ](\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?(Z|[-+]\d\d:\d\d)?)?$/.exec(source);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => (part ?? "0").padStart(2, "0"));
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  return Number.isNaN(Date.parse(`${text}Z`)) ? undefined : text + (match[7] ?? "Z");
}

export const yamlFunctions = {
  yamldecode: define([TEXT], ([source]) => decode(source)),
  yamlencode: define([KNOWN], ([value]) => string(encodeYaml(value))),
};
