import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Construct } from "constructs";
import { transformSync } from "@swc/core";
import { buildSync } from "esbuild";
import { App, TerraformElement, TerraformStack } from "cdktf";
import { recordSourceLines, sourceLines } from "../../../policies/guard/source-lines";
import { run } from "../../bypass/run-app";
import { workFolder } from "./fixture";

const folder = workFolder();

const HERE = "__tests__/policies/guard/source-lines.test.ts";

function recordingApp(): App {
  const app = new App({ outdir: join(folder.path, "out") });
  recordSourceLines(app.node);
  return app;
}

/** The number of the line that calls this. */
function lineOfCaller(): number {
  return Number(/source-lines\.test\.ts:(\d+):/.exec(new Error().stack!.split("\n")[2]!)![1]);
}

it("is the line that makes the element, in the first of the user's files", () => {
  const app = recordingApp();
  const stack = new TerraformStack(app, "stack");
  const line = lineOfCaller() + 1;
  new TerraformElement(stack, "element");
  expect(sourceLines(app.node)("stack/element")).toEqual({ file: HERE, line, column: 3 });
});

it("is the user's own construct, not the caller of it, where that is the user's too", () => {
  let line = 0;
  class Store extends Construct {
    constructor(scope: Construct, id: string) {
      super(scope, id);
      line = lineOfCaller() + 1;
      new TerraformElement(this, "element");
    }
  }
  const app = recordingApp();
  new Store(new TerraformStack(app, "stack"), "store");
  expect(sourceLines(app.node)("stack/store/element")?.line).toBe(line);
});

it("is unknown for paths that are not in the tree, and for what was made before", () => {
  const app = new App({ outdir: join(folder.path, "out") });
  const place = sourceLines(app.node);
  expect([place("stack/none"), place(""), place("__proto__")]).toEqual([undefined, undefined, undefined]);
});

it("costs no formatting until it is asked for", () => {
  const prepare = Error.prepareStackTrace;
  const app = recordingApp();
  const stack = new TerraformStack(app, "stack");
  let formatted = 0;
  Error.prepareStackTrace = (error, frames) => {
    formatted++;
    return prepare
      ? (prepare(error, frames) as unknown)
      : `${String(error)}\n${frames.map((frame) => `    at ${String(frame)}`).join("\n")}`;
  };
  new TerraformElement(stack, "element");
  const before = formatted;
  const place = sourceLines(app.node)("stack/element");
  Error.prepareStackTrace = prepare!;
  expect([before, formatted, place?.file]).toEqual([0, 1, HERE]);
});

it("leaves the depth of other traces as it is", () => {
  const limit = Error.stackTraceLimit;
  new TerraformElement(new TerraformStack(recordingApp(), "stack"), "element");
  expect(Error.stackTraceLimit).toBe(limit);
});

/** An app in TypeScript with a package and generated bindings, as they lie in a user's project. */
const PROJECT = {
  "node_modules/store/index.js": `const { Bucket } = require("../../.gen/bucket"); exports.store = (stack) => new Bucket(stack, "packaged");`,
  ".gen/bucket.js": `const { TerraformElement } = require("cdktf"); exports.Bucket = class extends TerraformElement {};`,
  "src/main.ts": `
    interface NotInJavaScript { readonly length: number }
    const { App, TerraformStack } = require("cdktf");
    const { recordSourceLines, sourceLines } = require(process.env.GUARD as string);
    const app = new App({ outdir: process.env.CDKTF_OUTDIR });
    recordSourceLines(app.node);
    const stack = new TerraformStack(app, "stack");
    /* line 8 */ require("../node_modules/store").store(stack);
    const places = sourceLines(app.node);
    process.stdout.write(JSON.stringify(places("stack/packaged")));`,
};

/** Compiles src/main.ts to dist/main.js and writes the rest as it is. */
function writeProject(sourceMaps: boolean | "inline"): void {
  for (const [file, text] of Object.entries(PROJECT)) {
    mkdirSync(join(folder.path, file, ".."), { recursive: true });
    writeFileSync(join(folder.path, file), text);
  }
  const { code, map } = transformSync(PROJECT["src/main.ts"], {
    filename: join(folder.path, "src/main.ts"),
    sourceMaps,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  mkdirSync(join(folder.path, "dist"));
  if (map !== undefined)
    writeFileSync(join(folder.path, "dist/main.js.map"), JSON.stringify({ ...JSON.parse(map), sources: ["../src/main.ts"] }));
  writeFileSync(join(folder.path, "dist/main.js"), map === undefined ? code : `${code}\n//# sourceMappingURL=main.js.map\n`);
}

async function placeIn(args: readonly string[]): Promise<unknown> {
  const repository = process.cwd();
  const { out, err } = await run(
    process.execPath,
    args,
    {
      CDKTF_OUTDIR: join(folder.path, "out"),
      NODE_PATH: join(repository, "node_modules"),
      GUARD: join(folder.path, "source-lines.js"),
      TS_NODE_PROJECT: join(repository, "tsconfig.json"),
    },
    folder.path,
  );
  if (out === "") throw new Error(err);
  return JSON.parse(out);
}

jest.setTimeout(60_000);
describe("in a user's project, past packages and generated bindings", () => {
  beforeEach(() => {
    buildSync({
      entryPoints: ["policies/guard/source-lines.ts"],
      outfile: join(folder.path, "source-lines.js"),
      format: "cjs",
      platform: "node",
    });
  });

  it("ts-node with swc", async () => {
    writeProject(true);
    const register = join(process.cwd(), "node_modules/ts-node/register");
    expect(await placeIn(["-r", register, "src/main.ts"])).toEqual({ file: "src/main.ts", line: 8, column: expect.any(Number) });
  });

  it("compiled, with a source map that nobody else reads", async () => {
    writeProject(true);
    expect(await placeIn(["dist/main.js"])).toEqual({ file: "src/main.ts", line: 8, column: expect.any(Number) });
  });

  it("compiled, with --enable-source-maps", async () => {
    writeProject(true);
    expect(await placeIn(["--enable-source-maps", "dist/main.js"])).toEqual({ file: "src/main.ts", line: 8, column: expect.any(Number) });
  });

  it("compiled without a source map: the compiled line", async () => {
    writeProject(false);
    expect(await placeIn(["dist/main.js"])).toEqual({ file: "dist/main.js", line: expect.any(Number), column: expect.any(Number) });
  });
});
