/** Where services write their logs: encrypted, kept for a year, and known before the first line is written. */
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { Construct } from "constructs";
import { AwsAccount } from "../aws-account";
import type { IEncryptionKey } from "../encryption-key";

/** One year, as CloudWatch.16 of FSBP asks: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html */
const RETENTION_DAYS = 365;

export function encryptedLogGroup(scope: Construct, id: string, name: string, key: IEncryptionKey): CloudwatchLogGroup {
  const account = AwsAccount.of(scope);
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html, step 2
  key.allowService(`logs.${account.region}.amazonaws.com`, {
    ArnLike: { "kms:EncryptionContext:aws:logs:arn": account.arn("logs", "log-group:*") },
  });
  return new CloudwatchLogGroup(scope, id, { name, retentionInDays: RETENTION_DAYS, kmsKeyId: key.arn });
}
