/**
 * What starts instances from launch templates and launch configurations, and in which subnets. Sources: the provider's documentation of each
 * type, registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/….
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { append } from "../append";
import type { Facts } from "../facts";
import { throughBlocks } from "../leaves";
import { targets } from "../targets";

interface Launcher {
  readonly type: string;
  readonly templates: readonly (readonly string[])[];
  readonly subnets: readonly string[];
}

const MIXED = ["mixed_instances_policy", "launch_template"] as const;
const byEither = (...path: string[]) => [
  [...path, "launch_template_id"],
  [...path, "launch_template_name"],
];

const LAUNCHERS: readonly Launcher[] = [
  {
    type: "aws_autoscaling_group",
    templates: [
      ["launch_template", "id"],
      ["launch_template", "name"],
      ["launch_configuration"],
      ...byEither(...MIXED, "launch_template_specification"),
      ...byEither(...MIXED, "override", "launch_template_specification"),
    ],
    subnets: ["vpc_zone_identifier"],
  },
  {
    type: "aws_eks_node_group",
    templates: [
      ["launch_template", "id"],
      ["launch_template", "name"],
    ],
    subnets: ["subnet_ids"],
  },
  {
    type: "aws_batch_compute_environment",
    templates: byEither("compute_resources", "launch_template"),
    subnets: ["compute_resources", "subnets"],
  },
  {
    type: "aws_ec2_fleet",
    templates: byEither("launch_template_config", "launch_template_specification"),
    subnets: ["launch_template_config", "override", "subnet_id"],
  },
  {
    type: "aws_spot_fleet_request",
    templates: [
      ["launch_template_config", "launch_template_specification", "id"],
      ["launch_template_config", "launch_template_specification", "name"],
    ],
    subnets: ["launch_template_config", "overrides", "subnet_id"],
  },
];

/** Subnets into which a template or configuration is launched. */
export const launchedInto = (facts: Facts, template: Resource): readonly Attribute[] =>
  launchersOf(facts, template).flatMap((launcher) => {
    const shape = LAUNCHERS.find(({ type }) => type === launcher.type);
    return shape ? throughBlocks(launcher, shape.subnets) : [];
  });

export const launchersOf = (facts: Facts, template: Resource): readonly Resource[] => facts.once(launchersByTemplate).get(template) ?? [];

/** The templates and configurations that one launches from, each where it is named. */
export const templatesOf = (launcher: Resource): readonly { readonly resource?: Resource; readonly at: Attribute }[] =>
  (LAUNCHERS.find(({ type }) => type === launcher.type)?.templates ?? []).flatMap((path) =>
    throughBlocks(launcher, path).flatMap((at) =>
      targets(at, "aws_launch_template", "aws_launch_configuration").map((one) =>
        one.kind === "resource" ? { resource: one.resource, at } : { at },
      ),
    ),
  );

function launchersByTemplate(facts: Facts): ReadonlyMap<Resource, readonly Resource[]> {
  const index = new Map<Resource, Resource[]>();
  for (const { type } of LAUNCHERS)
    for (const launcher of facts.resources(type))
      for (const { resource } of templatesOf(launcher)) if (resource) append(index, resource, launcher);
  return index;
}
