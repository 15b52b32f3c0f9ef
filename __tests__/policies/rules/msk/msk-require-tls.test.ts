import policy from "../../../../policies/rules/msk/msk-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_msk_cluster",
      path: "encryption_info.encryption_in_transit.client_broker",
      right: ['"TLS"'],
      wrong: ['"PLAINTEXT"'],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_msk_cluster",
      path: "encryption_info.encryption_in_transit.in_cluster",
      right: ["true"],
      wrong: ["false"],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_mskconnect_connector",
      path: "kafka_cluster_encryption_in_transit.encryption_type",
      right: ['"TLS"'],
      wrong: ['"PLAINTEXT"'],
      leftOut: "missing",
    }),
  ),
);
