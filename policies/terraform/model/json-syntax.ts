/**
 * What is wrong in a file in JSON syntax before anything of it is evaluated: strings that are no templates, names that are no expressions,
 * dynamic blocks with a part missing. Evaluation asks for little of a file, and would pass over the rest.
 */
import { parseExpression, parseTemplate } from "../hcl/parse";
import { locateJson } from "../json/locate";
import type { Diagnostic, Source } from "../source";
import { functionProblems, labelsOf, notABlock } from "./block-types";
import { dynamicProblem } from "./dynamic-blocks";
import { COMMENT, isObject, own, type Json, type JsonObject } from "./json-body";

export function jsonProblems(source: Source, file: Json): Diagnostic[] {
  const check = new Check(source, !isPlain(source.text));
  check.file(file);
  return check.problems;
}

/** Arguments whose strings hold native syntax, and which are the provider's or the module's own in other blocks. */
const NATIVE: Readonly<Record<string, readonly string[]>> = {
  resource: ["provider", "depends_on"],
  data: ["provider", "depends_on"],
  ephemeral: ["provider", "depends_on"],
  module: ["providers", "depends_on"],
  output: ["depends_on"],
  import: ["to", "provider"],
  moved: ["from", "to"],
  removed: ["from"],
};

/** `${aws_vpc.main.id}`: nearly every template that cdktf writes. */
const REFERENCE = /\$\{[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[\d+\])*\}/y;

/** Whether no string can be wrong, as in most of what cdktf writes; found without walking through the values. */
function isPlain(text: string): boolean {
  // A sign of a template may be written as an escape sequence.
  if (text.includes('"dynamic"') || text.includes("%{") || text.includes("\\u00")) return false;
  for (let at = text.indexOf("${"); at !== -1; at = text.indexOf("${", REFERENCE.lastIndex)) {
    REFERENCE.lastIndex = at;
    if (!REFERENCE.test(text)) return false;
  }
  return true;
}

class Check {
  readonly problems: Diagnostic[] = [];
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly source: Source,
    private readonly withStrings: boolean,
  ) {}

  /** One object, or several in an array. */
  file(json: Json): void {
    if (isObject(json)) for (const type of Object.keys(json)) if (type !== COMMENT) this.top(type, json[type]!);
    if (!Array.isArray(json)) return;
    for (const [index, one] of (json as readonly Json[]).entries()) {
      this.path.push(index);
      this.file(one);
      this.path.pop();
    }
  }

  /** What stands at the top of the file under that key. */
  private top(type: string, json: Json): void {
    const labels = labelsOf(type);
    if (labels === undefined) this.report([type], notABlock(type));
    else {
      const otherwise = () => this.report([], "An object belongs here: a block, or blocks by their labels.");
      this.blocks(type, json, labels, (body) => this.block(type, body), otherwise);
    }
  }

  private block(type: string, body: JsonObject): void {
    switch (type) {
      // Constants, in which nothing can be named; strings are no templates.
      case "terraform":
        return;
      case "variable":
        this.native("type", own(body, "type"));
        return this.blocks("validation", own(body, "validation"), 0, (validation) =>
          // A message that is no template is only a warning there, and is taken as it stands.
          this.value("condition", own(validation, "condition") ?? null),
        );
      default:
        return this.body(body, NATIVE[type] ?? []);
    }
  }

  /** Bodies below some levels of labels, each of which may be an object or several in an array; `otherwise` is told of anything else. */
  private blocks(
    key: string | number,
    json: Json | undefined,
    labels: number,
    visit: (body: JsonObject) => void,
    otherwise?: () => void,
  ): void {
    this.path.push(key);
    if (Array.isArray(json)) json.forEach((one: Json, index) => this.blocks(index, one, labels, visit, otherwise));
    else if (isObject(json)) {
      if (labels === 0) visit(json);
      else
        for (const label of Object.keys(json))
          if (label !== COMMENT) this.blocks(label, json[label], labels - 1, visit, otherwise);
          else if (otherwise && json[label] !== null)
            this.report([label], "A comment belongs into a block or to the top of the file: here it would be the name of a block.");
    } else if (json !== undefined && json !== null) otherwise?.();
    this.path.pop();
  }

  private body(body: JsonObject, native: readonly string[]): void {
    for (const name of native) this.native(name, own(body, name));
    const lifecycle = own(body, "lifecycle");
    if (lifecycle !== undefined && native.includes("provider"))
      this.blocks("lifecycle", lifecycle, 0, (inner) => {
        this.native("ignore_changes", own(inner, "ignore_changes"));
        this.native("replace_triggered_by", own(inner, "replace_triggered_by"));
      });
    if (!this.withStrings) return;
    const dynamic = own(body, "dynamic");
    if (dynamic !== undefined && !isBlocks(dynamic))
      this.report(["dynamic"], "A dynamic block is an object by the type of block that it makes.");
    this.members(body, true);
  }

  /** Strings in native syntax, in arrays and objects too. */
  private native(key: string | number, json: Json | undefined): void {
    if (json === undefined) return;
    this.path.push(key);
    if (typeof json === "string") this.expression(json);
    else if (Array.isArray(json)) json.forEach((one: Json, index) => this.native(index, one));
    else if (isObject(json)) for (const name of Object.keys(json)) this.native(name, json[name]);
    this.path.pop();
  }

  private expression(text: string): void {
    if (/^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$|^\*$/.test(text)) return;
    const { diagnostics } = isTemplate(text) ? parseTemplate({ file: "", text }) : parseExpression({ file: "", text });
    if (diagnostics[0]) this.report([], `${JSON.stringify(text)} is no expression: ${diagnostics[0].message}`);
  }

  private members(json: JsonObject, isBody: boolean): void {
    for (const key of Object.keys(json)) {
      if (key === COMMENT) continue;
      const value = json[key]!;
      if (isTemplate(key)) this.template([key], key);
      if (key === "dynamic") this.dynamic(value, isBody);
      this.value(key, value);
    }
  }

  private value(key: string | number, json: Json): void {
    if (typeof json === "string") {
      if (isTemplate(json)) this.template([key], json);
    } else if (typeof json === "object" && json !== null) {
      this.path.push(key);
      if (Array.isArray(json)) json.forEach((one: Json, index) => this.value(index, one));
      else this.members(json as JsonObject, false);
      this.path.pop();
    }
  }

  private template(place: readonly (string | number)[], text: string): void {
    const source = { file: "", text };
    const { diagnostics, functions } = parseTemplate(source);
    if (diagnostics[0]) this.report(place, `Not a template: ${diagnostics[0].message}`);
    for (const { message } of functionProblems(source, functions)) this.report(place, message);
  }

  /** A map may have a key `dynamic` too: below the body of a block, what has neither for_each nor content is one. */
  private dynamic(json: Json, isBody: boolean): void {
    this.blocks("dynamic", json, 1, (body) => {
      const content = own(body, "content");
      const contents = content === undefined ? 0 : Array.isArray(content) ? content.length : 1;
      const hasForEach = own(body, "for_each") !== undefined;
      if (!isBody && contents === 0 && !hasForEach) return;
      const type = this.path.findLast((step) => typeof step === "string")!;
      const problem = dynamicProblem(String(type), hasForEach, contents);
      if (problem) this.report([], problem);
    });
  }

  private report(place: readonly (string | number)[], message: string): void {
    this.problems.push({ message, source: this.source, span: locateJson(this.source, [...this.path, ...place]) });
  }
}

const isTemplate = (text: string): boolean => text.includes("${") || text.includes("%{");

/** Objects of objects, either of which may be several in an array. */
function isBlocks(json: Json): boolean {
  const all = (one: Json, test: (object: JsonObject) => boolean): boolean =>
    (Array.isArray(one) ? one : [one]).every((each: Json) => isObject(each) && test(each));
  return all(json, (types) => Object.values(types).every((bodies) => all(bodies, () => true)));
}
