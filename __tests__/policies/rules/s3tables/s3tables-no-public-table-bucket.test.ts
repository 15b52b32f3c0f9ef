import policy from "../../../../policies/rules/s3tables/s3tables-no-public-table-bucket";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_s3tables_table_bucket_policy",
    attribute: "resource_policy",
    rest: 'table_bucket_arn = "arn:aws:s3tables:eu-west-1:111122223333:bucket/orders"',
    action: "s3tables:GetTableData",
  }),
);
