import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "sagemaker-require-vpc",
  title: "Require notebooks to stand in a network of your own",
  topic: "compute-exposure",
  severity: "medium",
  description: "A notebook without a subnet runs in a network of AWS, where neither your groups nor your routes decide whom it reaches.",
  remediation: "Set subnet_id and security_groups.",
  references: [
    "https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-2",
  ],
  controls: { fsbp: ["SageMaker.2"], nist80053: ["SC-7"] },
  problem: "stands in no network of your own",
  settings: [{ types: ["aws_sagemaker_notebook_instance"], path: "subnet_id", wanted: "set" }],
  examples: {
    bad: `resource "aws_sagemaker_notebook_instance" "orders" {
  name = "orders"
}`,
    good: `resource "aws_sagemaker_notebook_instance" "orders" {
  subnet_id = "subnet-0123456789abcdef0"
}`,
  },
});
