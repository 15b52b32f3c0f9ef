import { definePolicy } from "../../engine/policy";

/** https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html */
const LOGS = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

export default definePolicy({
  id: "eks-require-control-plane-logs",
  title: "Require clusters to log everything that their control plane does",
  topic: "audit-logging",
  severity: "medium",
  description:
    "The logs of the control plane say who logged in to a cluster and what was started, changed or read there. They are off until asked for.",
  remediation: "Set enabled_cluster_log_types to api, audit, authenticator, controllerManager and scheduler.",
  references: [
    "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-8",
  ],
  controls: { fsbp: ["EKS.8"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "EKS_CLUSTER_LOG_ENABLED",
  examples: {
    bad: `resource "aws_eks_cluster" "orders" {
  enabled_cluster_log_types = ["api"]
}`,
    good: `resource "aws_eks_cluster" "orders" {
  enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
}`,
  },
  messages: {
    missing: "{address} does not log {logs} of its control plane.",
    unknown:
      "{address} cannot be proved to log its control plane: enabled_cluster_log_types is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const cluster of facts.resources("aws_eks_cluster")) {
      const at = cluster.at("enabled_cluster_log_types");
      const items = at.items();
      const missing = LOGS.filter((log) => !items.some((item) => item.string === log));
      const unsure = items.find((item) => item.isUnknown);
      if (missing.length === 0) continue;
      if (unsure) report("unknown", { at: unsure, expression: unsure.expression });
      else report("missing", { at, logs: missing.join(", ") });
    }
  },
});
