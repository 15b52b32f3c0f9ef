import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "msk-require-tls",
  title: "Require connections to and within Kafka clusters to be encrypted",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "Without TLS every record crosses the network in the clear, between clients and brokers or from broker to broker.",
  remediation: 'Leave encryption_in_transit out, or set client_broker to "TLS" and in_cluster to true.',
  references: [
    "https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/msk_cluster#encryption_in_transit",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-1",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-3",
  ],
  controls: { fsbp: ["MSK.1", "MSK.3"], nist80053: ["SC-8"] },
  problem: "takes connections in the clear",
  settings: [
    // "The default value is `TLS`", "Default value: `true`" (documentation of aws_msk_cluster).
    { types: ["aws_msk_cluster"], path: "encryption_info.encryption_in_transit.client_broker", wanted: ["TLS"], leftOut: "right" },
    { types: ["aws_msk_cluster"], path: "encryption_info.encryption_in_transit.in_cluster", wanted: true, leftOut: "right" },
    { types: ["aws_mskconnect_connector"], path: "kafka_cluster_encryption_in_transit.encryption_type", wanted: ["TLS"] },
  ],
  examples: {
    bad: `resource "aws_msk_cluster" "orders" {
  encryption_info {
    encryption_in_transit {
      client_broker = "TLS_PLAINTEXT"
    }
  }
}`,
    good: `resource "aws_msk_cluster" "orders" {
  encryption_info {
    encryption_in_transit {
      client_broker = "TLS"
      in_cluster    = true
    }
  }
}`,
  },
});
