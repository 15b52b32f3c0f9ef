import policy from "../../../../policies/rules/vpc/vpc-require-endpoint-policy";
import { testPolicy } from "../../../../policies/testing";

const endpoint = (body: string, service = `"com.amazonaws.eu-west-1.s3"`) => ({
  "main.tf": `variable "unset" {}\nresource "aws_vpc_endpoint" "a" {\n  service_name = ${service}\n  ${body}\n}`,
});
const statement = (rest: string) => `jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", ${rest} }] })`;
const anyone = `Principal = "*", Resource = "*"`;

testPolicy(policy, {
  accept: [
    {
      name: "callers of one account",
      files: endpoint(`policy = ${statement(`${anyone}, Condition = { StringEquals = { "aws:PrincipalAccount" = "111122223333" } }`)}`),
    },
    {
      name: "resources of one organization",
      files: endpoint(`policy = ${statement(`${anyone}, Condition = { StringEquals = { "aws:ResourceOrgID" = "o-a1b2c3d4e5" } }`)}`),
    },
    { name: "one bucket for anyone", files: endpoint(`policy = ${statement(`Principal = "*", Resource = "arn:aws:s3:::packages/*"`)}`) },
    { name: "nothing for anyone", files: endpoint(`policy = ${statement(anyone).replace("Allow", "Deny")}`) },
    { name: "a policy that is not known", files: endpoint("policy = var.unset") },
    {
      name: "a policy in a resource of its own",
      files: {
        "main.tf": `${endpoint("")["main.tf"]}\nresource "aws_vpc_endpoint_policy" "p" {\n  vpc_endpoint_id = aws_vpc_endpoint.a.id\n  policy = ${statement(`Principal = "*", Resource = "arn:aws:s3:::a"`)}\n}`,
      },
    },
    {
      name: "a service of somebody else",
      files: endpoint(`vpc_endpoint_type = "Interface"`, `"com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0"`),
    },
    { name: "a service that is not known", files: endpoint("", "var.unset") },
    { name: "an appliance, which takes no policy", files: endpoint(`vpc_endpoint_type = "GatewayLoadBalancer"`) },
  ],
  reject: [
    { name: "no policy", files: endpoint(""), findings: [{ messageId: "none", address: "aws_vpc_endpoint.a", line: 2 }] },
    {
      name: "no policy, in a region that is not known",
      files: endpoint("", `"com.amazonaws.\${var.unset}.s3"`),
      findings: [{ messageId: "none" }],
    },
    {
      name: "anyone to anything",
      files: endpoint(`policy = ${statement(anyone)}`),
      findings: [{ messageId: "open", attribute: "policy", line: 4 }],
    },
    {
      name: "anyone to anything whose request lacks the key",
      files: endpoint(
        `policy = ${statement(`${anyone}, Condition = { StringEqualsIfExists = { "aws:PrincipalAccount" = "111122223333" } }`)}`,
      ),
      findings: [{ messageId: "open" }],
    },
    {
      name: "anyone to anything over TLS",
      files: endpoint(`policy = ${statement(`${anyone}, Condition = { Bool = { "aws:SecureTransport" = "true" } }`)}`),
      findings: [{ messageId: "open" }],
    },
    {
      name: "taken away through an override",
      build: (stack) => stack.addOverride("resource.aws_vpc_endpoint.a", { service_name: "com.amazonaws.eu-west-1.kms", policy: null }),
      findings: [{ messageId: "none" }],
    },
  ],
});
