/**
 * What the resources of everything that is judged together mean, in AWS's own nouns. Each family of facts is collected when a policy first
 * asks for it, once.
 */
import type { Configuration, Resource } from "../terraform/model/resource";

export class Facts {
  private readonly byType = new Map<string, Resource[]>();

  constructor(readonly configurations: readonly Configuration[]) {
    for (const configuration of configurations)
      for (const resource of configuration.resources) {
        const key = resource.mode === "data" ? `data.${resource.type}` : resource.type;
        const known = this.byType.get(key);
        if (known) known.push(resource);
        else this.byType.set(key, [resource]);
      }
  }

  /** Resources of these types; a data source's type begins with `data.`. */
  resources(...types: string[]): readonly Resource[] {
    return types.length === 1 ? (this.byType.get(types[0]!) ?? []) : types.flatMap((type) => this.byType.get(type) ?? []);
  }
}
