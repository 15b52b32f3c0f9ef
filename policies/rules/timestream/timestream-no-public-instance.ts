import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "timestream-no-public-instance",
  title: "Disallow InfluxDB instances and clusters with a public address",
  types: ["aws_timestreaminfluxdb_db_instance", "aws_timestreaminfluxdb_db_cluster"],
  remediation: "Set publicly_accessible to false.",
  references: [
    "https://docs.aws.amazon.com/timestream/latest/developerguide/timestream-for-influx-getting-started-creating-db-instance.html",
  ],
  controls: { nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_timestreaminfluxdb_db_instance" "orders" {
  publicly_accessible = true
}`,
    good: `resource "aws_timestreaminfluxdb_db_instance" "orders" {
  publicly_accessible = false
}`,
  },
});
