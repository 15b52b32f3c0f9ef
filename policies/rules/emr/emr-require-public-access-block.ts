import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "emr-require-public-access-block",
  title: "Require that EMR refuses clusters whose groups admit the Internet",
  topic: "compute-exposure",
  severity: "high",
  description: "With the block off, a cluster starts although its security group is open to everyone on the ports of its web interfaces.",
  remediation: "Set block_public_security_group_rules to true, as PublicAccessBlock does.",
  references: [
    "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-2",
  ],
  controls: { fsbp: ["EMR.2"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "EMR_BLOCK_PUBLIC_ACCESS",
  problem: "lets clusters start whose groups are open to the Internet",
  settings: [{ types: ["aws_emr_block_public_access_configuration"], path: "block_public_security_group_rules", wanted: true }],
  examples: {
    bad: `resource "aws_emr_block_public_access_configuration" "all" {
  block_public_security_group_rules = false
}`,
    good: `resource "aws_emr_block_public_access_configuration" "all" {
  block_public_security_group_rules = true
}`,
  },
});
