/**
 * The bucket to which other buckets write who accessed them. One serves a whole environment.
 *
 *   const accessLogs = new AccessLogBucket(this, "access-logs");
 *   new PrivateBucket(this, "uploads", { accessLogs });
 */
import type { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import type { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { ClosedBucket } from "./private/closed-bucket";
import { requireInteger } from "./private/invalid-prop-error";

export interface AccessLogBucketProps {
  /** Unique in all of AWS. @default the path of the construct and the account */
  readonly bucketName?: string;
  /** Days that logs are kept, 365 to 3650. @default 400 */
  readonly retentionDays?: number;
}

export class AccessLogBucket extends Construct {
  readonly bucket: S3Bucket;
  readonly name: string;
  readonly arn: string;
  private readonly policy: S3BucketPolicy;

  constructor(scope: Construct, id: string, props: AccessLogBucketProps = {}) {
    super(scope, id);
    requireInteger(this, "retentionDays", props.retentionDays, 365, 3650);
    const { account } = AwsAccount.of(this);
    // The service that delivers access logs cannot use a KMS key:
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
    const closed = new ClosedBucket(this, "logs", {
      ...(props.bucketName !== undefined && { bucketName: props.bucketName }),
      expireAfterDays: props.retentionDays ?? 400,
      keepVersionsDays: 30,
      statements: (arn) => [
        {
          sid: "DeliverAccessLogs",
          principals: { Service: "logging.s3.amazonaws.com" },
          actions: ["s3:PutObject"],
          resources: [`${arn}/*`],
          conditions: { StringEquals: { "aws:SourceAccount": account } },
        },
      ],
    });
    this.bucket = closed.bucket;
    this.name = closed.bucket.id;
    this.arn = closed.bucket.arn;
    this.policy = closed.policy;
  }

  /** Writes here who accesses a bucket. S3 refuses that until the policy lets it in. */
  logAccesses(scope: Construct, bucket: S3Bucket): S3BucketLoggingA {
    const isNear = TerraformStack.of(scope) === TerraformStack.of(this);
    return new S3BucketLoggingA(scope, "logging", {
      bucket: bucket.id,
      targetBucket: this.name,
      targetPrefix: `${scope.node.path}/`,
      ...(isNear && { dependsOn: [this.policy] }),
    });
  }
}
