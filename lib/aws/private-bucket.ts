/**
 * A bucket that nobody outside the account can read, over TLS only, encrypted, versioned, and with every access logged.
 *
 *   const uploads = new PrivateBucket(this, "uploads");
 *   uploads.grantReadWrite(role);
 */
import type { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { Construct } from "constructs";
import { AccessLogBucket } from "./access-log-bucket";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { ClosedBucket } from "./private/closed-bucket";
import { grant, type IRole } from "./private/grant";
import { requireInteger } from "./private/invalid-prop-error";
import type { Statement } from "./private/policy-document";

export interface PrivateBucketProps {
  /** Unique in all of AWS. @default the path of the construct and the account */
  readonly bucketName?: string;
  /** Days after which replaced and deleted versions go, 7 to 3650. @default 90 */
  readonly keepVersionsDays?: number;
  /** Days after which objects go, 1 to 3650. @default never */
  readonly expireAfterDays?: number;
  /** @default a key of its own */
  readonly key?: IEncryptionKey;
  /** Where accesses are logged. @default a bucket of its own */
  readonly accessLogs?: AccessLogBucket;
}

export class PrivateBucket extends Construct {
  readonly bucket: S3Bucket;
  readonly key: IEncryptionKey;
  readonly accessLogs: AccessLogBucket;
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: PrivateBucketProps = {}) {
    super(scope, id);
    requireInteger(this, "keepVersionsDays", props.keepVersionsDays, 7, 3650);
    requireInteger(this, "expireAfterDays", props.expireAfterDays, 1, 3650);
    this.key = props.key ?? new EncryptionKey(this, "key", { description: `Objects of ${this.node.path}` });
    this.accessLogs = props.accessLogs ?? new AccessLogBucket(this, "access-logs");
    const closed = new ClosedBucket(this, "objects", {
      ...(props.bucketName !== undefined && { bucketName: props.bucketName }),
      ...(props.expireAfterDays !== undefined && { expireAfterDays: props.expireAfterDays }),
      key: this.key,
      keepVersionsDays: props.keepVersionsDays ?? 90,
    });
    this.bucket = closed.bucket;
    this.name = this.bucket.id;
    this.arn = this.bucket.arn;
    this.accessLogs.logAccesses(this, this.bucket);
  }

  /** Lets a role list the bucket and read its objects. */
  grantRead(role: IRole): void {
    grant(
      this,
      role,
      "read",
      this.list(),
      this.objects("ReadObjects", ["s3:GetObject", "s3:GetObjectVersion"]),
      this.useKey(["kms:Decrypt"]),
    );
  }

  /** Lets a role list the bucket and read, write and delete its objects; versions stay. */
  grantReadWrite(role: IRole): void {
    const actions = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"];
    grant(
      this,
      role,
      "write",
      this.list(),
      this.objects("ReadAndWriteObjects", actions),
      this.useKey(["kms:Decrypt", "kms:GenerateDataKey"]),
    );
  }

  private list(): Statement {
    return { sid: "ListBucket", actions: ["s3:ListBucket", "s3:GetBucketLocation"], resources: [this.arn] };
  }

  private objects(sid: string, actions: readonly string[]): Statement {
    return { sid, actions, resources: [`${this.arn}/*`] };
  }

  private useKey(actions: readonly string[]): Statement {
    return { sid: "UseKey", actions, resources: [this.key.arn] };
  }
}
