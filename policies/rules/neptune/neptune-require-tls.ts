import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "neptune-require-tls",
  title: "Require connections to Neptune to be encrypted",
  topic: "encryption-in-transit",
  severity: "low",
  description:
    "Neptune takes nothing but HTTPS any more, whatever its parameters say. A group that switches it off is out of date, or made by somebody who wants it off.",
  remediation: 'Leave the parameter neptune_enforce_ssl out, or set it to "1".',
  references: [
    "https://docs.aws.amazon.com/neptune/latest/userguide/security-ssl.html",
    "https://docs.aws.amazon.com/neptune/latest/userguide/parameters.html",
  ],
  controls: { nist80053: ["SC-8"] },
  problem: "asks for connections in the clear",
  settings: [
    {
      types: ["aws_neptune_cluster_parameter_group", "aws_neptune_parameter_group"],
      parameter: "neptune_enforce_ssl",
      wanted: ["1"],
      leftOut: "right",
    },
  ],
  examples: {
    bad: `resource "aws_neptune_cluster_parameter_group" "orders" {
  family = "neptune1.3"
  parameter {
    name  = "neptune_enforce_ssl"
    value = "0"
  }
}`,
    good: `resource "aws_neptune_cluster_parameter_group" "orders" {
  family = "neptune1.3"
  parameter {
    name  = "neptune_enforce_ssl"
    value = "1"
  }
}`,
  },
});
