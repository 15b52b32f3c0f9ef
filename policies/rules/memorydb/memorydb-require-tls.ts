import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "memorydb-require-tls",
  title: "Require connections to MemoryDB to be encrypted",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "Without TLS every command, password and value crosses the network in the clear.",
  remediation: "Set tls_enabled to true, or leave it out; the cluster is then replaced.",
  references: [
    "https://docs.aws.amazon.com/memorydb/latest/devguide/in-transit-encryption.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/memorydb_cluster#tls_enabled",
  ],
  controls: { nist80053: ["SC-8"] },
  problem: "takes connections in the clear",
  settings: [
    // "Defaults to `true`" (documentation of the resource).
    { types: ["aws_memorydb_cluster"], path: "tls_enabled", wanted: true, leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_memorydb_cluster" "orders" {
  tls_enabled = false
}`,
    good: `resource "aws_memorydb_cluster" "orders" {
  tls_enabled = true
}`,
  },
});
