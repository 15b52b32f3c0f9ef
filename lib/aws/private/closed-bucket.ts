/** What every bucket here has in common: no public way in, no ACLs, TLS only, encrypted, versioned, and old versions go after a while. */
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import { AwsAccount } from "../aws-account";
import type { IEncryptionKey } from "../encryption-key";
import { policyDocument, type Statement } from "./policy-document";
import { chosenName, resourceName } from "./resource-name";

export interface ClosedBucketProps {
  /** Unique in all of AWS. @default the path of the construct and the account */
  readonly bucketName?: string;
  /** Left out only where the service that writes cannot use a key of ours. */
  readonly key?: IEncryptionKey;
  /** Days after which objects go. @default never */
  readonly expireAfterDays?: number;
  /** Days after which replaced and deleted versions go. */
  readonly keepVersionsDays: number;
  /** Days for which no version can be deleted or changed, by anybody. @default versions can be deleted by who may */
  readonly lockDays?: number;
  /** Statements beside the one that requires TLS, given the bucket's ARN. @default none */
  readonly statements?: (bucketArn: string) => readonly Statement[];
}

export class ClosedBucket extends Construct {
  readonly bucket: S3Bucket;
  readonly policy: S3BucketPolicy;
  readonly publicAccessBlock: S3BucketPublicAccessBlock;

  constructor(scope: Construct, id: string, props: ClosedBucketProps) {
    super(scope, id);
    this.bucket = new S3Bucket(this, "bucket", {
      bucket: bucketName(scope, props.bucketName),
      forceDestroy: false,
      ...(props.lockDays !== undefined && { objectLockEnabled: true }),
    });
    const { id: bucket, arn } = this.bucket;
    this.publicAccessBlock = new S3BucketPublicAccessBlock(this, "public-access-block", {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketOwnershipControls(this, "ownership", { bucket, rule: { objectOwnership: "BucketOwnerEnforced" } });
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", { bucket, rule: [encryption(props.key)] });
    props.key?.allowThrough("s3");
    const versioning = new S3BucketVersioningA(this, "versioning", { bucket, versioningConfiguration: { status: "Enabled" } });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket,
      rule: [
        {
          id: "expire",
          status: "Enabled",
          filter: [{ prefix: "" }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
          noncurrentVersionExpiration: [{ noncurrentDays: props.keepVersionsDays }],
          ...(props.expireAfterDays !== undefined && { expiration: [{ days: props.expireAfterDays }] }),
        },
      ],
      dependsOn: [versioning],
    });
    if (props.lockDays !== undefined)
      new S3BucketObjectLockConfigurationA(this, "lock", {
        bucket,
        rule: { defaultRetention: { mode: "COMPLIANCE", days: props.lockDays } },
        dependsOn: [versioning],
      });
    this.policy = new S3BucketPolicy(this, "policy", {
      bucket,
      policy: policyDocument([requireTls(arn), ...(props.statements?.(arn) ?? [])]),
      dependsOn: [this.publicAccessBlock],
    });
  }
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
function bucketName(scope: Construct, chosen: string | undefined): string {
  if (chosen === undefined) return `${resourceName(scope, 50)}-${AwsAccount.of(scope).account}`;
  return chosenName(
    scope,
    "bucketName",
    chosen,
    63,
    /^[a-z0-9][a-z0-9-]+[a-z0-9]$/,
    "at least three: lower-case letters, digits and hyphens",
  );
}

function encryption(key: IEncryptionKey | undefined) {
  if (!key) return { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } };
  return { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn }, bucketKeyEnabled: true };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html, "Managing access based on HTTP or HTTPS requests" */
function requireTls(arn: string): Statement {
  return {
    sid: "RequireTls",
    effect: "Deny",
    principals: "*",
    actions: ["s3:*"],
    resources: [arn, `${arn}/*`],
    conditions: { Bool: { "aws:SecureTransport": "false" } },
  };
}
