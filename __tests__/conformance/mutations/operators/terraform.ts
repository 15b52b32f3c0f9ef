/** Terraform's own ways around a review: changes that are ignored, commands at apply, infrastructure in another language. */
import { judgedAttributes } from "../../../../policies/facts/judged-attributes";
import { mutation, type Operator } from "../mutation";
import { add, again, found } from "../root";

export const ignoredChanges: Operator = (root) =>
  found(root).flatMap((resource) => {
    const names = judgedAttributes(resource.type);
    if (names.length === 0) return [];
    return [["all"], ...names.map((name) => [name])].map((ignored) =>
      mutation(`${resource.type} ${resource.label} ignores ${ignored.join()}`, (copy) => {
        const body = again(copy, resource);
        const before = body["lifecycle"] as object | readonly object[] | undefined;
        body["lifecycle"] = {
          ...(Array.isArray(before) ? (before[0] as object) : before),
          ignore_changes: ignored[0] === "all" ? "all" : ignored,
        };
      }),
    );
  });

export const provisioners: Operator = (root) =>
  found(root, "aws_db_instance", "aws_instance", "aws_security_group").map((resource) =>
    mutation(`${resource.label} runs a command`, (copy) => {
      again(copy, resource)["provisioner"] = [{ "local-exec": { command: "aws ec2 authorize-security-group-ingress" } }];
    }),
  );

export const otherLanguages: Operator = () => [
  mutation("a CloudFormation stack", (copy) => add(copy, "aws_cloudformation_stack", { name: "mutant", template_body: "{}" })),
  mutation("a resource of Cloud Control", (copy) =>
    add(copy, "aws_cloudcontrolapi_resource", { type_name: "AWS::RDS::DBInstance", desired_state: '{"PubliclyAccessible":true}' }),
  ),
  mutation("a module that is not at hand", (copy) => (copy["module"] = { mutant: { source: "terraform-aws-modules/rds/aws" } })),
];
