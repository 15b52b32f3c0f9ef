import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "iam-no-access-key",
  title: "Disallow access keys that last",
  topic: "secrets-credentials",
  severity: "medium",
  description:
    "An access key opens the account to whoever finds it, from anywhere, until somebody deletes it; and its secret stands in the state of Terraform.",
  remediation: "Give programs a role. Where a key cannot be avoided, set status to Inactive until it is used.",
  references: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"],
  controls: { nist80053: ["AC-2", "IA-5"] },
  examples: {
    bad: `resource "aws_iam_access_key" "orders" {
  user = "orders"
}`,
    good: `resource "aws_iam_access_key" "orders" {
  user   = "orders"
  status = "Inactive"
}`,
  },
  messages: { key: "{address} is an access key of {user}, which lasts until somebody deletes it." },
  check({ facts, report }) {
    for (const key of facts.resources("aws_iam_access_key")) {
      if (key.at("status").string === "Inactive") continue;
      report("key", { at: key, user: key.at("user").text });
    }
  },
});
