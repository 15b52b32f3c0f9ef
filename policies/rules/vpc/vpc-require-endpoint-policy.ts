import { definePolicy } from "../../engine/policy";
import { openStatement, takesPolicy } from "../../facts/endpoint-policies";
import { ownPolicies } from "../../facts/resource-policies";

export default definePolicy({
  id: "vpc-require-endpoint-policy",
  title: "Require endpoints to say who may reach what through them",
  topic: "network",
  severity: "low",
  description:
    "An endpoint without a policy lets anyone in the network reach anything of the service, with keys of any account: data leaves for a stranger's bucket through a door that no firewall watches.",
  remediation: "Set policy with a condition on aws:PrincipalAccount or aws:ResourceAccount, or build endpoints with PrivateEndpoints.",
  references: [
    "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html",
  ],
  controls: { nist80053: ["AC-4", "SC-7"] },
  onUnknown: "accept",
  misses: ["Endpoints of services that are not AWS's own, which take no policy."],
  examples: {
    bad: `resource "aws_vpc_endpoint" "s3" {
  service_name = "com.amazonaws.eu-west-1.s3"
}`,
    good: `resource "aws_vpc_endpoint" "s3" {
  service_name = "com.amazonaws.eu-west-1.s3"
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalAccount" = "111122223333" } }
    }]
  })
}`,
  },
  messages: {
    none: "{address} lets anyone reach anything of its service: it has no policy.",
    open: "{address} lets anyone reach anything of its service: a statement of its policy names neither callers nor resources.",
  },
  check({ facts, report }) {
    for (const { resource, policies } of ownPolicies(facts, "endpoints", "aws_vpc_endpoint")) {
      if (!takesPolicy(resource)) continue;
      if (policies.length === 0) report("none", { at: resource });
      for (const policy of policies) {
        const statement = openStatement(policy);
        if (statement)
          report("open", {
            at: policy,
            related: statement.at.block === policy.block ? [] : [{ at: statement.at, message: "is the statement" }],
          });
      }
    }
  },
});
