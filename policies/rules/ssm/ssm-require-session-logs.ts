import { definePolicy } from "../../engine/policy";
import { sessionPreferences } from "../../facts/session-preferences";

export default definePolicy({
  id: "ssm-require-session-logs",
  title: "Require sessions to be recorded and encrypted",
  topic: "audit-logging",
  severity: "medium",
  description:
    "A session is a shell on an instance. Without its record nobody can tell what was done there; unencrypted, the record gives away what was typed.",
  remediation: "Name an encrypted bucket or log group in the preferences of Session Manager, or use SessionAccess.",
  references: ["https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html"],
  controls: { nist80053: ["AU-2", "AU-12"] },
  misses: ["Accounts whose preferences are not in the configuration."],
  examples: {
    bad: `resource "aws_ssm_document" "sessions" {
  name          = "SSM-SessionManagerRunShell"
  document_type = "Session"
  content       = jsonencode({ schemaVersion = "1.0", sessionType = "Standard_Stream", inputs = {} })
}`,
    good: `resource "aws_ssm_document" "sessions" {
  name          = "SSM-SessionManagerRunShell"
  document_type = "Session"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs        = { cloudWatchLogGroupName = "sessions", cloudWatchEncryptionEnabled = true }
  })
}`,
  },
  messages: {
    unrecorded: "{address} does not record sessions: it names neither a bucket nor a log group.",
    unencrypted: "{address} records sessions without encryption: {setting} is {value}.",
    unknown: "{address} cannot be proved to record sessions: {attribute} is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const { at, records } of sessionPreferences(facts)) {
      if (!records) report("unknown", { at, attribute: at.name, expression: at.expression });
      else if (records.length === 0) report("unrecorded", { at });
      for (const { encrypted, setting } of records ?? [])
        if (encrypted.isUnknown) report("unknown", { at, attribute: setting, expression: encrypted.expression });
        else if (!encrypted.isTrue) report("unencrypted", { at, setting, value: encrypted.text });
    }
  },
});
