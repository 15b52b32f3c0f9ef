import { definePolicy } from "../../engine/policy";

/** Registry documentation of aws_ec2_instance_metadata_defaults: they hold for what is launched in the account and region without a setting of its own. */
const DEFAULTS = "aws_ec2_instance_metadata_defaults";

export default definePolicy({
  id: "ec2-require-imdsv2",
  title: "Require instances to ask for a session token on their metadata",
  topic: "compute-exposure",
  severity: "high",
  description:
    "Version 1 of the metadata service answers any request that a program on the instance can be tricked into sending; with the answer go the credentials of its role.",
  remediation: "Set http_tokens to required in metadata_options, or build it with DevWorkspace.",
  references: [
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-8",
  ],
  controls: { fsbp: ["EC2.8", "EC2.170", "AutoScaling.3"], cis: ["CIS v3.0.0/5.6"], nist80053: ["AC-3", "AC-6"] },
  awsConfigRule: "EC2_IMDSV2_CHECK",
  misses: ["Where it is left out, the image or the account may still require the token; then the finding is of medium severity."],
  examples: {
    bad: `resource "aws_instance" "orders" {
  metadata_options {
    http_tokens = "optional"
  }
}`,
    good: `resource "aws_instance" "orders" {
  metadata_options {
    http_tokens = "required"
  }
}`,
  },
  messages: {
    optional: "{address} answers metadata requests without a token: {attribute} is {value}.",
    leftOut: "{address} answers metadata requests without a token, unless its image requires one: {attribute} is left out.",
    unknown: "{address} cannot be proved to require a token: {attribute} is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    const defaults = facts.resources(DEFAULTS).map((account) => account.at("http_tokens"));
    for (const at of defaults) if (at.string === "optional") report("optional", { at, attribute: at.name, value: at.text });
    const isRequired = defaults.some((tokens) => tokens.string === "required");
    for (const resource of facts.resources(
      "aws_instance",
      "aws_spot_instance_request",
      "aws_launch_template",
      "aws_launch_configuration",
    )) {
      const options = resource.at("metadata_options");
      const at = options.get("http_tokens");
      if (options.get("http_endpoint").string === "disabled" || at.string === "required") continue;
      const attribute = at.name;
      if (at.isUnknown) report("unknown", { at, attribute, expression: at.expression });
      else if (!at.isAbsent) report("optional", { at, attribute, value: at.text });
      // A template decides for what is launched from it.
      else if (!isRequired && resource.at("launch_template").isNone) report("leftOut", { at, attribute, severity: "medium" });
    }
  },
});
