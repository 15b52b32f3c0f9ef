import { definePolicy } from "../../engine/policy";
import { postgresParameterGroups } from "../../facts/postgres-parameter-groups";
import { faultsOf } from "../shared/setting";

/** A negative duration logs nothing: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html */
const STATEMENTS = { types: [], parameter: "log_statement", wanted: ["ddl", "mod", "all"] } as const;
const DURATION = { types: [], parameter: "log_min_duration_statement", wanted: /^\d/ } as const;

export default definePolicy({
  id: "rds-require-query-logging",
  title: "Require PostgreSQL to log statements that change it or take long",
  topic: "audit-logging",
  severity: "low",
  description:
    "Without its statements the log of a database shows that somebody was there, not what they did: a dropped table or a whole one read leaves no trace.",
  remediation:
    "Set log_statement to ddl and log_min_duration_statement to 0 or more in a parameter group of your own, or build the store with PrivateDatabase.",
  references: ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html"],
  controls: { nist80053: ["AU-2", "AU-12"] },
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  engine = "postgres"
}`,
    good: `resource "aws_db_instance" "orders" {
  engine               = "postgres"
  parameter_group_name = aws_db_parameter_group.orders.name
}

resource "aws_db_parameter_group" "orders" {
  family = "postgres16"
  parameter {
    name  = "log_statement"
    value = "ddl"
  }
  parameter {
    name  = "log_min_duration_statement"
    value = "1000"
  }
}`,
  },
  messages: {
    defaults: "{address} does not log its statements: {attribute} is {value}, so that the defaults of the engine hold.",
    elsewhere: "{address} cannot be proved to log its statements: {attribute} is {value}, which is not in the configuration.",
    unlogged: "{address} does not log its statements: {parameter} in {group} is {value}.",
    unknown: "{address} cannot be proved to log its statements: {parameter} in {group} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const { at, group } of postgresParameterGroups(facts)) {
      if (at.isAbsent || at.string?.startsWith("default.")) report("defaults", { at, attribute: at.name, value: at.text });
      else if (!group) report("elsewhere", { at, attribute: at.name, value: at.text });
      if (!group) continue;
      for (const setting of [STATEMENTS, DURATION])
        for (const { at: place, name: parameter, fault } of faultsOf(group, setting))
          report(fault === "unknown" ? "unknown" : "unlogged", {
            at,
            parameter,
            group: group.address,
            value: place.text,
            related: [{ at: place.isAbsent ? group : place, message: "is where the parameter stands" }],
          });
    }
  },
});
