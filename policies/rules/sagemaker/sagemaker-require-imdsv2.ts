import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "sagemaker-require-imdsv2",
  title: "Require notebooks to ask for a session token on their metadata",
  topic: "compute-exposure",
  severity: "medium",
  description:
    "Version 1 of the metadata service answers any request that a page or a library in the notebook can be tricked into; with it go the credentials of its role.",
  remediation: 'Set minimum_instance_metadata_service_version to "2".',
  references: ["https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InstanceMetadataServiceConfiguration.html"],
  controls: { nist80053: ["AC-6"] },
  problem: "answers metadata requests without a token",
  settings: [
    {
      types: ["aws_sagemaker_notebook_instance"],
      path: "instance_metadata_service_configuration.minimum_instance_metadata_service_version",
      wanted: ["2"],
    },
  ],
  examples: {
    bad: `resource "aws_sagemaker_notebook_instance" "orders" {}`,
    good: `resource "aws_sagemaker_notebook_instance" "orders" {
  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = "2"
  }
}`,
  },
});
