import policy from "../../../../policies/rules/glue/glue-no-public-catalog";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(policy, publicPolicyCases({ type: "aws_glue_resource_policy", attribute: "policy", action: "glue:GetTable" }));
