/** What AWS Backup is told to keep copies of. */
import type { Resource } from "../terraform/model/resource";
import type { Attribute } from "../terraform/model/attribute";
import type { Answer } from "./answer";
import type { Facts } from "./facts";
import { once } from "./once";
import { targets, type Target } from "./targets";

/** How ARNs of a type begin after the region and account, as a selection by pattern spells them. */
const ARN_OF: Readonly<Record<string, { readonly service: string; readonly resource: string }>> = {
  aws_ebs_volume: { service: "ec2", resource: "volume/" },
  aws_efs_file_system: { service: "elasticfilesystem", resource: "file-system/" },
};

/**
 * Whether a plan covers the resource: by its ARN, a pattern or its tags
 * (https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html), or, for a file system, by its own daily backups.
 */
export function isBackedUp(resource: Resource, facts: Facts): Answer {
  const { named, types, tags, isUnsure } = selections(facts);
  if (named.has(resource) || types.has(resource.type)) return "yes";
  const ofResource = resource.at("tags");
  if (ofResource.entries().some(([key, value]) => value.string !== undefined && tags.has(tag(key, value.string)))) return "yes";
  return isUnsure || (tags.size > 0 && ofResource.isUnknown) ? "unknown" : "no";
}

interface Selections {
  readonly named: ReadonlySet<Resource>;
  /** Types of which everything is covered. */
  readonly types: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  /** True where a plan may cover what cannot be seen here. */
  readonly isUnsure: boolean;
}

const tag = (key: string, value: string): string => JSON.stringify([key, value]);

const selections = once((facts: Facts): Selections => {
  const all = facts.resources("aws_backup_selection");
  const chosen = all.flatMap((selection) =>
    selection
      .at("resources")
      .items()
      .flatMap((item) => targets(item, ...Object.keys(ARN_OF)).map((target) => ({ target, isNarrowed: isNarrowed(selection) }))),
  );
  const daily = facts
    .resources("aws_efs_backup_policy")
    .filter((policy) => policy.at("backup_policy").get("status").string === "ENABLED")
    .flatMap((policy) => targets(policy.at("file_system_id"), "aws_efs_file_system"));
  const equals = all.flatMap((selection) => selection.at("selection_tag").items());
  return {
    named: new Set([...chosen.map(({ target }) => target), ...daily].flatMap((one) => (one.kind === "resource" ? [one.resource] : []))),
    types: new Set(chosen.flatMap(({ target, isNarrowed }) => (target.kind === "literal" && !isNarrowed ? typesMeant(target.id) : []))),
    tags: new Set(equals.map((one) => tag(one.get("key").string ?? "", one.get("value").string ?? ""))),
    isUnsure:
      chosen.some(({ target, isNarrowed }) =>
        target.kind === "unknown" ? !namesOther(target.at) : isNarrowed && typesMeant(idOf(target)).length > 0,
      ) || equals.some((one) => one.isUnknown),
  };
});

const isNarrowed = (selection: Resource): boolean => !selection.at("condition").isNone || !selection.at("selection_tag").isNone;
/** An ARN that AWS will set, of something of another type. */
const namesOther = (at: Attribute): boolean => at.references.some(({ attribute }) => attribute[0] === "arn");
const idOf = (target: Target): string => (target.kind === "literal" ? target.id : "");

/** The types of which a pattern such as `*` or `arn:aws:ec2:*:*:volume/*` means every resource. */
function typesMeant(pattern: string): string[] {
  if (pattern === "*") return Object.keys(ARN_OF);
  return Object.entries(ARN_OF).flatMap(([type, { service, resource }]) =>
    new RegExp(`^arn:[^:]+:${service}:[^:]*:[^:]*:(${resource})?\\*$`).test(pattern) ? [type] : [],
  );
}
