import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "dms-no-public-instance",
  title: "Disallow replication instances with a public address",
  types: ["aws_dms_replication_instance"],
  remediation: "Set publicly_accessible to false.",
  references: ["https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-1"],
  controls: { fsbp: ["DMS.1"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "DMS_REPLICATION_NOT_PUBLIC",
  examples: {
    bad: `resource "aws_dms_replication_instance" "orders" {
  publicly_accessible = true
}`,
    good: `resource "aws_dms_replication_instance" "orders" {
  publicly_accessible = false
}`,
  },
});
