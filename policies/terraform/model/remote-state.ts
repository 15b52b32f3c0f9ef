/**
 * Which configuration a `terraform_remote_state` reads: the one whose backend is configured alike. So an output of one stack keeps its
 * identity in the stack that reads it.
 * https://developer.hashicorp.com/terraform/language/backend
 */
import { posix } from "node:path";
import type { Body } from "./body";
import type { ConfiguredResource } from "./configured-block";
import type { RootConfiguration } from "./configuration";
import type { Value } from "./value";

/** The arguments that say which state is meant; other backends are compared whole. */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  local: ["path"],
  remote: ["hostname", "organization", "workspaces"],
  s3: ["bucket", "key", "workspace_key_prefix"],
  gcs: ["bucket", "prefix"],
  azurerm: ["storage_account_name", "container_name", "key"],
  consul: ["address", "path"],
  http: ["address"],
  pg: ["conn_str", "schema_name"],
  kubernetes: ["namespace", "secret_suffix"],
};

const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = { local: { path: "terraform.tfstate" } };

export class RemoteStates {
  private readonly writers = new Map<string, RootConfiguration[]>();

  /** `folder` tells the roots apart whose backends have relative paths. */
  add(configuration: RootConfiguration, folder: string): void {
    const { type, values } = backendOf(configuration);
    const key = identity(type, values, folder);
    if (key === undefined) return;
    const same = this.writers.get(key);
    if (same) same.push(configuration);
    else this.writers.set(key, [configuration]);
  }

  /** The value of an output in the state that a data source reads; `undefined` where that state, or which of several it is, is not known. */
  output(state: ConfiguredResource, folder: string, output: string): Value | undefined {
    const type = state.value("backend");
    if (type?.kind !== "string") return undefined;
    const config = state.value("config");
    const values = config?.kind === "object" || config?.kind === "map" ? config.entries : new Map<string, Value>();
    const writers = this.writers.get(identity(type.value, values, folder) ?? "") ?? [];
    return writers.length === 1 ? writers[0]!.root.output(output) : undefined;
  }
}

function backendOf({ root }: RootConfiguration): { type: string; values: ReadonlyMap<string, Value> } {
  const backend = backendIn(root.source.settings);
  if (!backend) return { type: "local", values: new Map() };
  const { type, body } = backend;
  return { type, values: new Map(body.names.map((name) => [name, body.constant(name)!])) };
}

/** What `terraform` blocks say about it; `cloud` is the backend `remote`. */
export function backendIn(settings: readonly Body[]): { readonly type: string; readonly body: Body } | undefined {
  for (const one of settings) {
    const [backend] = one.blocks("backend", 1);
    const body = backend?.body ?? one.blocks("cloud")[0]?.body;
    if (body) return { type: backend?.labels[0] ?? "remote", body };
  }
  return undefined;
}

function identity(type: string, values: ReadonlyMap<string, Value>, folder: string): string | undefined {
  const names = IDENTITY[type] ?? [...values.keys()].sort();
  const parts: unknown[] = [type];
  for (const name of names) {
    const value = values.get(name);
    const plain = value === undefined || value.kind === "null" ? (DEFAULTS[type]?.[name] ?? null) : plainOf(value);
    if (plain === undefined) return undefined;
    parts.push(type === "local" && name === "path" && typeof plain === "string" ? posix.resolve("/", folder, plain) : plain);
  }
  return JSON.stringify(parts);
}

/** `undefined` where a part is not known. One block and a list of one are the same. */
function plainOf(value: Value): unknown {
  switch (value.kind) {
    case "string":
    case "number":
    case "bool":
      return String(value.value);
    case "null":
      return null;
    case "unknown":
      return undefined;
    case "list":
    case "set":
    case "tuple": {
      const elements = value.elements.map(plainOf);
      return elements.includes(undefined) ? undefined : elements.length === 1 ? elements[0] : elements;
    }
    case "map":
    case "object": {
      const entries = [...value.entries].map(([name, entry]) => [name, plainOf(entry)] as const).filter(([, entry]) => entry !== null);
      return entries.some(([, entry]) => entry === undefined) ? undefined : entries.sort(([a], [b]) => (a < b ? -1 : 1));
    }
  }
}
