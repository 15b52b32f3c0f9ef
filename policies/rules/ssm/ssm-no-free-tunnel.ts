import { definePolicy } from "../../engine/policy";
import { embeddedDocument } from "../../facts/embedded-documents";

export default definePolicy({
  id: "ssm-no-free-tunnel",
  title: "Disallow session documents whose caller chooses where a tunnel leads",
  topic: "compute-exposure",
  severity: "low",
  description:
    "Whoever may use such a document turns the instance behind it into a way to every host that the instance can reach; the role that was meant for one database has the whole network.",
  remediation: "Write host and portNumber into the document, one document for each store, as SessionAccess does.",
  references: ["https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html"],
  controls: { nist80053: ["AC-4", "AC-6"] },
  onUnknown: "accept",
  misses: ["AWS's own AWS-StartPortForwardingSessionToRemoteHost, which a policy of IAM must keep away."],
  examples: {
    bad: `resource "aws_ssm_document" "tunnel" {
  document_type = "Session"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Port"
    parameters    = { host = { type = "String" } }
    properties    = { type = "LocalPortForwarding", host = "{{ host }}", portNumber = "5432" }
  })
}`,
    good: `resource "aws_ssm_document" "tunnel" {
  document_type = "Session"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Port"
    properties    = { type = "LocalPortForwarding", host = "orders.internal", portNumber = "5432" }
  })
}`,
  },
  messages: { free: "{address} tunnels to wherever its caller says: {setting} is {value}." },
  check({ facts, report }) {
    for (const document of facts.resources("aws_ssm_document")) {
      const content = embeddedDocument(document.at("content"));
      if (document.at("document_type").string !== "Session" || content?.get("sessionType").string !== "Port") continue;
      for (const setting of ["host", "portNumber"]) {
        const value = content.get("properties").get(setting);
        if (/\{\{.*\}\}/.test(value.string ?? "")) report("free", { at: document.at("content"), setting, value: value.text });
      }
    }
  },
});
