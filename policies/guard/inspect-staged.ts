/**
 * What may be staged: the manifest, and for each stack that it names one configuration, its metadata and its assets. Anything else would be
 * published without having been judged, so it is a reason to refuse; so are error annotations, which `cdktf synth` would only print.
 */
import fs from "node:fs";
import path from "node:path";
import { LINES, MANIFEST, STACKS } from "./deployable";

/** One sentence for each reason to refuse; none if all is well. A manifest that cannot be read is one. */
export function inspectStaged(staging: string): string[] {
  const manifest = readManifest(staging);
  if (typeof manifest === "string") return [manifest];
  const stacks = Object.entries(manifest.stacks);
  return [
    ...stacks.flatMap(([name, stack]) => misplaced(name, stack)),
    ...unnamed(staging, stacks),
    ...stacks.flatMap(([, stack]) => annotatedErrors(stack)),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function readManifest(staging: string): { readonly stacks: Readonly<Record<string, Fields>> } | string {
  let text: string;
  try {
    text = fs.readFileSync(path.join(staging, MANIFEST), "utf8");
  } catch {
    return "Nothing was synthesized: the app wrote no manifest.json. Call the synth of App where it is overridden.";
  }
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (error) {
    return `manifest.json is not JSON: ${(error as Error).message}`;
  }
  if (!isFields(manifest) || !isFields(manifest["stacks"])) return 'manifest.json has no object "stacks".';
  const { stacks } = manifest;
  const broken = Object.entries(stacks).find(([, stack]) => !isFields(stack));
  if (broken) return `manifest.json describes the stack ${JSON.stringify(broken[0])} by something that is not an object.`;
  return { stacks: stacks as Readonly<Record<string, Fields>> };
}

/** A path that leads elsewhere would have Terraform run on files that are not those judged. */
function misplaced(name: string, stack: Fields): string[] {
  const folder = `${STACKS}/${name}`;
  const plain = !["", ".", ".."].includes(name) && path.basename(name) === name;
  const inPlace =
    plain &&
    portable(stack["workingDirectory"]) === folder &&
    [`${folder}/cdk.tf.json`, `${folder}/cdk.tf`].includes(portable(stack["synthesizedStackPath"])) &&
    [`${folder}/metadata.json`, ""].includes(portable(stack["stackMetadataPath"] ?? ""));
  return inPlace
    ? []
    : [`manifest.json leads out of the folder of the stack ${JSON.stringify(name)}: only files below ${folder} are judged.`];
}

function portable(file: unknown): string {
  return typeof file === "string" ? file.split(path.sep).join("/") : "(not a path)";
}

function unnamed(staging: string, stacks: readonly (readonly [name: string, stack: Fields])[]): string[] {
  const named = new Set([
    MANIFEST,
    LINES,
    ...stacks.flatMap(([, stack]) => [portable(stack["synthesizedStackPath"]), portable(stack["stackMetadataPath"])]),
  ]);
  const assets = stacks.map(([name]) => `${STACKS}/${name}/assets/`);
  return filesBelow(staging, "")
    .filter(({ file, regular }) => !regular || !(named.has(file) || assets.some((folder) => file.startsWith(folder))))
    .map(({ file }) => `${file} was written beside what the manifest names, so nobody would judge it: let no construct write it.`);
}

function filesBelow(staging: string, folder: string): { readonly file: string; readonly regular: boolean }[] {
  return fs.readdirSync(path.join(staging, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(staging, file) : [{ file, regular: entry.isFile() }];
  });
}

function annotatedErrors(stack: Fields): string[] {
  const annotations = Array.isArray(stack["annotations"]) ? stack["annotations"] : [];
  return annotations
    .filter((annotation: unknown) => isFields(annotation) && annotation["level"] === "@cdktf/error")
    .map((annotation: Fields) => `[${String(annotation["constructPath"])}] ${String(annotation["message"])}`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
