import policy from "../../../../policies/rules/msk/msk-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_msk_cluster",
      attribute: "encryption_info[0].encryption_in_transit[0].client_broker",
      write: (value) => `encryption_info {\nencryption_in_transit {\nclient_broker = ${value}\n}\n}`,
      right: '"TLS"',
      wrong: '"PLAINTEXT"',
    }),
    settingCases({
      type: "aws_msk_cluster",
      attribute: "encryption_info[0].encryption_in_transit[0].in_cluster",
      write: (value) => `encryption_info {\nencryption_in_transit {\nin_cluster = ${value}\n}\n}`,
      right: "true",
      wrong: "false",
    }),
    settingCases({
      type: "aws_mskconnect_connector",
      attribute: "kafka_cluster_encryption_in_transit[0].encryption_type",
      write: (value) => `kafka_cluster_encryption_in_transit {\nencryption_type = ${value}\n}`,
      right: '"TLS"',
      wrong: '"PLAINTEXT"',
      leftOut: { messageId: "missing", attribute: "kafka_cluster_encryption_in_transit.encryption_type" },
    }),
  ),
);
