import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "sagemaker-require-customer-key",
  title: "Require notebooks, endpoints and jobs of SageMaker to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html"],
  misses: ["Instance types whose only disks are local, for which AWS takes no key."],
  keys: [
    { types: ["aws_sagemaker_notebook_instance", "aws_sagemaker_domain"], path: "kms_key_id" },
    { types: ["aws_sagemaker_endpoint_configuration"], path: "kms_key_arn" },
    { types: ["aws_sagemaker_data_quality_job_definition"], path: "job_resources.cluster_config.volume_kms_key_id" },
    { types: ["aws_sagemaker_data_quality_job_definition"], path: "data_quality_job_output_config.kms_key_id" },
    { types: ["aws_sagemaker_flow_definition"], path: "output_config.kms_key_id" },
  ],
  examples: {
    bad: `resource "aws_sagemaker_notebook_instance" "orders" {
  name = "orders"
}`,
    good: `resource "aws_sagemaker_notebook_instance" "orders" {
  name = "orders"
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
