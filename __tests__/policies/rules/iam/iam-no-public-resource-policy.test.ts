import policy from "../../../../policies/rules/iam/iam-no-public-resource-policy";
import { testPolicy } from "../../../../policies/testing";
import { holder, publicPolicyCases, statement } from "../shared/public-policy-cases";

const types = [
  ["aws_codebuild_resource_policy", "policy"],
  ["aws_ecrpublic_repository_policy", "policy"],
  ["aws_media_store_container_policy", "policy"],
  ["aws_networkfirewall_resource_policy", "policy"],
  ["aws_oam_sink_policy", "policy"],
  ["aws_organizations_resource_policy", "content"],
  ["aws_prometheus_resource_policy", "policy_document"],
  ["aws_s3control_access_grants_instance_resource_policy", "policy"],
  ["aws_s3control_bucket_policy", "policy"],
  ["aws_s3control_object_lambda_access_point_policy", "policy"],
  ["aws_sagemaker_model_package_group_policy", "resource_policy"],
  ["aws_schemas_registry_policy", "policy"],
  ["aws_ses_identity_policy", "policy"],
  ["aws_sesv2_email_identity_policy", "policy"],
  ["aws_vpclattice_resource_policy", "policy"],
  ["aws_xray_resource_policy", "policy_document"],
] as const;

testPolicy(
  policy,
  publicPolicyCases(
    { type: "aws_acmpca_policy", attribute: "policy", rest: "", action: "acm-pca:IssueCertificate" },
    {
      accept: [
        {
          name: "an endpoint's policy",
          files: { "main.tf": holder({ type: "aws_vpc_endpoint_policy", attribute: "policy" }, statement("s3:*", `"*"`)) },
        },
      ],
      reject: types.map(([type, attribute]) => ({
        name: type,
        files: { "main.tf": holder({ type, attribute }, statement("*", `"*"`)) },
        findings: [{ messageId: "public", address: `${type}.a` }],
      })),
    },
  ),
);
