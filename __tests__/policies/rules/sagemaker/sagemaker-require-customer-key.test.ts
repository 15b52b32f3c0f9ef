import policy from "../../../../policies/rules/sagemaker/sagemaker-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_sagemaker_notebook_instance", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_sagemaker_domain", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_sagemaker_endpoint_configuration", attribute: "kms_key_arn", write: (value) => `kms_key_arn = ${value}` }),
    keyCases({
      type: "aws_sagemaker_data_quality_job_definition",
      attribute: "job_resources[0].cluster_config[0].volume_kms_key_id",
      write: (value) => `job_resources {\ncluster_config {\nvolume_kms_key_id = ${value}\n}\n}`,
      missing: "job_resources.cluster_config.volume_kms_key_id",
      beside: `data_quality_job_output_config {
kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
    }),
    keyCases({
      type: "aws_sagemaker_data_quality_job_definition",
      attribute: "data_quality_job_output_config[0].kms_key_id",
      write: (value) => `data_quality_job_output_config {\nkms_key_id = ${value}\n}`,
      missing: "data_quality_job_output_config.kms_key_id",
      beside: `job_resources {
cluster_config {
volume_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}
}`,
    }),
    keyCases({
      type: "aws_sagemaker_flow_definition",
      attribute: "output_config[0].kms_key_id",
      write: (value) => `output_config {\nkms_key_id = ${value}\n}`,
      missing: "output_config.kms_key_id",
    }),
  ),
);
