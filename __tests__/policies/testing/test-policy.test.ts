import { definePolicy } from "../../../policies/engine/policy";
import { testPolicy } from "../../../policies/testing/test-policy";

const noTrouble = definePolicy({
  id: "null-no-trouble",
  title: "Disallow trouble",
  topic: "network",
  severity: "low",
  description: "Trouble is not wanted in anything that is tested here.",
  remediation: "Leave trouble out.",
  references: ["https://example.com"],
  examples: { bad: `resource "null_resource" "a" { trouble = "much" }`, good: `resource "null_resource" "a" {}` },
  messages: { trouble: "{address} has trouble: {value}.", unknown: "{address} may have trouble: {value}." },
  check({ facts, report }) {
    for (const resource of facts.resources("null_resource")) {
      const trouble = resource.at("trouble");
      if (trouble.isUnknown) report("unknown", { at: trouble, value: trouble.expression });
      else for (const item of trouble.items()) report("trouble", { at: item, value: item.text });
    }
  },
});

testPolicy(noTrouble, {
  accept: [
    { name: "null is left out", files: { "main.tf": `resource "null_resource" "a" { trouble = null }` } },
    { name: "an empty stack of cdktf", build: () => undefined },
  ],
  reject: [
    {
      name: "several findings, in any order",
      files: { "main.tf": `resource "null_resource" "a" {\n  trouble = ["x",\n    "y"]\n}` },
      findings: [
        { messageId: "trouble", address: "null_resource.a", attribute: "trouble[1]", line: 3 },
        { attribute: "trouble[0]", line: 2, message: 'null_resource.a has trouble: "x".', severity: "low", related: [] },
      ],
    },
    {
      name: "JSON",
      files: { "main.tf.json": `{"resource": {"null_resource": {"a": {\n"trouble": "x"}}}}` },
      findings: [{ messageId: "trouble", line: 2 }],
    },
    {
      name: "a variable without a default",
      files: { "main.tf": `variable "x" {}\nresource "null_resource" "a" { trouble = var.x }` },
      findings: [{ messageId: "unknown", message: "null_resource.a may have trouble: var.x." }],
    },
    {
      name: "through the real synth of cdktf",
      build: (stack) => {
        const { TerraformResource } = require("cdktf") as typeof import("cdktf");
        new TerraformResource(stack, "a", { terraformResourceType: "null_resource" }).addOverride("trouble", "x");
      },
      findings: [{ messageId: "trouble", address: "null_resource.a", constructPath: "test/a" }],
    },
  ],
});
