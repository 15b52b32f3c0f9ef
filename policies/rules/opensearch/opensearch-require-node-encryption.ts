import { definePolicy } from "../../engine/policy";
import type { Resource } from "../../terraform/model/resource";
import { faults } from "../shared/setting";

/** One node is what AWS makes where nothing is said (https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_ClusterConfig.html). */
function hasOneNode(domain: Resource): boolean {
  const cluster = domain.at("cluster_config");
  const count = cluster.get("instance_count");
  const others = ["dedicated_master_enabled", "warm_enabled"].map((name) => cluster.get(name));
  return (count.isAbsent || count.number === 1) && others.every((other) => other.isAbsent || other.isFalse);
}

export default definePolicy({
  id: "opensearch-require-node-encryption",
  title: "Require search domains to encrypt what their nodes send each other",
  topic: "encryption-in-transit",
  severity: "medium",
  description:
    "Nodes copy whole indexes to each other. HTTPS at the domain's address does not reach that far: without node-to-node encryption the copies cross the network in the clear, and without it there is no fine-grained access control.",
  remediation: "Set enabled in the block node_to_node_encryption to true.",
  references: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain#node_to_node_encryption",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-3",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-3",
  ],
  controls: { fsbp: ["Opensearch.3", "ES.3"], nist80053: ["SC-8"] },
  examples: {
    bad: `resource "aws_opensearch_domain" "orders" {
  cluster_config {
    instance_count = 3
  }
}`,
    good: `resource "aws_opensearch_domain" "orders" {
  cluster_config {
    instance_count = 3
  }
  node_to_node_encryption {
    enabled = true
  }
}`,
  },
  messages: {
    off: "{address} sends data between its nodes in the clear: {attribute} is {value}.",
    oneNode: "{address} has one node yet, and would send data in the clear to a second one: {attribute} is {value}.",
  },
  check({ facts, report }) {
    const setting = { types: ["aws_opensearch_domain", "aws_elasticsearch_domain"], path: "node_to_node_encryption.enabled", wanted: true };
    for (const { resource: domain, at, name: attribute } of faults(facts, [setting])) {
      const place = { at, attribute, value: at.text };
      if (hasOneNode(domain)) report("oneNode", { ...place, severity: "low" });
      else report("off", place);
    }
  },
});
