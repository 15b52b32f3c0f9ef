import { gzipSync } from "node:zlib";
import policy from "../../../../policies/rules/terraform/terraform-no-opening-script";
import { testPolicy } from "../../../../policies/testing";

const OPEN = "aws ec2 authorize-security-group-ingress --group-name db --protocol all --cidr 0.0.0.0/0";
const json = (resource: object) => ({ "main.tf.json": JSON.stringify({ resource }) });
const instance = (script: string) => json({ aws_instance: { i: { user_data: script } } });
const definition = (call: string) => JSON.stringify({ States: { open: { Type: "Task", Resource: `arn:aws:states:::aws-sdk:${call}` } } });

testPolicy(policy, {
  accept: [
    { name: "a script that closes", files: instance("aws ec2 revoke-security-group-ingress --group-name db --cidr 0.0.0.0/0") },
    { name: "a script that makes a database private", files: instance("aws rds modify-db-instance --no-publicly-accessible") },
    { name: "a program that makes a database private", files: instance(`rds.modify_db_instance(PubliclyAccessible = False)`) },
    {
      name: "a state machine that starts a build",
      files: json({ aws_sfn_state_machine: { s: { definition: definition("codebuild:startBuild") } } }),
    },
    {
      name: "a schedule that stops an instance",
      files: json({ aws_scheduler_schedule: { s: { target: { arn: "arn:aws:scheduler:::aws-sdk:ec2:stopInstances" } } } }),
    },
    {
      name: "a role that may open groups",
      files: json({ aws_iam_policy: { p: { policy: `{"Action":"ec2:AuthorizeSecurityGroupIngress"}` } } }),
    },
    { name: "a script that is not known", files: { "main.tf": `variable "v" {}\nresource "aws_instance" "i" {\n  user_data = var.v\n}` } },
    { name: "a script of blanks", files: instance(" ".repeat(20)) },
    { name: "no script", files: json({ aws_instance: { i: {} } }) },
    { name: "what only begins like compressed text", files: instance(gzipSync(OPEN).subarray(0, 40).toString("base64")) },
  ],
  reject: [
    {
      name: "a command in user data",
      files: instance(`#!/bin/sh\n${OPEN}\n`),
      findings: [
        {
          messageId: "opens",
          severity: "high",
          address: "aws_instance.i",
          attribute: "user_data",
          message: "aws_instance.i calls AuthorizeSecurityGroupIngress when it runs, in user_data: what that opens cannot be judged.",
        },
      ],
    },
    { name: "compressed", files: instance(gzipSync(OPEN).toString("base64")), findings: [{ messageId: "opens" }] },
    { name: "in base64", files: instance(Buffer.from(OPEN).toString("base64")), findings: [{ messageId: "opens" }] },
    {
      name: "by a function of Terraform",
      files: { "main.tf": `resource "aws_launch_template" "t" {\n  user_data = base64gzip("${OPEN}")\n}` },
      findings: [{ address: "aws_launch_template.t" }],
    },
    {
      name: "with a piece that is not known",
      files: {
        "main.tf": `resource "aws_security_group" "g" {}\nresource "aws_instance" "i" {\n  user_data = "aws ec2 authorize-security-group-ingress --group-id \${aws_security_group.g.id}"\n}`,
      },
      findings: [{ address: "aws_instance.i" }],
    },
    {
      name: "in one of two scripts",
      files: { "main.tf": `variable "v" {}\nresource "aws_instance" "i" {\n  user_data = var.v ? "true" : "${OPEN}"\n}` },
      findings: [{ address: "aws_instance.i" }],
    },
    {
      name: "as a program says it",
      files: instance("ec2.authorize_security_group_ingress(GroupName='db')"),
      findings: [{ messageId: "opens" }],
    },
    {
      name: "a database that is published",
      files: instance("aws rds modify-db-instance --publicly-accessible"),
      findings: [{ message: "aws_instance.i calls ModifyDBInstance when it runs, in user_data: what that opens cannot be judged." }],
    },
    {
      name: "a schedule that calls the API",
      files: json({ aws_scheduler_schedule: { s: { target: { arn: "arn:aws:scheduler:::aws-sdk:ec2:authorizeSecurityGroupIngress" } } } }),
      findings: [{ address: "aws_scheduler_schedule.s", attribute: "target.arn" }],
    },
    {
      name: "a state machine that shares a snapshot",
      files: json({ aws_sfn_state_machine: { s: { definition: definition("rds:modifyDBSnapshotAttribute") } } }),
      findings: [{ address: "aws_sfn_state_machine.s" }],
    },
    {
      name: "a build, through an override",
      build: (stack) => {
        const { TerraformResource } = require("cdktf") as typeof import("cdktf");
        const made = new TerraformResource(stack, "b", { terraformResourceType: "aws_codebuild_project" });
        made.addOverride("source", [{ buildspec: `phases:\n  build:\n    commands:\n      - ${OPEN}` }]);
      },
      findings: [{ messageId: "opens" }],
    },
  ],
});
