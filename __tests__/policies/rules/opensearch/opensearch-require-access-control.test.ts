import policy from "../../../../policies/rules/opensearch/opensearch-require-access-control";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    ...["aws_opensearch_domain", "aws_elasticsearch_domain"].map((type) =>
      settingCases({ type, path: "advanced_security_options.enabled", right: ["true"], wrong: ["false"], leftOut: "missing" }),
    ),
    {
      accept: [
        {
          name: "no anonymous logins",
          files: {
            "main.tf": `resource "aws_opensearch_domain" "a" {
  advanced_security_options {
    enabled                = true
    anonymous_auth_enabled = false
  }
}`,
          },
        },
      ],
      reject: [
        {
          name: "anonymous logins",
          files: {
            "main.tf": `resource "aws_opensearch_domain" "a" {
  advanced_security_options {
    enabled                = true
    anonymous_auth_enabled = true
  }
}`,
          },
          findings: [{ messageId: "wrong", attribute: "advanced_security_options[0].anonymous_auth_enabled", line: 4 }],
        },
      ],
    },
  ),
);
