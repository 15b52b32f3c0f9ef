/** The file in which an app is made, with the guarded one in its place. */
import { TOOL } from "../version";

const IMPORT = /^import\s*\{([^}]*)\}\s*from\s*(["'])(cdktf|cdktn)\2(;?)[^\S\n]*$/m;

/** `undefined` where there is no `new App(` of cdktf's or cdktn's, imported by that name. */
export function guardedMain(text: string): string | undefined {
  const found = IMPORT.exec(text);
  if (!found || !/\bnew App\(/.test(text)) return undefined;
  const [whole, names = "", quote = '"', from, semicolon = ""] = found;
  const imported = names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (!imported.includes("App")) return undefined;
  const line = (list: readonly string[], module: string) => `import { ${list.join(", ")} } from ${quote}${module}${quote}${semicolon}`;
  if (from === "cdktn") {
    // GuardedApp extends cdktf's App; any other is guarded from outside.
    const app = guardCalls(text);
    return app?.replace(whole, `${whole}\n${line(["guard"], TOOL.name)}`);
  }
  // Types may go on naming App.
  const others = /\bApp\b/.test(text.replace(whole, "").replace(/\bnew App\(/g, "")) ? imported : imported.filter((name) => name !== "App");
  const imports = [...(others.length > 0 ? [line(others, "cdktf")] : []), line(["GuardedApp"], TOOL.name)];
  return text.replace(whole, imports.join("\n")).replace(/\bnew App\(/g, "new GuardedApp(");
}

/** Only calls without nested parentheses; others are left for the reader. */
function guardCalls(text: string): string | undefined {
  const changed = text.replace(/\bnew App\(([^()]*)\)/g, "guard(new App($1))");
  return changed === text ? undefined : changed;
}
