import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "sagemaker-require-tls",
  title: "Require what the machines of a job send each other to be encrypted",
  topic: "encryption-in-transit",
  severity: "low",
  description: "A job on many machines passes the data that it looks at from one to the other.",
  remediation: "Set enable_inter_container_traffic_encryption to true.",
  references: [
    "https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_data_quality_job_definition",
  ],
  controls: { nist80053: ["SC-8"] },
  problem: "sends data between its machines in the clear",
  settings: [
    {
      types: ["aws_sagemaker_data_quality_job_definition"],
      path: "network_config.enable_inter_container_traffic_encryption",
      wanted: true,
    },
  ],
  examples: {
    bad: `resource "aws_sagemaker_data_quality_job_definition" "orders" {
  network_config {
    enable_inter_container_traffic_encryption = false
  }
}`,
    good: `resource "aws_sagemaker_data_quality_job_definition" "orders" {
  network_config {
    enable_inter_container_traffic_encryption = true
  }
}`,
  },
});
