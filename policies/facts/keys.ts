/** KMS keys, and which of them AWS can rotate. */
import type { Resource } from "../terraform/model/resource";

/** Only symmetric encryption keys with material of AWS's own, outside of custom key stores: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
export function canRotate(key: Resource): boolean {
  const spec = key.at("customer_master_key_spec").string ?? "SYMMETRIC_DEFAULT";
  const usage = key.at("key_usage").string ?? "ENCRYPT_DECRYPT";
  return (
    spec === "SYMMETRIC_DEFAULT" && usage === "ENCRYPT_DECRYPT" && key.at("custom_key_store_id").isAbsent && key.at("xks_key_id").isAbsent
  );
}
