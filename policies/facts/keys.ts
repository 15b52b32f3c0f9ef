/** KMS keys: which of them AWS can rotate, and which are AWS's own. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import { targets } from "./targets";

/** Only symmetric encryption keys with material of AWS's own, outside of custom key stores: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
export function canRotate(key: Resource): boolean {
  const spec = key.at("customer_master_key_spec").string ?? "SYMMETRIC_DEFAULT";
  const usage = key.at("key_usage").string ?? "ENCRYPT_DECRYPT";
  return (
    spec === "SYMMETRIC_DEFAULT" && usage === "ENCRYPT_DECRYPT" && key.at("custom_key_store_id").isAbsent && key.at("xks_key_id").isAbsent
  );
}

/** Aliases that begin so name AWS managed keys: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk */
const AWS_ALIAS = /(^|:)alias\/aws\//;

/** Whose key an attribute names: AWS's, or one that somebody made. What is written out as an id or ARN, or not known before apply, is taken for the latter. */
export function keyOwner(key: Attribute): "aws" | "customer" {
  const isAws = targets(key, "data.aws_kms_alias", "data.aws_kms_key").some((target) =>
    AWS_ALIAS.test(target.kind === "resource" ? aliasOf(target.resource) : target.kind === "literal" ? target.id : ""),
  );
  return isAws ? "aws" : "customer";
}

const aliasOf = (data: Resource): string => data.at(data.type === "aws_kms_alias" ? "name" : "key_id").string ?? "";
