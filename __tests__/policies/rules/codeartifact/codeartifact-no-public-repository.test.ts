import policy from "../../../../policies/rules/codeartifact/codeartifact-no-public-repository";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { holder, publicPolicyCases, statement } from "../shared/public-policy-cases";

const subject = {
  type: "aws_codeartifact_repository_permissions_policy",
  attribute: "policy_document",
  rest: 'repository = "orders"\n  domain = "orders"',
  action: "codeartifact:PublishPackageVersion",
};
const domain = { ...subject, type: "aws_codeartifact_domain_permissions_policy", rest: 'domain = "orders"' };

testPolicy(
  policy,
  publicPolicyCases(subject, {
    reject: [
      {
        name: "a domain",
        files: { "main.tf": holder(domain, statement("codeartifact:*", `"*"`)) },
        findings: [{ messageId: "public", address: "aws_codeartifact_domain_permissions_policy.a" }],
      },
    ],
  }),
);
