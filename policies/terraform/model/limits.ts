/** How much a configuration may make of itself. Terraform has no such limits; a few lines of `count` must not cost the judge its memory. */
export const LIMITS = {
  /** Instances of resources and modules that count and for_each make in one configuration. */
  instances: 200_000,
  /** Blocks that one dynamic block makes. */
  blocks: 100_000,
  /** Files that one call of fileset looks at. */
  files: 100_000,
  /** Depth of module calls. */
  modules: 64,
} as const;
