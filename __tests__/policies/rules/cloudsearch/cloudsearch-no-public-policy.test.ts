import policy from "../../../../policies/rules/cloudsearch/cloudsearch-no-public-policy";
import { testPolicy } from "../../../../policies/testing";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_cloudsearch_domain_service_access_policy",
    attribute: "access_policy",
    rest: 'domain_name = "orders"',
    action: "cloudsearch:search",
  }),
);
