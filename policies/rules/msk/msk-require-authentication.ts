import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

/** A cluster that knows no login takes whoever comes; one that does takes nobody else, unless it is told to. */
const hasLogins = (cluster: Resource): boolean =>
  cluster
    .at("client_authentication")
    .items()
    .some(
      (logins) =>
        logins.get("tls").items().length > 0 ||
        ["iam", "scram"].some((kind) => {
          const at = logins.get("sasl").get(kind);
          return !at.isAbsent && !at.isFalse;
        }),
    );

export default settingPolicy({
  id: "msk-require-authentication",
  title: "Require clients of Kafka clusters to log in",
  topic: "other-data-store",
  severity: "medium",
  description:
    "A cluster that takes clients without a login gives every topic to everybody whom its security group lets near, to read and to write.",
  remediation: "Set client_authentication with sasl.iam, and unauthenticated to false, or build the stream with PrivateStream.",
  references: [
    "https://docs.aws.amazon.com/msk/latest/developerguide/msk-authentication.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-6",
  ],
  controls: { fsbp: ["MSK.6"], nist80053: ["AC-3"] },
  awsConfigRule: "MSK_UNRESTRICTED_ACCESS_CHECK",
  problem: "takes clients that do not log in",
  settings: [{ types: ["aws_msk_cluster"], path: "client_authentication.unauthenticated", wanted: false, leftOut: hasLogins }],
  examples: {
    bad: `resource "aws_msk_cluster" "clicks" {}`,
    good: `resource "aws_msk_cluster" "clicks" {
  client_authentication {
    sasl {
      iam = true
    }
  }
}`,
  },
});
