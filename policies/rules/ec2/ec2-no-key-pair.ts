import { definePolicy } from "../../engine/policy";

const HOSTS = ["aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_launch_configuration"];

export default definePolicy({
  id: "ec2-no-key-pair",
  title: "Disallow key pairs on hosts",
  topic: "compute-exposure",
  severity: "low",
  description:
    "A private key has no second factor, no expiry and no log: whoever copies the file is in for as long as the host lives, and nobody can say who it was.",
  remediation: "Remove key_name and reach hosts with Session Manager, as DevWorkspace and SessionAccess do.",
  references: [
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-key-pairs.html",
    "https://docs.aws.amazon.com/config/latest/developerguide/ec2-no-amazon-key-pair.html",
  ],
  controls: { nist80053: ["AC-3", "IA-5"] },
  awsConfigRule: "EC2_NO_AMAZON_KEY_PAIR",
  misses: ["Keys that user data or an image brings."],
  examples: {
    bad: `resource "aws_instance" "box" {
  key_name = "team"
}`,
    good: `resource "aws_instance" "box" {
  iam_instance_profile = "sessions"
}`,
  },
  messages: {
    pair: "{address} is opened by a key file: {attribute} is {value}.",
    unknown: "{address} cannot be proved to have no key pair: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const host of facts.resources(...HOSTS)) {
      const at = host.at("key_name");
      if (at.isAbsent || at.string === "") continue;
      // A pair of the same configuration has no name yet, and is one nevertheless.
      const isNamed = at.string !== undefined || at.references.some(({ resource }) => resource !== undefined);
      report(isNamed ? "pair" : "unknown", { at, attribute: at.name, value: at.text });
    }
  },
});
