import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "terraform-no-opaque-module",
  title: "Disallow modules whose source is not at hand",
  topic: "opaque-infrastructure",
  severity: "high",
  core: true,
  description: "What a module builds that cannot be read may be open to anyone; calling it clean would be a guess.",
  remediation:
    "Run `terraform init` first, so that the module stands under .terraform/modules, or judge the plan (`terraform show -json`).",
  references: ["https://developer.hashicorp.com/terraform/language/modules/sources"],
  controls: { nist80053: ["CM-3"] },
  examples: {
    bad: `module "orders" {
  source  = "example/postgres/aws"
  version = "1.2.3"
}`,
    good: `resource "aws_sqs_queue" "orders" {}`,
  },
  messages: { unknown: "{address} cannot be judged: {why}." },
  check({ facts, report }) {
    for (const configuration of facts.configurations)
      for (const call of configuration.opaqueModules) report("unknown", { at: call, why: call.why.replace(/\.$/, "") });
  },
});
