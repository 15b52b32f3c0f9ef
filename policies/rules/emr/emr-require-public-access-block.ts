import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "emr-require-public-access-block",
  title: "Require that EMR refuses clusters whose groups admit the Internet",
  topic: "compute-exposure",
  severity: "high",
  description:
    "With the block off, or with ports excepted from it, a cluster starts although its security group is open to everyone there. AWS excepts port 22 unless told otherwise.",
  remediation: "Set block_public_security_group_rules to true, as PublicAccessBlock does, and except no port but 22.",
  references: [
    "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-2",
  ],
  controls: { fsbp: ["EMR.2"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "EMR_BLOCK_PUBLIC_ACCESS",
  examples: {
    bad: `resource "aws_emr_block_public_access_configuration" "all" {
  block_public_security_group_rules = false
}`,
    good: `resource "aws_emr_block_public_access_configuration" "all" {
  block_public_security_group_rules = true
}`,
  },
  messages: {
    off: "{address} lets clusters start whose groups are open to the Internet: {attribute} is {value}.",
    unknown: "{address} cannot be proved to refuse open clusters: {attribute} is {expression}, which is not known before apply.",
    excepted: "{address} lets clusters start whose groups are open to the Internet on {ports}: {attribute} excepts more than port 22.",
  },
  check({ facts, report }) {
    for (const block of facts.resources("aws_emr_block_public_access_configuration")) {
      const at = block.at("block_public_security_group_rules");
      if (at.isUnknown) report("unknown", { at, attribute: at.name, expression: at.expression });
      else if (!at.isTrue) report("off", { at, attribute: at.name, value: at.text });
      for (const range of block.at("permitted_public_security_group_rule_range").items()) {
        const [first, last] = [range.get("min_range"), range.get("max_range")];
        const isSsh = first.number === 22 && last.number === 22;
        if (!isSsh) report("excepted", { at: range, attribute: range.name, ports: `${first.expression} to ${last.expression}` });
      }
    }
  },
});
