/** PostgreSQL databases with the parameter group that governs each. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { target } from "./targets";

export interface ParameterGroupOfDatabase {
  /** Where the database names it. */
  readonly at: Attribute;
  /** `undefined` where it is left out or not at hand. */
  readonly group?: Resource;
}

/** Engines by the provider's documentation of aws_db_instance and aws_rds_cluster. */
const DATABASES = [
  { type: "aws_db_instance", engines: ["postgres"], attribute: "parameter_group_name", groups: "aws_db_parameter_group" },
  {
    type: "aws_rds_cluster",
    engines: ["aurora-postgresql", "postgres"],
    attribute: "db_cluster_parameter_group_name",
    groups: "aws_rds_cluster_parameter_group",
  },
] as const;

export function postgresParameterGroups(facts: Facts): ParameterGroupOfDatabase[] {
  return DATABASES.flatMap(({ type, engines, attribute, groups }) =>
    facts
      .resources(type)
      .filter((database) => engines.some((engine) => engine === database.at("engine").string))
      .map((database) => {
        const at = database.at(attribute);
        const group = target(at, groups);
        return { at, ...(group && { group }) };
      }),
  );
}
