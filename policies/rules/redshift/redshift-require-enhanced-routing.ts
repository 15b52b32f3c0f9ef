import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "redshift-require-enhanced-routing",
  title: "Require warehouses to load and unload through their network",
  topic: "network",
  severity: "medium",
  description:
    "Without enhanced routing COPY and UNLOAD go around the network: no security group, network ACL or endpoint policy holds what leaves, and no flow log shows it.",
  remediation: "Set enhanced_vpc_routing to true, or build the warehouse with PrivateWarehouse.",
  references: [
    "https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-7",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-1",
  ],
  controls: { fsbp: ["Redshift.7", "RedshiftServerless.1"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED",
  problem: "loads and unloads around its network",
  settings: [{ types: ["aws_redshift_cluster", "aws_redshiftserverless_workgroup"], path: "enhanced_vpc_routing", wanted: true }],
  examples: {
    bad: `resource "aws_redshift_cluster" "facts" {}`,
    good: `resource "aws_redshift_cluster" "facts" {
  enhanced_vpc_routing = true
}`,
  },
});
