import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "kinesis-no-public-stream",
  title: "Disallow streams that anyone may use",
  topic: "other-data-store",
  family: "streams",
  description: "Whoever may read a stream gets every record as it is written; this covers Kinesis streams and the cluster policies of MSK.",
  references: [
    "https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html",
    "https://docs.aws.amazon.com/msk/latest/developerguide/mvpc-cluster-owner-action-policy.html",
  ],
  controls: { nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_kinesis_resource_policy" "orders" {
  resource_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "kinesis:GetRecords", Resource = "*" }]
  })
}`,
    good: `resource "aws_kinesis_resource_policy" "orders" {
  resource_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kinesis:GetRecords", Resource = "*" }]
  })
}`,
  },
});
