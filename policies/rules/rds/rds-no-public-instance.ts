import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "rds-no-public-instance",
  title: "Disallow database instances with a public address",
  types: ["aws_db_instance", "aws_rds_cluster", "aws_rds_cluster_instance", "aws_rds_shard_group"],
  remediation:
    "Set publicly_accessible to false (a Multi-AZ DB cluster needs a db_subnet_group_name instead), or build the store with PrivateDatabase or PrivateCluster.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2",
  ],
  controls: { fsbp: ["RDS.2"], nist80053: ["AC-4", "SC-7"], cis: ["CIS v3.0.0/2.3.3"] },
  awsConfigRule: "RDS_INSTANCE_PUBLIC_ACCESS_CHECK",
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  publicly_accessible = true
}`,
    good: `resource "aws_db_instance" "orders" {
  publicly_accessible = false
}`,
  },
});
