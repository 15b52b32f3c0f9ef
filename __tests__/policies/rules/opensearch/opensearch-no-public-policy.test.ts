import policy from "../../../../policies/rules/opensearch/opensearch-no-public-policy";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { holder, publicPolicyCases, statement } from "../shared/public-policy-cases";

const subject = {
  type: "aws_opensearch_domain_policy",
  attribute: "access_policies",
  rest: 'domain_name = "orders"',
  action: "es:ESHttpGet",
};
const inline = { type: "aws_elasticsearch_domain", attribute: "access_policies" };
const vpc = 'vpc_options {\nsubnet_ids = ["subnet-0123456789abcdef0"]\n}';
const domain = (body: string): string => `resource "aws_opensearch_domain" "d" {\n${body}\n}\n`;
const ofDomain = holder({ ...subject, rest: "domain_name = aws_opensearch_domain.d.domain_name" }, statement("es:*", `"*"`));

testPolicy(
  policy,
  publicPolicyCases(subject, {
    accept: [
      { name: "anyone, inside of a VPC", files: { "main.tf": holder({ ...inline, rest: vpc }, statement("es:*", `"*"`)) } },
      { name: "anyone, of a domain inside of a VPC", files: { "main.tf": domain(vpc) + ofDomain } },
    ],
    reject: [
      {
        name: "anyone, with a list of no network in JSON",
        files: {
          "main.tf.json": JSON.stringify({
            resource: {
              aws_opensearch_domain: {
                d: {
                  vpc_options: [],
                  access_policies: JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: "es:*", Resource: "*" }] }),
                },
              },
            },
          }),
        },
        findings: [{ messageId: "public", address: "aws_opensearch_domain.d" }],
      },
      {
        name: "anyone, inline",
        files: { "main.tf": holder(inline, statement("es:*", `"*"`)) },
        findings: [{ messageId: "public", address: "aws_elasticsearch_domain.a", attribute: "access_policies", related: [] }],
      },
      {
        name: "anyone, of a domain outside of a VPC",
        files: { "main.tf": domain('domain_name = "orders"') + ofDomain },
        findings: [{ messageId: "public", address: "aws_opensearch_domain_policy.a", related: ["aws_opensearch_domain.d"] }],
      },
    ],
  }),
);
