import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "sagemaker-no-root",
  title: "Disallow notebooks whose users are root",
  topic: "compute-exposure",
  severity: "low",
  description: "As root whoever uses the notebook, or whatever they install, changes what it logs and which credentials it hands out.",
  remediation: "Set root_access to Disabled.",
  references: [
    "https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-root-access.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-3",
  ],
  controls: { fsbp: ["SageMaker.3"], nist80053: ["AC-6"] },
  problem: "makes its users root",
  settings: [{ types: ["aws_sagemaker_notebook_instance"], path: "root_access", wanted: ["Disabled"] }],
  examples: {
    bad: `resource "aws_sagemaker_notebook_instance" "orders" {
  root_access = "Enabled"
}`,
    good: `resource "aws_sagemaker_notebook_instance" "orders" {
  root_access = "Disabled"
}`,
  },
});
