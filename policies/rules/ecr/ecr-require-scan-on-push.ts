import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ecr-require-scan-on-push",
  title: "Require images to be scanned when they are pushed",
  topic: "compute-exposure",
  severity: "medium",
  description:
    "An image brings the holes of everything that it was built from. Scanned when it is pushed, they are known before the first container runs; unscanned, whoever looks for them finds them first.",
  remediation: "Set scan_on_push to true, or add aws_ecr_registry_scanning_configuration for the whole registry.",
  references: [
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-1",
  ],
  controls: { fsbp: ["ECR.1"], nist80053: ["RA-5"] },
  awsConfigRule: "ECR_PRIVATE_IMAGE_SCANNING_ENABLED",
  misses: ["Registries whose scanning is not in the configuration, and which repositories its filters leave out."],
  problem: "runs images that nobody scanned",
  settings: [
    {
      types: ["aws_ecr_repository"],
      path: "image_scanning_configuration.scan_on_push",
      wanted: true,
      // The registry decides for its repositories: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutRegistryScanningConfiguration.html
      when: (_, facts) => facts.resources("aws_ecr_registry_scanning_configuration").every((registry) => registry.at("rule").isNone),
    },
  ],
  examples: {
    bad: `resource "aws_ecr_repository" "orders" {
  name = "orders"
}`,
    good: `resource "aws_ecr_repository" "orders" {
  name = "orders"
  image_scanning_configuration {
    scan_on_push = true
  }
}`,
  },
});
