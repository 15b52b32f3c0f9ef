import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import * as library from "../../lib";
import { lazyIndex } from "../../scripts/lazy-index";

const LIB = path.join(__dirname, "../../lib");
const source = readFileSync(path.join(LIB, "index.ts"), "utf8");

/** The index as it is built, and which modules it has required so far. */
function built(): { exports: Record<string, unknown>; required: string[] } {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const compiled = lazyIndex(ts.transpileModule(source, { compilerOptions: options }).outputText);
  const [exports, required]: [Record<string, unknown>, string[]] = [{}, []];
  const load = (specifier: string): unknown => {
    required.push(specifier);
    return jest.requireActual(path.join(LIB, specifier)) as unknown;
  };
  new Function("exports", "require", compiled)(exports, load);
  return { exports, required };
}

describe("the index of the package", () => {
  test("exports every construct", () => {
    const files = readdirSync(path.join(LIB, "aws")).filter((file) => file.endsWith(".ts"));
    expect(files.filter((file) => !source.includes(`"./aws/${path.basename(file, ".ts")}"`))).toEqual([]);
  });

  test("loads nothing until it is used", () => {
    expect(built().required).toEqual([]);
  });

  test("loads the one module of what is used", () => {
    const { exports, required } = built();
    expect(exports["PrivateBucket"]).toBe(library.PrivateBucket);
    expect(required).toEqual(["./aws/private-bucket"]);
  });

  test("has the same names as before it was made lazy", () => {
    const { exports } = built();
    expect(Object.keys(exports).sort()).toEqual(Object.keys(library).sort());
    expect(Object.entries(exports).filter(([, value]) => value === undefined)).toEqual([]);
  });
});
