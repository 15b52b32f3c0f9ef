/** What the modules of one configuration have around them, and what they ask it for. */
import type { Files } from "../expressions/scope";
import type { Diagnostic } from "../source";
import type { ConfiguredResource } from "./configured-block";
import type { ModuleSource } from "./module-source";
import type { Configuration } from "./resource";
import type { Value } from "./value";

/** What the modules of one configuration share. */
export interface Surroundings {
  readonly configuration: Configuration;
  /** The folder of the root module, in the file tree. */
  readonly rootFolder: string;
  readonly workspace: string | undefined;
  readonly files: Files | undefined;
  /** By full source address of the provider, from the lock file. */
  readonly lockedVersions: ReadonlyMap<string, string>;
  /** How many instances count and for_each may still make. */
  readonly budget: { instances: number };
  report(diagnostic: Diagnostic): void;
  /** The module that a call means; or why it is not at hand, with `refused` where that is an error. */
  called(call: CallSite): ModuleSource | { readonly why: string; readonly refused?: boolean };
  /** What an output of another configuration's state is; `undefined` where that state is not at hand. */
  remoteOutput(state: ConfiguredResource, output: string): Value | undefined;
}

export interface CallSite {
  /** The folder of the caller. */
  readonly folder: string;
  /** Names of the calls from the root down to this one: the key in modules.json is these with dots. */
  readonly path: readonly string[];
  readonly source: string;
}

/** All there is of one declaration with count or for_each. */
export interface Group<T> {
  readonly address: string;
  readonly repetition: "single" | "known" | "unknown";
  readonly instances: readonly { readonly key: string | number | undefined; readonly value: T }[];
  /** Where there are keys; those of count as text, as Terraform takes either. */
  readonly byKey?: ReadonlyMap<string, T>;
  /** What all of them are together: a list where there is a count, a map where there is a for_each, also without any instance. */
  readonly together: "tuple" | "object";
}
