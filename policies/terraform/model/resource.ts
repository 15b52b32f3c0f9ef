/**
 * Terraform's own nouns, whatever they were read from: one resource has one address, whether it came from HCL, cdktf's JSON, a plan or a
 * state. No provider is known here: an attribute that is not configured is absent, and what that means is for the facts to say.
 */
import type { SourceLocation } from "../source";
import type { Attribute } from "./attribute";
import type { Path, Value } from "./value";

/** One root module with everything below it: a cdktf stack, a folder of *.tf, a plan or a state. */
export interface Configuration {
  /** The stack's name in cdktf.out; otherwise the path of the root as the user gave it. */
  readonly name: string;
  readonly form: "cdktf" | "hcl" | "plan" | "state";
  readonly root: Module;
  /** Every instance of every module that is at hand, the root first. */
  readonly modules: readonly Module[];
  /** Every instance of every resource and data source, of all modules, in the order written. */
  readonly resources: readonly Resource[];
  /** By absolute address; `undefined` where there is none. */
  resource(address: string): Resource | undefined;
  /** Module calls whose source is not at hand: what they build is unknown. */
  readonly opaqueModules: readonly ModuleCall[];
  /** What stands beside the configuration for its readers, which Terraform ignores: `//` of a file in JSON. */
  readonly comments?: readonly Comment[];
}

export interface Comment {
  /** Plain JSON. */
  readonly value: unknown;
  location(path: Path): SourceLocation;
}

/** One instance of a module. The root's address is empty. */
export interface Module {
  readonly configuration: Configuration;
  /** `module.m["k"].module.n[0]`. */
  readonly address: string;
  readonly parent?: Module | undefined;
  readonly resources: readonly Resource[];
  readonly variables: ReadonlyMap<string, Value>;
  readonly outputs: ReadonlyMap<string, Attribute>;
  readonly providers: readonly ProviderBlock[];
  /** Version constraint by local provider name, as written in required_providers ("6.25.0", "~> 5.0"). */
  readonly requiredProviders: ReadonlyMap<string, { readonly source?: string; readonly version?: string }>;
  readonly statements: Statements;
  /** Where the state is kept: `backend` or `cloud`, where one is configured. https://developer.hashicorp.com/terraform/language/backend */
  readonly backend?: Block | undefined;
}

/** Blocks that build nothing, in the order written. Their addresses are those of the whole configuration. */
export interface Statements {
  /** Objects that have another address than before. In a plan: those that it moves. https://developer.hashicorp.com/terraform/language/block/moved */
  readonly moved: readonly { readonly from: string; readonly to: string; readonly block: Block }[];
  /** Objects that are no longer managed; without `destroy` they stay as they are. https://developer.hashicorp.com/terraform/language/block/removed */
  readonly removed: readonly { readonly from: string; readonly destroy: boolean; readonly block: Block }[];
  /** Objects that were built elsewhere; the block has their `id` or `identity`. https://developer.hashicorp.com/terraform/language/block/import */
  readonly imports: readonly { readonly to: string; readonly block: Block }[];
  /** The block has its assertions, `assert`. https://developer.hashicorp.com/terraform/language/block/check */
  readonly checks: readonly { readonly name: string; readonly dataSources: readonly string[]; readonly block: Block }[];
  /** What a provider does at apply without building anything: `aws_lambda_invoke`. https://developer.hashicorp.com/terraform/language/block/action */
  readonly actions: readonly { readonly type: string; readonly block: Block }[];
}

/** Anything that has an address, a place and configured values. */
export interface Block {
  readonly address: string;
  readonly module: Module;
  /** cdktf's path of the construct, from the metadata that it writes beside each element. */
  readonly constructPath?: string | undefined;
  /** The value configured for an attribute or a nested block, evaluated when asked for; `undefined` where it is left out. Blocks are tuples of objects, however they were written. */
  value(name: string): Value | undefined;
  /** Names of what is configured, meta-arguments left out. */
  readonly names: readonly string[];
  /** Where the path was written: the best known place of it, else of the block. */
  location(path?: Path): SourceLocation;
}

export interface ModuleCall extends Block {
  readonly source: string;
  /** Why its source is not at hand. */
  readonly why: string;
}

export interface ProviderBlock extends Block {
  readonly name: string;
  readonly alias?: string | undefined;
}

/** One instance of a resource or data source. */
export interface Resource extends Block {
  readonly configuration: Configuration;
  readonly mode: "managed" | "data";
  /** `aws_db_instance` */
  readonly type: string;
  /** The label: `orders`. */
  readonly name: string;
  /** count index or for_each key; `undefined` without either, or where it is unknown (then `repetition` is "unknown"). */
  readonly key?: string | number | undefined;
  /** "unknown" where count or for_each is unknown: there may be none or many of it. */
  readonly repetition: "single" | "known" | "unknown";
  /** Local provider name and alias that it uses: `aws`, `aws.west`. */
  readonly provider: string;
  /** `attribute` of the resource as a located value: the way in for facts. */
  at(...path: Path): Attribute;
  /** lifecycle.ignore_changes: attribute paths as written; "all" for the keyword. */
  readonly ignoreChanges: readonly string[] | "all";
  readonly preventDestroy: boolean;
  /** Types of its provisioners: `local-exec`. */
  readonly provisioners: readonly { readonly type: string; readonly location: SourceLocation }[];
}
