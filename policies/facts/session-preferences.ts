/** Where sessions of Session Manager are recorded: https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html */
import type { Attribute } from "../terraform/model/attribute";
import { embeddedDocument } from "./embedded-documents";
import type { Facts } from "./facts";

export interface SessionPreferences {
  /** The document's content. */
  readonly at: Attribute;
  /** Where sessions are recorded, and whether encrypted; `undefined` where the document cannot be read. */
  readonly records?: readonly { readonly setting: string; readonly encrypted: Attribute }[];
}

const RECORDS = [
  { name: "s3BucketName", setting: "s3EncryptionEnabled" },
  { name: "cloudWatchLogGroupName", setting: "cloudWatchEncryptionEnabled" },
];

export function sessionPreferences(facts: Facts): SessionPreferences[] {
  return (
    facts
      .resources("aws_ssm_document")
      .filter((document) => document.at("document_type").string === "Session")
      // Port sessions have nothing to record.
      .flatMap((document) => {
        const at = document.at("content");
        const content = embeddedDocument(at);
        if (content?.get("sessionType").string === "Port") return [];
        const inputs = content?.get("inputs");
        const records = inputs && RECORDS.filter(({ name }) => !inputs.get(name).isAbsent && inputs.get(name).string !== "");
        return [{ at, ...(inputs && records && { records: records.map(({ setting }) => ({ setting, encrypted: inputs.get(setting) })) }) }];
      })
  );
}
