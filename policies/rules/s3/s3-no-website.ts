import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "s3-no-website",
  title: "Disallow buckets that are websites",
  topic: "s3-public",
  severity: "low",
  description: "The address of a website speaks plain HTTP only, and works only for a bucket that everyone may read.",
  remediation: "Serve the bucket through CloudFront, and leave the website configuration out.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_website_configuration",
  ],
  controls: { nist80053: ["AC-3", "SC-8"] },
  examples: {
    bad: `resource "aws_s3_bucket_website_configuration" "orders" {
  bucket = "uploads"
  index_document {
    suffix = "index.html"
  }
}`,
    good: `resource "aws_s3_bucket" "orders" {
  bucket = "uploads"
}`,
  },
  messages: { website: "{address} makes a bucket a website, which everyone reads over plain HTTP." },
  check({ facts, report }) {
    for (const website of facts.resources("aws_s3_bucket_website_configuration")) report("website", { at: website });
    for (const bucket of facts.resources("aws_s3_bucket")) {
      const at = bucket.at("website");
      if (at.items().length > 0 || at.isUnknown) report("website", { at });
    }
  },
});
