import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "athena-require-encryption",
  title: "Require the results of queries to be encrypted by name",
  topic: "database-encryption",
  severity: "low",
  description:
    "Query results are copies of data in a bucket that many read. Without a setting here they are encrypted only as that bucket does it for everybody, with keys that have no policy.",
  remediation: 'Set encryption_option to "SSE_KMS" and kms_key_arn to your key.',
  references: ["https://docs.aws.amazon.com/athena/latest/ug/encryption.html"],
  controls: { nist80053: ["SC-28"] },
  problem: "does not say how its results are encrypted",
  settings: [
    {
      types: ["aws_athena_workgroup"],
      path: "configuration.result_configuration.encryption_configuration.encryption_option",
      wanted: ["SSE_S3", "SSE_KMS", "CSE_KMS"],
      when: (workgroup) => !workgroup.at("configuration").get("managed_query_results_configuration").get("enabled").isTrue,
    },
    { types: ["aws_athena_database"], path: "encryption_configuration.encryption_option", wanted: ["SSE_S3", "SSE_KMS", "CSE_KMS"] },
  ],
  examples: {
    bad: `resource "aws_athena_database" "orders" {
  name   = "orders"
  bucket = "results"
}`,
    good: `resource "aws_athena_database" "orders" {
  name   = "orders"
  bucket = "results"
  encryption_configuration {
    encryption_option = "SSE_KMS"
    kms_key           = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}`,
  },
});
