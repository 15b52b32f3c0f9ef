/**
 * Works out what no policy may ask for, so that what Terraform would refuse is said: local values and outputs that depend on themselves,
 * resources that refer to themselves, files outside of what was given. A name that is not declared stays an unknown value, of which a policy
 * says what it could open: single files and excerpts are judged too, where the rest is elsewhere.
 */
import { stepKey } from "./steps";
import type { Scope } from "../expressions/scope";
import type { Body } from "./body";
import { OpaqueModule } from "./configured-block";
import type { ModuleInstance } from "./module-instance";

/** `outside` grows with every file that is asked for and not read. */
export function examine(module: ModuleInstance, outside: readonly string[]): void {
  const { source } = module;
  /** Reports what lies outside at the place of what asked for it. */
  const watched = (body: Body, path: readonly string[], workOut: () => unknown): void => {
    const before = outside.length;
    workOut();
    for (const message of outside.slice(before)) module.refuse(body, path, message);
  };
  for (const [name, body] of source.locals) watched(body, [name], () => module.local(name));
  for (const [name, { body }] of source.variables) watched(body, [], () => module.variable(name));
  for (const [name, { body }] of source.outputs) watched(body, ["value"], () => module.output(name));
  if (source.readsFiles)
    for (const resource of module.resources) for (const name of resource.names) watched(resource.body, [name], () => resource.value(name));
  for (const mode of ["managed", "data"] as const) selfReferences(module, mode);
  for (const call of module.calls) if (!(call instanceof OpaqueModule)) examine(call, outside);
}

/** Arguments in which a resource names itself only as `self`, and those for which it is an error already. */
const WITHOUT_ITSELF = new Set(["lifecycle", "provisioner", "connection", "count", "for_each"]);

function selfReferences(module: ModuleInstance, mode: "managed" | "data"): void {
  for (const [label, { body }] of mode === "managed" ? module.source.resources : module.source.data) {
    // Nearly no resource has its own address in it, so that nearly none is evaluated here.
    if (!body.mentions(label)) continue;
    const address = mode === "data" ? `data.${label}` : label;
    for (const name of body.names)
      if (!WITHOUT_ITSELF.has(name) && namesIn(body, name, module.scope, address))
        module.refuse(body, [name], `${address} refers to itself. Use a local value for what both have in common.`);
  }
}

/** Whether the value of an argument is made of what has that address. */
function namesIn(body: Body, name: string, scope: Scope, address: string): boolean {
  let isNamed = false;
  const length = address.split(".").length;
  const listening: Scope = {
    resolve(root, steps) {
      isNamed ||= [root, ...steps.slice(0, length - 1).map(stepKey)].join(".") === address;
      return scope.resolve(root, steps);
    },
    ...(scope.files && { files: scope.files }),
  };
  body.value(name, listening);
  return isNamed;
}
