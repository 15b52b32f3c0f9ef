/** One root module with everything below it, built from the files of its folder. */
import type { Files } from "../expressions/scope";
import { locate, type Diagnostic } from "../source";
import { COMMENT } from "./json-body";
import { ConfiguredResource, OpaqueModule } from "./configured-block";
import { examine } from "./examination";
import { LIMITS } from "./limits";
import { ModuleInstance } from "./module-instance";
import type { Surroundings } from "./surroundings";
import type { ModuleSource } from "./module-source";
import type { Comment, Configuration, Resource } from "./resource";
import type { Value } from "./value";

export interface RootModule {
  readonly name: string;
  readonly form: Configuration["form"];
  readonly source: ModuleSource;
  /** What is given for the root's variables, in place of their defaults. */
  readonly variables: ReadonlyMap<string, Value>;
  /** The workspace that is selected, where that is known. */
  readonly workspace: string | undefined;
  readonly files: Files;
  /** What of the files was asked for, and not read since it lies outside: a message for each time. */
  readonly outside: readonly string[];
  readonly lockedVersions: ReadonlyMap<string, string>;
  called: Surroundings["called"];
  remoteOutput: Surroundings["remoteOutput"];
  report(diagnostic: Diagnostic): void;
}

export class RootConfiguration implements Configuration {
  readonly name: string;
  readonly form: Configuration["form"];
  readonly root: ModuleInstance;
  readonly comments: readonly Comment[];
  private readonly outside: readonly string[];
  private all: Everything | undefined;
  private byAddress: Map<string, Resource> | undefined;

  constructor(root: RootModule) {
    this.name = root.name;
    this.form = root.form;
    this.outside = root.outside;
    this.comments = root.source.commented.map((file) => ({
      value: file.comment,
      location: (path) => {
        const { source, span } = file.locate([COMMENT, ...path]);
        return locate(source, span.start);
      },
    }));
    const around: Surroundings = {
      configuration: this,
      rootFolder: root.source.folder,
      workspace: root.workspace,
      files: root.files,
      lockedVersions: root.lockedVersions,
      budget: { instances: LIMITS.instances },
      called: root.called,
      remoteOutput: root.remoteOutput,
      report: root.report,
    };
    this.root = new ModuleInstance(around, root.source, "", [], false, (variable) => root.variables.get(variable));
  }

  get modules(): readonly ModuleInstance[] {
    return this.everything.modules;
  }

  get resources(): readonly ConfiguredResource[] {
    return this.everything.resources;
  }

  get opaqueModules(): readonly OpaqueModule[] {
    return this.everything.opaque;
  }

  resource(address: string): Resource | undefined {
    this.byAddress ??= new Map(this.resources.map((resource) => [resource.address, resource]));
    return this.byAddress.get(address);
  }

  /** Reports what Terraform would refuse, whether anybody asks for it or not. */
  examine(): void {
    void this.everything;
    examine(this.root, this.outside);
  }

  private get everything() {
    if (!this.all) {
      const all = { modules: [], resources: [], opaque: [] };
      collect(this.root, all);
      this.all = all;
    }
    return this.all;
  }
}

interface Everything {
  readonly modules: readonly ModuleInstance[];
  readonly resources: readonly ConfiguredResource[];
  readonly opaque: readonly OpaqueModule[];
}

function collect(module: ModuleInstance, into: { [K in keyof Everything]: Everything[K][number][] }): void {
  into.modules.push(module);
  for (const resource of module.resources) into.resources.push(resource);
  for (const call of module.calls)
    if (call instanceof OpaqueModule) into.opaque.push(call);
    else collect(call, into);
}
