/**
 * Which versions of the AWS provider a resource may be applied with, since defaults changed between major versions. The range is that of
 * the `required_providers` constraints of its module and of every module above it, as Terraform combines them
 * (https://developer.hashicorp.com/terraform/language/expressions/version-constraints).
 */
import type { Module, Resource } from "../terraform/model/resource";

/** Majors at both ends; `latest` stands in for "no upper limit". */
export interface MajorVersions {
  readonly min: number;
  readonly max: number;
}

const UNBOUNDED: MajorVersions = { min: 0, max: Infinity };

export function providerMajor(resource: Resource): MajorVersions {
  const name = resource.provider.split(".")[0] ?? "aws";
  let range = UNBOUNDED;
  for (let module: Module | undefined = resource.module; module; module = module.parent) {
    const version = module.requiredProviders.get(name)?.version;
    if (version !== undefined) range = intersect(range, majorsOf(version));
  }
  return range;
}

/** `true` or `false` where every admitted version agrees, `undefined` where they differ. */
export function byMajor(resource: Resource, before: number, older: boolean, newer: boolean): boolean | undefined {
  const { min, max } = providerMajor(resource);
  if (max < before) return older;
  if (min >= before) return newer;
  return undefined;
}

function majorsOf(constraint: string): MajorVersions {
  return constraint.split(",").map(majorsOfOne).reduce(intersect, UNBOUNDED);
}

function majorsOfOne(part: string): MajorVersions {
  const match = /^\s*(=|!=|>=|<=|>|<|~>)?\s*v?(\d+)((?:\.\d+)*)/.exec(part);
  if (!match) return UNBOUNDED;
  const [, operator = "=", digits, rest = ""] = match;
  const major = Number(digits);
  switch (operator) {
    case "=":
    // `~> 5` is `~> 5.0` to Terraform, which says so where there is none: "no available releases match the given constraints ~> 5.0".
    case "~>":
      return { min: major, max: major };
    case ">=":
    case ">":
      return { min: major, max: Infinity };
    case "<=":
      return { min: 0, max: major };
    case "<":
      return { min: 0, max: /[1-9]/.test(rest) ? major : major - 1 };
    default:
      return UNBOUNDED;
  }
}

function intersect(a: MajorVersions, b: MajorVersions): MajorVersions {
  return { min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) };
}
