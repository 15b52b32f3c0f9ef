import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "vpc-no-open-endpoint-service",
  title: "Disallow endpoint services that any AWS account may connect to",
  topic: "network",
  severity: "high",
  core: true,
  description:
    "An endpoint service is a private door from other accounts to what stands behind its load balancer. One that admits every principal and accepts every connection is a public door.",
  remediation: "Name the accounts in allowed_principals and set acceptance_required to true.",
  references: ["https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html"],
  controls: { nist80053: ["AC-3", "SC-7"] },
  examples: {
    bad: `resource "aws_vpc_endpoint_service" "orders" {
  acceptance_required = false
  allowed_principals  = ["*"]
}`,
    good: `resource "aws_vpc_endpoint_service" "orders" {
  acceptance_required = true
  allowed_principals  = ["arn:aws:iam::111122223333:root"]
}`,
  },
  messages: {
    everyone: "{address} lets every AWS account ask for a connection: {attribute} is {value}.",
    unknown: "{address} cannot be proved closed: {attribute} is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    const principals = [
      ...facts.resources("aws_vpc_endpoint_service").flatMap((service) => service.at("allowed_principals").items()),
      ...facts.resources("aws_vpc_endpoint_service_allowed_principal").map((principal) => principal.at("principal_arn")),
    ];
    for (const at of principals) {
      if (at.string === "*") report("everyone", { at, attribute: at.name, value: at.text });
      // The account or role of another resource is one principal, whatever its ARN will be.
      else if (at.isUnknown && at.references.every(({ resource }) => resource === undefined))
        report("unknown", { at, attribute: at.name, expression: at.expression });
    }
  },
});
