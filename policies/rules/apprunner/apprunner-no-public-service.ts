import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "apprunner-no-public-service",
  title: "Disallow App Runner services that the Internet may call",
  topic: "compute-exposure",
  severity: "medium",
  description:
    "A service has a name of its own that everyone may call, unless it is kept inside a network. With a VPC connector it speaks to what stands in the network as well.",
  remediation: "Set is_publicly_accessible to false and call the service by an aws_apprunner_vpc_ingress_connection.",
  references: ["https://docs.aws.amazon.com/apprunner/latest/dg/network-pl.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  problem: "lets the Internet call it",
  settings: [
    { types: ["aws_apprunner_service"], path: "network_configuration.ingress_configuration.is_publicly_accessible", wanted: false },
  ],
  examples: {
    bad: `resource "aws_apprunner_service" "orders" {
  service_name = "orders"
}`,
    good: `resource "aws_apprunner_service" "orders" {
  service_name = "orders"
  network_configuration {
    ingress_configuration {
      is_publicly_accessible = false
    }
  }
}`,
  },
});
