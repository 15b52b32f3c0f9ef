import policy from "../../../../policies/rules/opensearch/opensearch-require-node-encryption";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "one node, on",
      files: {
        "main.tf": `variable "v" {}
resource "aws_opensearch_domain" "a" {
  cluster_config {
    
  }
  node_to_node_encryption {
    enabled = true
  }
}`,
      },
    },
    {
      name: "the old spelling of blocks",
      files: {
        "main.tf": `resource "aws_elasticsearch_domain" "a" {
  cluster_config = {
    instance_count = 2
  }
  node_to_node_encryption = {
    enabled = true
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "several nodes, left out",
      files: {
        "main.tf": `variable "v" {}
resource "aws_opensearch_domain" "a" {
  cluster_config {
    instance_count = 3
  }
  
}`,
      },
      findings: [{ messageId: "off", severity: "medium", attribute: "node_to_node_encryption.enabled" }],
    },
    {
      name: "several nodes, off",
      files: {
        "main.tf": `variable "v" {}
resource "aws_opensearch_domain" "a" {
  cluster_config {
    instance_count = 3
  }
  node_to_node_encryption {
    enabled = false
  }
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "as many nodes as a variable says",
      files: {
        "main.tf": `variable "v" {}
resource "aws_opensearch_domain" "a" {
  cluster_config {
    instance_count = var.v
  }
  
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "several nodes, a variable",
      files: {
        "main.tf": `variable "v" {}
resource "aws_opensearch_domain" "a" {
  cluster_config {
    instance_count = 3
  }
  node_to_node_encryption {
    enabled = var.v
  }
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "one node beside dedicated ones",
      files: {
        "main.tf": `variable "v" {}
resource "aws_opensearch_domain" "a" {
  cluster_config {
    dedicated_master_enabled = true
  }
  
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "one node",
      files: { "main.tf": `resource "aws_elasticsearch_domain" "a" {}` },
      findings: [{ messageId: "oneNode", severity: "low" }],
    },
  ],
});
