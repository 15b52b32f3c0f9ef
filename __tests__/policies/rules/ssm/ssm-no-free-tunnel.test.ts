import policy from "../../../../policies/rules/ssm/ssm-no-free-tunnel";
import { testPolicy } from "../../../../policies/testing";

const tunnel = (properties: string, sessionType = "Port", documentType = "Session") => ({
  "main.tf": `resource "aws_db_instance" "orders" {}\nresource "aws_ssm_document" "a" {\n  document_type = "${documentType}"\n  content = jsonencode({ schemaVersion = "1.0", sessionType = "${sessionType}", properties = { type = "LocalPortForwarding", ${properties} } })\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "one host and port", files: tunnel(`host = "orders.internal", portNumber = "5432"`) },
    { name: "the host of a database that is yet to be made", files: tunnel(`host = aws_db_instance.orders.address, portNumber = "5432"`) },
    { name: "a shell with parameters", files: tunnel(`linux = { commands = "{{ command }}" }`, "InteractiveCommands") },
    { name: "a command document", files: tunnel(`host = "{{ host }}"`, "Port", "Command") },
  ],
  reject: [
    {
      name: "any host",
      files: tunnel(`host = "{{ host }}", portNumber = "5432"`),
      findings: [{ messageId: "free", address: "aws_ssm_document.a", attribute: "content", line: 4 }],
    },
    { name: "any port", files: tunnel(`host = "orders.internal", portNumber = "{{portNumber}}"`), findings: [{ messageId: "free" }] },
    {
      name: "any host, in YAML through an override",
      build: (stack) =>
        stack.addOverride("resource.aws_ssm_document.a", {
          document_type: "Session",
          content: 'schemaVersion: "1.0"\nsessionType: Port\nproperties:\n  host: "{{ host }}"\n  portNumber: "5432"\n',
        }),
      findings: [{ messageId: "free" }],
    },
  ],
});
