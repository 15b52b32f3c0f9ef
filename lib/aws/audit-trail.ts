/**
 * What was done in the account, by whom, kept where nobody can change it: one trail over all regions, validated, encrypted, and locked for
 * as long as an investigation may need it. One per account.
 *
 *   new AuditTrail(this, "audit");
 */
import { AccessanalyzerAnalyzer } from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { IamAccountPasswordPolicy } from "@cdktf/provider-aws/lib/iam-account-password-policy";
import type { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { Construct } from "constructs";
import { AccessLogBucket } from "./access-log-bucket";
import { AwsAccount } from "./aws-account";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { ClosedBucket } from "./private/closed-bucket";
import { requireInteger } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import { resourceName } from "./private/resource-name";
import { serviceRole } from "./private/role";

export interface AuditTrailProps {
  /** Days for which nobody, the root user included, can delete or change a log file, 30 to 3650. @default 365 */
  readonly lockDays?: number;
  /** Encrypts the log files. @default a key of its own */
  readonly key?: IEncryptionKey;
  /** Where accesses to the log files are logged. @default a bucket of its own */
  readonly accessLogs?: AccessLogBucket;
}

export class AuditTrail extends Construct {
  readonly trail: Cloudtrail;
  readonly bucket: S3Bucket;
  readonly logGroup: CloudwatchLogGroup;
  readonly key: IEncryptionKey;

  constructor(scope: Construct, id: string, props: AuditTrailProps = {}) {
    super(scope, id);
    requireInteger(this, "lockDays", props.lockDays, 30, 3650);
    const account = AwsAccount.of(this);
    const name = resourceName(this, 128);
    const trailArn = account.arn("cloudtrail", `trail/${name}`);
    const ofTrail = { StringEquals: { "aws:SourceArn": trailArn } };
    this.key = props.key ?? new EncryptionKey(this, "key", { description: `Trail of ${this.node.path}` });
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
    this.key.allowService("cloudtrail.amazonaws.com", ofTrail);
    const lockDays = props.lockDays ?? 365;
    const files = new ClosedBucket(this, "files", {
      key: this.key,
      keepVersionsDays: lockDays,
      lockDays,
      // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
      statements: (arn) => [
        { sid: "CheckAcl", principals: CLOUDTRAIL, actions: ["s3:GetBucketAcl"], resources: [arn], conditions: ofTrail },
        {
          sid: "WriteFiles",
          principals: CLOUDTRAIL,
          actions: ["s3:PutObject"],
          resources: [`${arn}/AWSLogs/${account.account}/*`],
          conditions: { StringEquals: { ...ofTrail.StringEquals, "s3:x-amz-acl": "bucket-owner-full-control" } },
        },
      ],
    });
    this.bucket = files.bucket;
    const accessLogs = props.accessLogs ?? new AccessLogBucket(this, "access-logs");
    accessLogs.logAccesses(this, this.bucket);

    this.logGroup = encryptedLogGroup(this, "log", `/aws/cloudtrail/${name}`, this.key);
    const role = serviceRole(this, "role", {
      service: "cloudtrail.amazonaws.com",
      description: `Writes ${name} to CloudWatch Logs`,
      sourceArn: trailArn,
      statements: [{ sid: "WriteLog", actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${this.logGroup.arn}:*`] }],
    });
    this.trail = new Cloudtrail(this, "trail", {
      name,
      s3BucketName: this.bucket.id,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogging: true,
      enableLogFileValidation: true,
      kmsKeyId: this.key.arn,
      cloudWatchLogsGroupArn: `${this.logGroup.arn}:*`,
      cloudWatchLogsRoleArn: role.arn,
      dependsOn: [files.policy],
    });
    new AccessanalyzerAnalyzer(this, "analyzer", { analyzerName: name, type: "ACCOUNT" });
    // IAM.7 and IAM.11 to .17 of FSBP and CIS: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html
    new IamAccountPasswordPolicy(this, "passwords", {
      minimumPasswordLength: 14,
      requireLowercaseCharacters: true,
      requireUppercaseCharacters: true,
      requireNumbers: true,
      requireSymbols: true,
      passwordReusePrevention: 24,
      maxPasswordAge: 90,
      allowUsersToChangePassword: true,
    });
  }
}

const CLOUDTRAIL = { Service: "cloudtrail.amazonaws.com" } as const;
