import { customerKeyPolicy } from "../shared/customer-key-policy";
import { answer } from "../../facts/answer";

export default customerKeyPolicy({
  id: "rds-require-insights-customer-key",
  title: "Require Performance Insights to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.html"],
  keys: [
    {
      types: ["aws_db_instance", "aws_rds_cluster_instance", "aws_rds_cluster"],
      path: "performance_insights_kms_key_id",
      when: (database) => answer(database.at("performance_insights_enabled")) !== "no",
    },
  ],
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  performance_insights_enabled = true
}`,
    good: `resource "aws_db_instance" "orders" {
  performance_insights_enabled    = true
  performance_insights_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
