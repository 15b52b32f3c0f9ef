import { definePolicy } from "../../engine/policy";

const READS = new Set<string | undefined>(["GET", "HEAD"]);

export default definePolicy({
  id: "s3-no-open-cors",
  title: "Disallow buckets that pages of every site may write to",
  topic: "s3-public",
  severity: "low",
  description: "A page of a stranger, open in the browser of somebody who may write to the bucket, writes and deletes in their name.",
  remediation: "Name the sites in allowed_origins, or allow GET and HEAD only.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_cors_configuration",
  ],
  controls: { nist80053: ["AC-4"] },
  misses: ["Sites that are not known before apply."],
  examples: {
    bad: `resource "aws_s3_bucket_cors_configuration" "orders" {
  bucket = "uploads"
  cors_rule {
    allowed_methods = ["GET", "PUT"]
    allowed_origins = ["*"]
  }
}`,
    good: `resource "aws_s3_bucket_cors_configuration" "orders" {
  bucket = "uploads"
  cors_rule {
    allowed_methods = ["GET", "PUT"]
    allowed_origins = ["https://orders.example.com"]
  }
}`,
  },
  messages: { open: "{address} lets pages of every site write: allowed_methods is {value}." },
  check({ facts, report }) {
    for (const bucket of facts.resources("aws_s3_bucket", "aws_s3_bucket_cors_configuration"))
      for (const rule of bucket.at("cors_rule").items()) {
        const methods = rule.get("allowed_methods");
        const isForAll = rule
          .get("allowed_origins")
          .items()
          .some(({ string }) => string === "*");
        if (isForAll && methods.items().some(({ string }) => !READS.has(string))) report("open", { at: methods, value: methods.text });
      }
  },
});
