/** Writes the same tags on every resource below a construct, beside the resource's own. */
import type { IAspect } from "cdktf";
import type { IConstruct } from "constructs";

interface Taggable {
  tags: Record<string, string>;
  readonly tagsInput?: Record<string, string>;
}

export class TagEverything implements IAspect {
  constructor(private readonly tags: Readonly<Record<string, string>>) {}

  visit(node: IConstruct): void {
    if (isTaggable(node)) node.tags = { ...this.tags, ...node.tagsInput };
  }
}

/** Every resource of the provider that takes tags has this accessor; it stands on the prototype. */
function isTaggable(node: object): node is Taggable {
  return "tagsInput" in node;
}
