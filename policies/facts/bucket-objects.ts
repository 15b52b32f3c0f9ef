/** Objects that Terraform writes into buckets. */
import type { Resource } from "../terraform/model/resource";
import { any } from "./answer";
import type { Answer } from "./answer";
import type { Bucket } from "./buckets";

/** Whether a KMS key that somebody chose encrypts the object: its own, or the default of its bucket (https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html). */
export function isObjectUnderKms(object: Resource, bucket: Bucket | undefined): Answer {
  if (!object.at("kms_key_id").isAbsent) return "yes";
  const own = object.at("server_side_encryption");
  if (own.isUnknown) return "unknown";
  if (!own.isAbsent) return "no";
  return any(
    (bucket?.encryption ?? []).map((configured) => {
      if (configured.isUnknown || configured.get("sse_algorithm").isUnknown) return "unknown";
      return configured.get("kms_master_key_id").isAbsent ? "no" : "yes";
    }),
  );
}
