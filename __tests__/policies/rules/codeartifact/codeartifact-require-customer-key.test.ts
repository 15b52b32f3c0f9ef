import policy from "../../../../policies/rules/codeartifact/codeartifact-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(
  policy,
  keyCases({ type: "aws_codeartifact_domain", attribute: "encryption_key", write: (value) => `encryption_key = ${value}` }),
);
