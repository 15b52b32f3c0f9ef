/** Whether buckets keep earlier versions of their objects, in a resource of its own or inline as provider 3 had it. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import { buckets } from "./buckets";
import type { Facts } from "./facts";
import { multimap } from "./append";
import { once } from "./once";

export interface Versioning {
  readonly at: Attribute;
  /** `undefined` where it is not known before apply. */
  readonly isOn: boolean | undefined;
}

/** By bucket; nothing where nothing is configured, which S3 takes as "never enabled" (https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html). */
export const bucketVersioning = once((facts: Facts): ReadonlyMap<Resource, readonly Versioning[]> => {
  const { all, named } = buckets(facts);
  const beside = facts.resources("aws_s3_bucket_versioning").flatMap((resource) => {
    const bucket = named(resource.at("bucket"));
    const at = resource.at("versioning_configuration").get("status");
    return bucket ? [[bucket.resource, { at, isOn: at.isUnknown ? undefined : at.string === "Enabled" }] as const] : [];
  });
  const inline = all.flatMap(({ resource }) =>
    resource
      .at("versioning")
      .items()
      .map((versioning) => {
        const at = versioning.get("enabled");
        return [resource, { at, isOn: at.isUnknown ? undefined : at.isTrue }] as const;
      }),
  );
  return multimap([...beside, ...inline]);
});
