import { definePolicy } from "../../engine/policy";

/** Filters that name the owner, or one image. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html */
const PINS = new Set(["owner-id", "owner-alias", "image-id"]);

export default definePolicy({
  id: "ec2-require-image-owner",
  title: "Require images to be looked up by their owner",
  topic: "compute-exposure",
  severity: "medium",
  description:
    "Anyone may publish an image under any name; the most recent one that matches may be made by a stranger, and runs with the role of your host.",
  remediation: 'Set owners to accounts that you trust, "self" or "amazon".',
  references: [
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharing-amis.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/ami",
  ],
  controls: { nist80053: ["CM-7", "SR-4"] },
  examples: {
    bad: `data "aws_ami" "orders" {
  most_recent = true
  filter {
    name   = "name"
    values = ["ubuntu-*"]
  }
}`,
    good: `data "aws_ami" "orders" {
  most_recent = true
  owners      = ["amazon"]
  filter {
    name   = "name"
    values = ["al2023-ami-*"]
  }
}`,
  },
  messages: { anyone: "{address} takes the most recent image of whoever publishes one: owners is {value}." },
  check({ facts, report }) {
    for (const image of facts.resources("data.aws_ami")) {
      const owners = image.at("owners");
      const mostRecent = image.at("most_recent");
      if (!(mostRecent.isTrue || mostRecent.isUnknown)) continue;
      const isPinned = image
        .at("filter")
        .items()
        .some((filter) => PINS.has(filter.get("name").string ?? ""));
      if (!isPinned && !owners.isUnknown && owners.items().length === 0) report("anyone", { at: image, value: owners.text });
    }
  },
});
