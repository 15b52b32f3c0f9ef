/** What the tags of data stores and buckets say about the data in them. */
import type { Attribute } from "../terraform/model/attribute";
import { DATA_STORE_TYPES } from "./data-store-types";
import type { Facts } from "./facts";

const TAG = /^data[-_:. ]?classification$/i;

export function classifications(facts: Facts): readonly Attribute[] {
  return facts
    .resources(...Object.keys(DATA_STORE_TYPES), "aws_s3_bucket", "aws_dynamodb_table")
    .flatMap((resource) => resource.at("tags").entries())
    .flatMap(([name, value]) => (TAG.test(name) ? [value] : []));
}
