import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "mwaa-no-public-webserver",
  title: "Disallow Airflow environments with a public web server",
  types: ["aws_mwaa_environment"],
  remediation: "Set webserver_access_mode to PRIVATE_ONLY.",
  references: ["https://docs.aws.amazon.com/mwaa/latest/userguide/configuring-networking.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_mwaa_environment" "orders" {
  webserver_access_mode = "PUBLIC_ONLY"
}`,
    good: `resource "aws_mwaa_environment" "orders" {
  webserver_access_mode = "PRIVATE_ONLY"
}`,
  },
});
