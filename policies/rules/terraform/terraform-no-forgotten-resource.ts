import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "terraform-no-forgotten-resource",
  title: "Disallow letting go of what stays",
  topic: "opaque-infrastructure",
  severity: "medium",
  description:
    "A removed block that does not destroy takes a resource out of the state and leaves it running. It stays as open as it was, and from then on neither plans nor this check see it.",
  remediation: "Destroy it (destroy = true), or import it where it is managed from now on and waive this until that is merged.",
  references: ["https://developer.hashicorp.com/terraform/language/block/removed"],
  controls: { nist80053: ["CM-3", "CM-8"] },
  misses: ["What was taken out of the state by hand (terraform state rm)."],
  examples: {
    bad: `resource "aws_vpc" "main" {}

removed {
  from = aws_security_group.orders
  lifecycle {
    destroy = false
  }
}`,
    good: `resource "aws_vpc" "main" {}

removed {
  from = aws_security_group.orders
  lifecycle {
    destroy = true
  }
}`,
  },
  messages: { forgotten: "{address} lets go of {resource}, which stays as it is and is judged no more." },
  check({ facts, report }) {
    for (const { modules } of facts.configurations)
      for (const { statements } of modules)
        for (const { from, destroy, block } of statements.removed) if (!destroy) report("forgotten", { at: block, resource: from });
  },
});
