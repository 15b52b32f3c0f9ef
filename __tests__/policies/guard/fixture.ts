/** Small apps to guard, and what of their output somebody could deploy. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformProvider, TerraformResource, TerraformStack, type App } from "cdktf";

export const WORLD = "0.0.0.0/0";

class Provider extends TerraformProvider {}

/** A stack with the AWS provider, without which a stack with resources is not valid. */
export function stackIn(app: App, id = "network"): TerraformStack {
  const stack = new TerraformStack(app, id);
  new Provider(stack, "aws", { terraformResourceType: "aws", terraformProviderSource: "hashicorp/aws" });
  return stack;
}

/** A group with one ingress rule for each range: none is clean, the whole Internet is refused. */
export function group(stack: TerraformStack, id: string, ...ranges: unknown[]): TerraformResource {
  const resource = new TerraformResource(stack, id, { terraformResourceType: "aws_security_group" });
  resource.addOverride("description", "of a test");
  for (const range of ranges)
    resource.addOverride("ingress", [{ description: "SSH", from_port: 22, to_port: 22, protocol: "tcp", cidr_blocks: [range] }]);
  return resource;
}

/** Names of the stacks that `cdktf deploy --skip-synth` would deploy. */
export function deployable(outdir: string): string[] {
  const manifest = join(outdir, "manifest.json");
  return existsSync(manifest) ? Object.keys((JSON.parse(readFileSync(manifest, "utf8")) as { stacks: object }).stacks) : [];
}

/** All files below a folder, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A temporary folder for the tests of a file, with silent output streams while each runs. */
export function workFolder(): { readonly path: string } {
  const folder = { path: "" };
  beforeEach(() => {
    folder.path = realpathSync(mkdtempSync(join(tmpdir(), "guard-")));
  });
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}

/** What is written to the standard streams, instead of showing it. */
export function capturedOutput(): { out: string; err: string } {
  const output = { out: "", err: "" };
  beforeEach(() => {
    output.out = output.err = "";
    jest.spyOn(process.stdout, "write").mockImplementation((text) => ((output.out += String(text)), true));
    jest.spyOn(process.stderr, "write").mockImplementation((text) => ((output.err += String(text)), true));
  });
  afterEach(() => jest.restoreAllMocks());
  return output;
}
