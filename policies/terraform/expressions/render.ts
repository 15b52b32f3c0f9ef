/** Templates of their own, as `templatefile` and `templatestring` evaluate them: they see what they are given, and functions. */
import { parseTemplate } from "../hcl/parse";
import type { Value } from "../model/value";
import { evaluate } from "./evaluate";
import { Refusal } from "./limits";
import type { Scope } from "./scope";

/** @throws Refusal where it is not a template */
export function renderTemplate(text: string, names: ReadonlyMap<string, Value>, { files }: Scope): Value {
  const { expression, diagnostics } = parseTemplate({ file: "", text });
  const wrong = diagnostics[0];
  if (wrong) throw new Refusal(`not a template: ${wrong.message}`);
  return evaluate(expression, { resolve: (root) => use(names.get(root)), ...(files ? { files } : {}) });
}

const use = (value: Value | undefined): ReturnType<Scope["resolve"]> => (value ? { value, used: 0 } : undefined);
