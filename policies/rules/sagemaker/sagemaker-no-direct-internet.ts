import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "sagemaker-no-direct-internet",
  title: "Disallow notebooks with a way of their own to the Internet",
  topic: "compute-exposure",
  severity: "medium",
  description: "A notebook with direct access goes around the routes, endpoints and groups of the network: what it reads can leave unseen.",
  remediation: "Set direct_internet_access to Disabled, with a subnet.",
  references: [
    "https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-1",
  ],
  controls: { fsbp: ["SageMaker.1"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS",
  problem: "has a way of its own to the Internet",
  settings: [
    { types: ["aws_sagemaker_notebook_instance"], path: "direct_internet_access", wanted: ["Disabled"] },
    // Provider documentation of aws_sagemaker_domain: "The default value is PublicInternetOnly".
    { types: ["aws_sagemaker_domain"], path: "app_network_access_type", wanted: ["VpcOnly"] },
  ],
  examples: {
    bad: `resource "aws_sagemaker_notebook_instance" "orders" {}`,
    good: `resource "aws_sagemaker_notebook_instance" "orders" {
  direct_internet_access = "Disabled"
}`,
  },
});
