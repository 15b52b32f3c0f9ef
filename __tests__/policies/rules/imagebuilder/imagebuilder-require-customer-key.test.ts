import policy from "../../../../policies/rules/imagebuilder/imagebuilder-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_imagebuilder_component", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_imagebuilder_container_recipe", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    {
      accept: [
        { name: "aws_imagebuilder_image_recipe: nothing there", files: { "main.tf": `resource "aws_imagebuilder_image_recipe" "a" {}` } },
        {
          name: "aws_imagebuilder_image_recipe: a key",
          files: {
            "main.tf": `resource "aws_imagebuilder_image_recipe" "a" {
block_device_mapping {
ebs {
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}
}
}`,
          },
        },
      ],
      reject: [
        {
          name: "aws_imagebuilder_image_recipe: no key",
          files: {
            "main.tf": `resource "aws_imagebuilder_image_recipe" "a" {
block_device_mapping {
ebs {
}
}
}`,
          },
          findings: [{ messageId: "noKey", attribute: "block_device_mapping[0].ebs[0].kms_key_id" }],
        },
      ],
    },
    {
      accept: [
        {
          name: "aws_imagebuilder_distribution_configuration: nothing there",
          files: { "main.tf": `resource "aws_imagebuilder_distribution_configuration" "a" {}` },
        },
        {
          name: "aws_imagebuilder_distribution_configuration: a key",
          files: {
            "main.tf": `resource "aws_imagebuilder_distribution_configuration" "a" {
distribution {
ami_distribution_configuration {
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}
}
}`,
          },
        },
      ],
      reject: [
        {
          name: "aws_imagebuilder_distribution_configuration: no key",
          files: {
            "main.tf": `resource "aws_imagebuilder_distribution_configuration" "a" {
distribution {
ami_distribution_configuration {
}
}
}`,
          },
          findings: [{ messageId: "noKey", attribute: "distribution[0].ami_distribution_configuration[0].kms_key_id" }],
        },
      ],
    },
  ),
);
