import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "redshift-require-tls",
  title: "Require connections to Redshift to be encrypted",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "A warehouse that also takes plain connections sends passwords and rows in the clear to every client that does not insist.",
  remediation: 'Set the parameter require_ssl to "true" in the parameter group of the cluster, or in config_parameter of the workgroup.',
  references: [
    "https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-2",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-2",
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-redshiftserverless-workgroup-configparameter.html",
  ],
  controls: { fsbp: ["Redshift.2", "RedshiftServerless.2"], nist80053: ["SC-8"] },
  misses: ["Clusters that use the default parameter group."],
  problem: "takes connections in the clear",
  settings: [
    { types: ["aws_redshift_parameter_group"], parameter: "require_ssl", wanted: true },
    // "NON_COMPLIANT if require_ssl is set to false": https://docs.aws.amazon.com/config/latest/developerguide/redshift-serverless-workgroup-encrypted-in-transit.html
    {
      types: ["aws_redshiftserverless_workgroup"],
      parameter: "require_ssl",
      in: { list: "config_parameter", name: "parameter_key", value: "parameter_value" },
      wanted: true,
      leftOut: "right",
    },
  ],
  examples: {
    bad: `resource "aws_redshift_parameter_group" "orders" {
  family = "redshift-1.0"
}`,
    good: `resource "aws_redshift_parameter_group" "orders" {
  family = "redshift-1.0"
  parameter {
    name  = "require_ssl"
    value = "true"
  }
}`,
  },
});
