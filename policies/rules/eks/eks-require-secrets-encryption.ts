import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "eks-require-secrets-encryption",
  title: "Require Kubernetes secrets to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  severity: "medium",
  description:
    "Kubernetes keeps secrets as it gets them. Before 1.28 EKS adds nothing to that, since then a key of AWS's: with one of your own its policy says who may use it, each use is logged, and disabling it closes the secrets.",
  remediation: 'Add an encryption_config with resources = ["secrets"] and a key.',
  references: [
    "https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html",
    "https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-3",
  ],
  controls: { fsbp: ["EKS.3"], nist80053: ["SC-28"] },
  problem: "does not encrypt its secrets with a key of your own",
  settings: [{ types: ["aws_eks_cluster"], path: "encryption_config.resources", wanted: { includes: "secrets" } }],
  examples: {
    bad: `resource "aws_eks_cluster" "orders" {
  name = "orders"
}`,
    good: `resource "aws_eks_cluster" "orders" {
  name = "orders"
  encryption_config {
    resources = ["secrets"]
    provider {
      key_arn = "arn:aws:kms:eu-west-1:111122223333:key/orders"
    }
  }
}`,
  },
});
