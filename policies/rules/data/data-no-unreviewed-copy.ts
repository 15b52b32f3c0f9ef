import { definePolicy } from "../../engine/policy";
import { copiedData } from "../../facts/copied-data";

export default definePolicy({
  id: "data-no-unreviewed-copy",
  title: "Disallow data stores that are filled from a snapshot or another store",
  topic: "data-governance",
  severity: "high",
  description:
    "What leaked was data that had no business in a development environment. A store that starts from a copy holds whatever the original held: real names, real addresses, real purchases.",
  remediation: "Start empty and load synthetic or masked data, or waive the store with the owner of the data and what was masked.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_RestoreFromSnapshot.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html",
  ],
  controls: { nist80053: ["SA-3(2)", "SI-19"] },
  misses: ["Data that is loaded after apply.", "Replicas of a store in the same configuration are no copy from elsewhere."],
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  snapshot_identifier = "production-2023-10-01"
}`,
    good: `resource "aws_db_instance" "orders" {
  engine = "postgres"
}`,
  },
  messages: { copy: "{address} is filled with data from elsewhere: {attribute} is {value}." },
  check({ facts, report }) {
    for (const at of copiedData(facts)) report("copy", { at, attribute: at.name, value: at.expression });
  },
});
