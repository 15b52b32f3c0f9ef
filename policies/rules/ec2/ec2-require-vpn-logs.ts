import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ec2-require-vpn-logs",
  title: "Require client VPN endpoints to log connections",
  topic: "audit-logging",
  severity: "low",
  description: "The connection log says who came in by the VPN, when and from where.",
  remediation: "Set enabled to true in connection_log_options, with a log group.",
  references: [
    "https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-with-connection-logs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-51",
  ],
  controls: { fsbp: ["EC2.51"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "EC2_CLIENT_VPN_CONNECTION_LOG_ENABLED",
  problem: "does not log who connects",
  settings: [{ types: ["aws_ec2_client_vpn_endpoint"], path: "connection_log_options.enabled", wanted: true }],
  examples: {
    bad: `resource "aws_ec2_client_vpn_endpoint" "orders" {
  connection_log_options {
    enabled = false
  }
}`,
    good: `resource "aws_ec2_client_vpn_endpoint" "orders" {
  connection_log_options {
    enabled              = true
    cloudwatch_log_group = aws_cloudwatch_log_group.vpn.name
  }
}

resource "aws_cloudwatch_log_group" "vpn" {
  name = "vpn"
}`,
  },
});
