/** Every beginning of a sample is loaded: none may crash, and what is cut off inside is an error with its place. */
import { loadFiles } from "../../../../policies/terraform/load/load";

const HCL = `variable "x" {
  default = { a = [1, "b\${1}"] }
}
resource "x_r" "r" {
  for_each = var.x
  text = <<-E
    %{ if true }é%{ endif }
  E
  dynamic "rule" {
    for_each = [1]
    content {
      port = rule.value
    }
  }
}
`;
const JSON_TEXT = JSON.stringify({ resource: { x_r: { r: { "//": "é", v: "${x_r.r.id}", rule: [{ port: 1 }] } } } }, null, 1);
const STATE = JSON.stringify({
  version: 4,
  lineage: "l",
  resources: [{ mode: "managed", type: "x", name: "r", instances: [{ attributes: { v: [1] } }] }],
});

describe.each([
  ["main.tf", HCL],
  ["cdk.tf.json", JSON_TEXT],
  ["terraform.tfstate", STATE],
])("%s cut off at each byte", (file, text) => {
  const bytes = Buffer.from(text);
  it("is loaded, or is an error with a line of the file", () => {
    const lines = text.split("\n").length;
    for (let length = 0; length < bytes.length; length++) {
      const { inputs, errors } = loadFiles({ [file]: bytes.subarray(0, length) });
      for (const input of inputs)
        for (const configuration of input.configurations)
          for (const resource of configuration.resources) for (const name of resource.names) void resource.value(name);
      if (inputs.length === 0) expect(errors.length).toBeGreaterThan(0);
      for (const { location } of errors)
        if (location) expect([location.file, location.line >= 1 && location.line <= lines]).toEqual([file, true]);
      if (file !== "main.tf") expect(errors).toHaveLength(1);
    }
  });
});
