import policy from "../../../../policies/rules/eks/eks-require-control-plane-logs";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_eks_cluster" "a" {

}`,
      },
      findings: [
        {
          messageId: "missing",
          message: "aws_eks_cluster.a does not log api, audit, authenticator, controllerManager, scheduler of its control plane.",
        },
      ],
    },
    {
      name: "some",
      files: {
        "main.tf": `resource "aws_eks_cluster" "a" {
  enabled_cluster_log_types = ["api", "audit", "authenticator"]
}`,
      },
      findings: [{ messageId: "missing", line: 2 }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_eks_cluster" "a" {
  enabled_cluster_log_types = var.unset
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "one of them not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_eks_cluster" "a" {
  enabled_cluster_log_types = ["api", var.unset]
}`,
      },
      findings: [{ messageId: "unknown", attribute: "enabled_cluster_log_types[1]" }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_eks_cluster.a.enabled_cluster_log_types", []),
      findings: [{ messageId: "missing" }],
    },
  ],
});
