import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

/**
 * Engines that have no ssl_mode: AWS's own services, which are spoken to by HTTPS, and those whose settings have a switch of their own; "an
 * Amazon Redshift endpoint already uses an SSL connection" (https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html).
 */
const WITHOUT_SSL_MODE = [
  "dynamodb",
  "elasticsearch",
  "kafka",
  "kinesis",
  "neptune",
  "opensearch",
  "redis",
  "redshift",
  "redshift-serverless",
  "s3",
];

const hasSslMode = (endpoint: Resource): boolean => !WITHOUT_SSL_MODE.includes(endpoint.at("engine_name").string ?? "");

export default settingPolicy({
  id: "dms-require-tls",
  title: "Require migrations to reach databases by TLS",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "A migration carries whole databases and their passwords; without TLS all of it crosses the network in the clear.",
  remediation: 'Set ssl_mode to "verify-full" where the engine has it, else to "require" or "verify-ca".',
  references: [
    "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-9",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-12",
  ],
  controls: { fsbp: ["DMS.9", "DMS.12"], nist80053: ["SC-8"] },
  awsConfigRule: "DMS_ENDPOINT_SSL_CONFIGURED",
  problem: "reaches its database without TLS",
  settings: [
    { types: ["aws_dms_endpoint"], path: "ssl_mode", wanted: ["require", "verify-ca", "verify-full"], when: hasSslMode },
    {
      types: ["aws_dms_endpoint"],
      each: "redis_settings",
      path: "ssl_security_protocol",
      wanted: ["ssl-encryption"],
      leftOut: "right",
    },
  ],
  examples: {
    bad: `resource "aws_dms_endpoint" "orders" {
  engine_name = "postgres"
  ssl_mode    = "none"
}`,
    good: `resource "aws_dms_endpoint" "orders" {
  engine_name = "postgres"
  ssl_mode    = "verify-full"
}`,
  },
});
