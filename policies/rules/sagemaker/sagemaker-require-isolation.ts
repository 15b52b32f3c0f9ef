import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "sagemaker-require-isolation",
  title: "Require models to run without a network",
  topic: "compute-exposure",
  severity: "low",
  description: "A model is code of somebody else as a rule; without a network it cannot send away what it is asked.",
  remediation: "Set enable_network_isolation to true.",
  references: [
    "https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-5",
  ],
  controls: { fsbp: ["SageMaker.5"], nist80053: ["SC-7"] },
  problem: "runs with a network",
  settings: [{ types: ["aws_sagemaker_model"], path: "enable_network_isolation", wanted: true }],
  examples: {
    bad: `resource "aws_sagemaker_model" "orders" {
  enable_network_isolation = false
}`,
    good: `resource "aws_sagemaker_model" "orders" {
  enable_network_isolation = true
}`,
  },
});
