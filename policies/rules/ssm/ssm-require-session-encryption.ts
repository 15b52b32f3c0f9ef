import { definePolicy } from "../../engine/policy";
import { embeddedDocument } from "../../facts/embedded-documents";

export default definePolicy({
  id: "ssm-require-session-encryption",
  title: "Require sessions to be encrypted with a KMS key of your own",
  topic: "encryption-in-transit",
  severity: "low",
  description:
    "A session is a shell: what is typed and shown in it holds secrets. TLS ends at AWS; with a key of your own only whoever may use the key can open or read a session.",
  remediation: "Set kmsKeyId among the inputs of the session document to your key.",
  references: ["https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-enable-encryption.html"],
  controls: { nist80053: ["SC-8"] },
  examples: {
    bad: `resource "aws_ssm_document" "session" {
  document_type = "Session"
  content       = jsonencode({ schemaVersion = "1.0", sessionType = "Standard_Stream", inputs = { kmsKeyId = "" } })
}`,
    good: `resource "aws_ssm_document" "session" {
  document_type = "Session"
  content       = jsonencode({ schemaVersion = "1.0", sessionType = "Standard_Stream", inputs = { kmsKeyId = "alias/sessions" } })
}`,
  },
  messages: {
    off: "{address} opens sessions without a key of your own: kmsKeyId is {value}.",
    unknown: "{address} cannot be proved to encrypt sessions: content is {value}, which cannot be read before apply.",
  },
  check({ facts, report }) {
    for (const document of facts.resources("aws_ssm_document")) {
      if (document.at("document_type").string !== "Session") continue;
      const content = document.at("content");
      const key = embeddedDocument(content)?.get("inputs").get("kmsKeyId");
      if (!key) report("unknown", { at: content, value: content.text });
      else if (key.isAbsent || key.string === "") report("off", { at: content, value: key.text });
    }
  },
});
