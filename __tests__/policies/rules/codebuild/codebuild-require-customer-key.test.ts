import policy from "../../../../policies/rules/codebuild/codebuild-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(policy, keyCases({ type: "aws_codebuild_project", attribute: "encryption_key", write: (value) => `encryption_key = ${value}` }));
