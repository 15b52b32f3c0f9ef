import { definePolicy } from "../../engine/policy";
import { Attribute } from "../../terraform/model/attribute";

export default definePolicy({
  id: "terraform-no-provisioner",
  title: "Disallow provisioners",
  topic: "opaque-infrastructure",
  severity: "high",
  core: true,
  description:
    "A provisioner runs commands while the configuration is applied: it can open a group or publish a database, and nothing of it stands in the plan.",
  remediation: "Say in resources what the commands do; waive the provisioner where it only touches the machine that it runs on.",
  references: ["https://developer.hashicorp.com/terraform/language/resources/provisioners/syntax"],
  controls: { nist80053: ["CM-3"] },
  examples: {
    bad: `resource "terraform_data" "open" {
  provisioner "local-exec" {
    command = "aws ec2 authorize-security-group-ingress --group-name db --cidr 0.0.0.0/0"
  }
}`,
    good: `resource "terraform_data" "version" {
  input = "1"
}`,
  },
  messages: { provisioner: "{address} runs a {type} provisioner, whose doings cannot be judged." },
  check({ facts, report }) {
    for (const configuration of facts.configurations)
      for (const resource of configuration.resources)
        for (const [index, { type }] of resource.provisioners.entries())
          report("provisioner", { at: new Attribute(resource, ["provisioner", index], undefined), type });
  },
});
