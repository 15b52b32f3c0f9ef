import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inspectStaged } from "../../../policies/guard/inspect-staged";
import { workFolder } from "./fixture";

const folder = workFolder();

const network = {
  name: "network",
  workingDirectory: "stacks/network",
  synthesizedStackPath: "stacks/network/cdk.tf.json",
  stackMetadataPath: "stacks/network/metadata.json",
  annotations: [] as unknown[],
};
const manifest = (stacks: unknown) => ({ "manifest.json": JSON.stringify({ version: "0.21.0", stacks }) });

function inspect(files: Readonly<Record<string, string>>): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, file)), { recursive: true });
    writeFileSync(join(folder.path, file), text);
  }
  return inspectStaged(folder.path);
}

const unnamed = (file: string) =>
  `${file} was written beside what the manifest names, so nobody would judge it: let no construct write it.`;
const outside = (name: string) =>
  `manifest.json leads out of the folder of the stack "${name}": only files below stacks/${name} are judged.`;

it.each([
  ["cdktf's JSON", network, {}],
  ["CDK Terrain's, with metadata", network, { "stacks/network/metadata.json": "{}" }],
  ["HCL", { ...network, synthesizedStackPath: "stacks/network/cdk.tf" }, { "stacks/network/metadata.json": "{}" }],
  ["assets", network, { "stacks/network/assets/page/AB/index.html": "", "stacks/network/assets/module/CD/main.tf": "" }],
  ["a manifest of an older cdktf, without metadata", { ...network, stackMetadataPath: undefined }, {}],
])("%s is what may be staged", (_, stack, files) => {
  expect(inspect({ ...manifest({ network: stack }), [stack.synthesizedStackPath]: "", ...files })).toEqual([]);
});

it.each([
  "stacks/network/more.tf.json",
  "stacks/network/cdk.tf",
  "stacks/network/terraform.tfvars",
  "stacks/network/.terraform/modules/modules.json",
  "stacks/network/assets",
  "stacks/other/cdk.tf.json",
  "stacks/main.tf",
  "main.tf",
])("%s is not", (file) => {
  expect(inspect({ ...manifest({ network }), [file]: "" })).toEqual([unnamed(file)]);
});

it("nor is a symbolic link, wherever it leads", () => {
  inspect({ ...manifest({ network }), "stacks/network/assets/page.html": "" });
  symlinkSync("page.html", join(folder.path, "stacks/network/assets/link"));
  symlinkSync(".", join(folder.path, "stacks/network/assets/folder"));
  expect(inspectStaged(folder.path).sort()).toEqual([unnamed("stacks/network/assets/folder"), unnamed("stacks/network/assets/link")]);
});

it.each([
  ["workingDirectory", "../elsewhere"],
  ["workingDirectory", "stacks/other"],
  ["workingDirectory", 7],
  ["synthesizedStackPath", "/etc/cdk.tf.json"],
  ["synthesizedStackPath", "stacks/network/sub/cdk.tf.json"],
  ["stackMetadataPath", "stacks/network/terraform.tfvars"],
])("a manifest whose %s is %j leads elsewhere", (field, value) => {
  expect(inspect(manifest({ network: { ...network, [field]: value } }))).toEqual([outside("network")]);
});

it.each(["..", ".", "a/b", ""])("a stack named %j leads elsewhere", (name) => {
  const stack = { ...network, workingDirectory: `stacks/${name}`, synthesizedStackPath: `stacks/${name}/cdk.tf.json` };
  expect(inspect(manifest({ [name]: { ...stack, stackMetadataPath: "" } }))).toEqual([outside(name)]);
});

it.each([
  ["", /^manifest\.json is not JSON: /],
  ['{"stacks":', /^manifest\.json is not JSON: /],
  ["[]", /^manifest\.json has no object "stacks"\.$/],
  ['{"stacks":[]}', /^manifest\.json has no object "stacks"\.$/],
  ['{"stacks":{"network":null}}', /^manifest\.json describes the stack "network" by something that is not an object\.$/],
])("the manifest %j is a reason to refuse", (text, reason) => {
  expect(inspect({ "manifest.json": text })).toEqual([expect.stringMatching(reason)]);
});

it("and so is none", () => {
  expect(inspect({})).toEqual(["Nothing was synthesized: the app wrote no manifest.json. Call the synth of App where it is overridden."]);
});

it("error annotations are told with their construct, others are not", () => {
  const annotations = [
    { level: "@cdktf/error", constructPath: "network/db", message: "no owner" },
    { level: "@cdktf/warn", constructPath: "network", message: "old" },
    "nonsense",
  ];
  expect(inspect(manifest({ network: { ...network, annotations } }))).toEqual(["[network/db] no owner"]);
});
