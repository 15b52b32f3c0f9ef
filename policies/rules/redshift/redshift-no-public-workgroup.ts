import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "redshift-no-public-workgroup",
  title: "Disallow Redshift Serverless workgroups with a public address",
  types: ["aws_redshiftserverless_workgroup"],
  remediation: "Set publicly_accessible to false, or build the warehouse with PrivateWarehouse.",
  references: [
    "https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-connecting.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-3",
  ],
  controls: { fsbp: ["RedshiftServerless.3"], nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_redshiftserverless_workgroup" "orders" {
  publicly_accessible = true
}`,
    good: `resource "aws_redshiftserverless_workgroup" "orders" {
  publicly_accessible = false
}`,
  },
});
