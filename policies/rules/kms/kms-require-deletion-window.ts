import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "kms-require-deletion-window",
  title: "Require two weeks before a key is deleted",
  topic: "kms",
  severity: "low",
  description:
    "What a deleted key encrypted is gone for good; the waiting period is all the time there is to notice. AWS takes 7 to 30 days, and 30 where nothing is said.",
  remediation: "Set deletion_window_in_days to between 14 and 30, or leave it out.",
  references: [
    "https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html#deleting-keys-how-it-works",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_key#deletion_window_in_days",
  ],
  controls: { nist80053: ["SC-12"] },
  examples: {
    bad: `resource "aws_kms_key" "orders" {
  deletion_window_in_days = 7
}`,
    good: `resource "aws_kms_key" "orders" {}`,
  },
  messages: {
    short: "{address} is deleted after {value} days.",
    invalid: "{address} asks for a waiting period of {value} days, which AWS does not have.",
    unknown: "{address} cannot be proved to leave two weeks: deletion_window_in_days is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const key of facts.resources("aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key")) {
      const at = key.at("deletion_window_in_days");
      const days = at.number;
      if (at.isAbsent) continue;
      if (days === undefined) report("unknown", { at, value: at.text });
      else if (days < 7 || days > 30) report("invalid", { at, value: days });
      else if (days < 14) report("short", { at, value: days });
    }
  },
});
