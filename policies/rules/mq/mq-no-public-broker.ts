import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "mq-no-public-broker",
  title: "Disallow message brokers with a public address",
  types: ["aws_mq_broker"],
  remediation: "Set publicly_accessible to false.",
  references: ["https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/using-amazon-mq-securely.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_mq_broker" "orders" {
  publicly_accessible = true
}`,
    good: `resource "aws_mq_broker" "orders" {
  publicly_accessible = false
}`,
  },
});
