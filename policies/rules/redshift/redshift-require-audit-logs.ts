import { definePolicy } from "../../engine/policy";
import { attachedOwners } from "../../facts/owners";

export default definePolicy({
  id: "redshift-require-audit-logs",
  title: "Require warehouses to log logins and statements",
  topic: "audit-logging",
  severity: "medium",
  description: "The audit log says who logged in to a warehouse and what they asked of it; it is off until asked for.",
  remediation: "Add aws_redshift_logging for the cluster, set log_exports on the namespace, or build the store with PrivateWarehouse.",
  references: [
    "https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-4",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-6",
  ],
  controls: { fsbp: ["Redshift.4", "RedshiftServerless.6"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "REDSHIFT_AUDIT_LOGGING_ENABLED",
  examples: {
    bad: `resource "aws_redshift_cluster" "orders" {}`,
    good: `resource "aws_redshift_cluster" "orders" {}

resource "aws_redshift_logging" "orders" {
  cluster_identifier   = aws_redshift_cluster.orders.id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog", "userlog", "useractivitylog"]
}`,
  },
  messages: {
    unlogged: "{address} does not log who does what: {attribute} is {value}.",
    unknown: "{address} cannot be proved to log who does what: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    const clusters = facts.resources("aws_redshift_cluster");
    const logged = attachedOwners(clusters, "cluster_identifier", facts.resources("aws_redshift_logging"), "cluster_identifier");
    const places = [
      // The block of providers before 6; since then it is a resource.
      ...clusters.filter((cluster) => !logged.has(cluster)).map((cluster) => cluster.at("logging").get("enable")),
      ...facts.resources("aws_redshiftserverless_namespace").map((namespace) => namespace.at("log_exports")),
    ];
    for (const at of places) {
      const isLogged = at.isTrue || (at.boolean === undefined && at.items().length > 0);
      if (at.isUnknown) report("unknown", { at, attribute: at.name, value: at.text });
      else if (!isLogged) report("unlogged", { at, attribute: at.name, value: at.text });
    }
  },
});
