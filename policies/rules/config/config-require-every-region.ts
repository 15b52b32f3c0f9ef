import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "config-require-every-region",
  title: "Require aggregators of AWS Config to collect every region",
  topic: "audit-logging",
  severity: "low",
  description: "An aggregator that names its regions is blind in all others, and in those that AWS opens later.",
  remediation: "Set all_regions to true.",
  references: ["https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html"],
  controls: { nist80053: ["CM-8"] },
  problem: "does not collect every region",
  settings: [
    { types: ["aws_config_configuration_aggregator"], each: "account_aggregation_source", path: "all_regions", wanted: true },
    { types: ["aws_config_configuration_aggregator"], each: "organization_aggregation_source", path: "all_regions", wanted: true },
  ],
  examples: {
    bad: `resource "aws_config_configuration_aggregator" "orders" {
  account_aggregation_source {
    account_ids = ["111122223333"]
    regions     = ["eu-west-1"]
  }
}`,
    good: `resource "aws_config_configuration_aggregator" "orders" {
  account_aggregation_source {
    account_ids = ["111122223333"]
    all_regions = true
  }
}`,
  },
});
