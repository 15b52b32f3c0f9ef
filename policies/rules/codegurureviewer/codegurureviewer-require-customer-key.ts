import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "codegurureviewer-require-customer-key",
  title: "Require reviewed code to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codegurureviewer_repository_association"],
  keys: [{ types: ["aws_codegurureviewer_repository_association"], path: "kms_key_details.kms_key_id" }],
  examples: {
    bad: `resource "aws_codegurureviewer_repository_association" "orders" {
  repository {
    codecommit {
      name = "orders"
    }
  }
}`,
    good: `resource "aws_codegurureviewer_repository_association" "orders" {
  repository {
    codecommit {
      name = "orders"
    }
  }
  kms_key_details {
    kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}`,
  },
});
