import { definePolicy } from "../../engine/policy";
import { judgedAttributes } from "../../facts/judged-attributes";

export default definePolicy({
  id: "terraform-no-ignored-exposure",
  title: "Disallow ignore_changes on what decides who can reach it",
  topic: "oversight",
  severity: "high",
  core: true,
  description:
    "Somebody opens a group by hand, and Terraform, told to ignore its rules, never closes it again and never shows it in a plan. That is how a wall stays down unnoticed.",
  remediation:
    "Remove the attribute from lifecycle.ignore_changes; where something else manages the rules, let it have a group of its own.",
  references: ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes"],
  controls: { nist80053: ["CM-3", "CM-6"] },
  examples: {
    bad: `resource "aws_security_group" "db" {
  lifecycle {
    ignore_changes = [ingress]
  }
}`,
    good: `resource "aws_security_group" "db" {
  lifecycle {
    ignore_changes = [description]
  }
}`,
  },
  messages: { ignored: "{address} ignores changes of {attributes}, so that a loosening outside of Terraform stays." },
  check({ facts, report }) {
    for (const { resources } of facts.configurations)
      for (const resource of resources) {
        if (resource.mode === "data" || resource.ignoreChanges.length === 0) continue;
        const { ignoreChanges } = resource;
        const ignored = judgedAttributes(resource.type).filter(
          (judged) => ignoreChanges === "all" || ignoreChanges.some((path) => overlap(path.replace(INDEX, ""), judged)),
        );
        if (ignored.length > 0) report("ignored", { at: resource, attributes: ignored.join(", ") });
      }
  },
});

/** `ingress[0].cidr_blocks` is `ingress.cidr_blocks` wherever it stands. */
const INDEX = /\[[^\]]*\]/g;

/** To ignore a block is to ignore what is in it, and to ignore a part of an attribute is to ignore changes of it. */
const overlap = (ignored: string, judged: string): boolean =>
  `${judged}.`.startsWith(`${ignored}.`) || `${ignored}.`.startsWith(`${judged}.`);
