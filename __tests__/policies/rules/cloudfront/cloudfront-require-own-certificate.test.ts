import policy from "../../../../policies/rules/cloudfront/cloudfront-require-own-certificate";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_cloudfront_distribution",
      path: "viewer_certificate.cloudfront_default_certificate",
      right: ["false"],
      wrong: ["true"],
      leftOut: "missing",
    }),
    {
      accept: [
        {
          name: "one of ACM",
          files: {
            "main.tf": `resource "aws_cloudfront_distribution" "a" {\nviewer_certificate {\nacm_certificate_arn = aws_acm_certificate.a.arn\n}\n}\nresource "aws_acm_certificate" "a" {}`,
          },
        },
        {
          name: "one of IAM",
          files: { "main.tf": `resource "aws_cloudfront_distribution" "a" {\nviewer_certificate {\niam_certificate_id = "id"\n}\n}` },
        },
      ],
      reject: [],
    },
  ),
);
