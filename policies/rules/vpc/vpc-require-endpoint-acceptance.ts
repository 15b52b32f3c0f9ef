import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "vpc-require-endpoint-acceptance",
  title: "Require that connections to endpoint services are accepted by somebody",
  topic: "network",
  severity: "medium",
  description: "Without acceptance whoever is allowed to ask is connected at once, and nobody sees the new way in.",
  remediation: "Set acceptance_required to true.",
  references: ["https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html"],
  controls: { nist80053: ["AC-3"] },
  problem: "accepts every connection that is asked for",
  settings: [{ types: ["aws_vpc_endpoint_service"], path: "acceptance_required", wanted: true }],
  examples: {
    bad: `resource "aws_vpc_endpoint_service" "orders" {
  acceptance_required = false
}`,
    good: `resource "aws_vpc_endpoint_service" "orders" {
  acceptance_required = true
}`,
  },
});
