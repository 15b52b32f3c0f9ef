import policy from "../../../../policies/rules/glue/glue-require-security-configuration";
import { testPolicy } from "../../../../policies/testing";
import { together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    {
      accept: [
        { name: "aws_glue_job: a name", files: { "main.tf": `resource "aws_glue_job" "a" {\nsecurity_configuration = "orders"\n}` } },
      ],
      reject: [
        {
          name: "aws_glue_job: left out",
          files: { "main.tf": `resource "aws_glue_job" "a" {}` },
          findings: [{ messageId: "missing", attribute: "security_configuration" }],
        },
        {
          name: "aws_glue_job: an empty text",
          files: { "main.tf": `resource "aws_glue_job" "a" {\nsecurity_configuration = ""\n}` },
          findings: [{ messageId: "missing", attribute: "security_configuration" }],
        },
      ],
    },
    {
      accept: [
        {
          name: "aws_glue_crawler: a name",
          files: { "main.tf": `resource "aws_glue_crawler" "a" {\nsecurity_configuration = "orders"\n}` },
        },
      ],
      reject: [
        {
          name: "aws_glue_crawler: left out",
          files: { "main.tf": `resource "aws_glue_crawler" "a" {}` },
          findings: [{ messageId: "missing", attribute: "security_configuration" }],
        },
        {
          name: "aws_glue_crawler: an empty text",
          files: { "main.tf": `resource "aws_glue_crawler" "a" {\nsecurity_configuration = ""\n}` },
          findings: [{ messageId: "missing", attribute: "security_configuration" }],
        },
      ],
    },
    {
      accept: [
        {
          name: "aws_glue_dev_endpoint: a name",
          files: { "main.tf": `resource "aws_glue_dev_endpoint" "a" {\nsecurity_configuration = "orders"\n}` },
        },
      ],
      reject: [
        {
          name: "aws_glue_dev_endpoint: left out",
          files: { "main.tf": `resource "aws_glue_dev_endpoint" "a" {}` },
          findings: [{ messageId: "missing", attribute: "security_configuration" }],
        },
        {
          name: "aws_glue_dev_endpoint: an empty text",
          files: { "main.tf": `resource "aws_glue_dev_endpoint" "a" {\nsecurity_configuration = ""\n}` },
          findings: [{ messageId: "missing", attribute: "security_configuration" }],
        },
      ],
    },
  ),
);
