import { definePolicy } from "../../engine/policy";
import { coupledDatabases } from "../../facts/coupled-databases";
import { hostPrograms } from "../../facts/host-programs";
import { balancedServices } from "../../facts/kubernetes-services";

/** What builds infrastructure from a text in another language, by type, with what that text is. */
const FOREIGN: Readonly<Record<string, string>> = {
  aws_cloudformation_stack: "a CloudFormation template",
  aws_cloudformation_stack_set: "a CloudFormation template",
  aws_cloudformation_stack_set_instance: "a CloudFormation template",
  aws_cloudformation_stack_instances: "a CloudFormation template",
  aws_serverlessapplicationrepository_cloudformation_stack: "a serverless application",
  aws_servicecatalog_provisioned_product: "a Service Catalog product",
  aws_cloudcontrolapi_resource: "a Cloud Control request",
  helm_release: "a Helm chart",
  kubernetes_manifest: "a Kubernetes manifest",
  kubectl_manifest: "a Kubernetes manifest",
  kustomization_resource: "a Kubernetes manifest",
  shell_script: "a shell script",
  "data.shell_script": "a shell script",
  ssh_resource: "a script that runs at apply",
  ansible_playbook: "a playbook that runs at apply",
  restapi_object: "a request to somewhere else",
  terracurl_request: "a request to somewhere else",
  aws_lambda_invocation: "a program that runs at apply",
  "data.aws_lambda_invocation": "a program that runs at plan",
  "data.external": "a program that runs at plan",
  "data.http": "a request to somewhere else",
};

/** Actions that run a program, by type: https://developer.hashicorp.com/terraform/language/block/action */
const PROGRAMS = ["aws_codebuild_start_build", "aws_lambda_invoke", "aws_sfn_start_execution", "local_command"];

export default definePolicy({
  id: "terraform-no-foreign-template",
  title: "Disallow infrastructure in a language that the policies do not read",
  topic: "opaque-infrastructure",
  severity: "high",
  core: true,
  description:
    "A template, manifest or program inside the configuration can build what every policy here refuses, and none of them sees it.",
  remediation: "Say it in Terraform resources, or waive it with the name of whoever has read the template.",
  references: ["https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudformation_stack"],
  controls: { nist80053: ["CM-3"] },
  misses: [
    "Resources of other clouds and of providers that are not named here.",
    "What AWS's own documents of Systems Manager do, but for those that run whatever they are given.",
  ],
  examples: {
    bad: `resource "aws_cloudformation_stack" "network" {
  name          = "network"
  template_body = "{}"
}`,
    good: `resource "aws_vpc" "network" {
  cidr_block = "10.20.0.0/16"
}`,
  },
  messages: { opaque: "{address} is {what}, which cannot be judged." },
  check({ facts, report }) {
    for (const [type, what] of Object.entries(FOREIGN)) for (const at of facts.resources(type)) report("opaque", { at, what });
    for (const at of coupledDatabases(facts)) report("opaque", { at, what: "a database that Elastic Beanstalk builds" });
    for (const { modules } of facts.configurations)
      for (const { statements } of modules)
        for (const { type, block } of statements.actions)
          if (PROGRAMS.includes(type)) report("opaque", { at: block, what: "a program that runs at apply" });
    for (const at of balancedServices(facts)) report("opaque", { at, what: "a load balancer that Kubernetes builds" });
    for (const at of hostPrograms(facts)) report("opaque", { at, what: "a program that Systems Manager runs" });
    for (const configuration of facts.configurations)
      for (const at of configuration.resources)
        if (at.mode === "managed" && at.type.startsWith("awscc_")) report("opaque", { at, what: "a Cloud Control request" });
  },
});
