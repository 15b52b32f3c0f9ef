/**
 * Walls of the whole organization, which no account in it can take down: opt-in, from the organization's management account.
 *
 *   new OrganizationPerimeter(this, "perimeter", { organizationId: "o-exampleorgid", targetIds: ["ou-abcd-12345678"] });
 *
 * The service control policy denies ways in from the Internet and switching oversight off, the resource control policy denies callers from
 * outside of the organization and plain HTTP, and the declarative policy closes EC2 to the public.
 */
import { OrganizationsPolicy } from "@cdktf/provider-aws/lib/organizations-policy";
import { OrganizationsPolicyAttachment } from "@cdktf/provider-aws/lib/organizations-policy-attachment";
import { Construct } from "constructs";
import { requireList, requireProp, requireText } from "./private/invalid-prop-error";
import { policyDocument, type Statement } from "./private/policy-document";
import { resourceName } from "./private/resource-name";

export interface OrganizationPerimeterProps {
  /** Such as "o-exampleorgid". */
  readonly organizationId: string;
  /** Organizational units or accounts that the walls stand around, at least one. */
  readonly targetIds: readonly string[];
  /** Name of a role that may still change oversight, in every account, for emergencies. @default none */
  readonly emergencyRole?: string;
}

export class OrganizationPerimeter extends Construct {
  readonly servicePolicy: OrganizationsPolicy;
  readonly resourcePolicy: OrganizationsPolicy;
  readonly declarativePolicy: OrganizationsPolicy;

  constructor(scope: Construct, id: string, props: OrganizationPerimeterProps) {
    super(scope, id);
    requireProp(
      this,
      "organizationId",
      props.organizationId,
      (given) => /^o-[a-z0-9]{10,32}$/.test(given),
      'it reads like "o-exampleorgid"',
    );
    requireList(this, "targetIds", props.targetIds, 1, "a perimeter around nothing protects nothing");
    for (const target of props.targetIds)
      requireProp(
        this,
        "targetIds",
        target,
        (given) => /^(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|\d{12})$/.test(given),
        "it is neither an organizational unit nor an account",
      );
    requireText(this, "emergencyRole", props.emergencyRole, /^[\w+=,.@-]{1,64}$/, "it must be the name of one role");
    this.servicePolicy = this.policy(
      "service-control",
      "SERVICE_CONTROL_POLICY",
      policyDocument(serviceControl(props.emergencyRole)),
      props,
    );
    this.resourcePolicy = this.policy(
      "resource-control",
      "RESOURCE_CONTROL_POLICY",
      policyDocument(resourceControl(props.organizationId)),
      props,
    );
    this.declarativePolicy = this.policy("declarative-ec2", "DECLARATIVE_POLICY_EC2", JSON.stringify(DECLARATIVE_EC2), props);
  }

  private policy(id: string, type: string, content: string, { targetIds }: OrganizationPerimeterProps): OrganizationsPolicy {
    const policy = new OrganizationsPolicy(this, id, { name: `${resourceName(this, 100)}-${id}`, type, content });
    targetIds.forEach(
      (targetId, index) => new OrganizationsPolicyAttachment(this, `${id}-${index + 1}`, { policyId: policy.id, targetId }),
    );
    return policy;
  }
}

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html */
function serviceControl(emergencyRole: string | undefined): Statement[] {
  const conditions =
    emergencyRole === undefined ? {} : { conditions: { ArnNotLike: { "aws:PrincipalArn": `arn:*:iam::*:role/${emergencyRole}` } } };
  const deny = (sid: string, actions: readonly string[]): Statement => ({ sid, effect: "Deny", actions, resources: ["*"], ...conditions });
  return [
    deny("NoWayInFromTheInternet", [
      "ec2:AttachInternetGateway",
      "ec2:CreateEgressOnlyInternetGateway",
      "ec2:CreateInternetGateway",
      "ec2:CreateVpcPeeringConnection",
      "ec2:DisableImageBlockPublicAccess",
      "ec2:DisableSnapshotBlockPublicAccess",
      "ec2:ModifyVpcBlockPublicAccessOptions",
      "globalaccelerator:Create*",
      "s3:PutAccountPublicAccessBlock",
    ]),
    deny("NoOversightOff", [
      "access-analyzer:DeleteAnalyzer",
      "cloudtrail:DeleteTrail",
      "cloudtrail:PutEventSelectors",
      "cloudtrail:StopLogging",
      "cloudtrail:UpdateTrail",
      "config:DeleteConfigRule",
      "config:DeleteConfigurationRecorder",
      "config:DeleteDeliveryChannel",
      "config:StopConfigurationRecorder",
      "ec2:DeleteFlowLogs",
      "ec2:DisableEbsEncryptionByDefault",
      "guardduty:DeleteDetector",
      "guardduty:DisassociateFromAdministratorAccount",
      "guardduty:UpdateDetector",
      "securityhub:DisableSecurityHub",
    ]),
    deny("NoLeaving", ["account:CloseAccount", "organizations:LeaveOrganization"]),
    deny("NoSharedSnapshots", ["ec2:ModifySnapshotAttribute", "rds:ModifyDBClusterSnapshotAttribute", "rds:ModifyDBSnapshotAttribute"]),
  ];
}

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html */
function resourceControl(organizationId: string): Statement[] {
  return [
    {
      sid: "OnlyThisOrganization",
      effect: "Deny",
      principals: "*",
      actions: ["kms:*", "s3:*", "secretsmanager:*", "sqs:*", "sts:AssumeRole"],
      resources: ["*"],
      conditions: {
        StringNotEqualsIfExists: { "aws:PrincipalOrgID": organizationId },
        BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
      },
    },
    {
      sid: "RequireTls",
      effect: "Deny",
      principals: "*",
      actions: ["s3:*", "secretsmanager:*", "sqs:*"],
      resources: ["*"],
      conditions: { BoolIfExists: { "aws:SecureTransport": "false" } },
    },
  ];
}

const assign = (value: string | number) => ({ "@@assign": value });

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative_syntax.html */
const DECLARATIVE_EC2 = {
  ec2_attributes: {
    vpc_block_public_access: { internet_gateway_block: { mode: assign("block_bidirectional"), exclusions_allowed: assign("disabled") } },
    image_block_public_access: { state: assign("block_new_sharing") },
    snapshot_block_public_access: { state: assign("block_all_sharing") },
    serial_console_access: { status: assign("disabled") },
    instance_metadata_defaults: {
      http_endpoint: assign("enabled"),
      http_tokens: assign("required"),
      http_put_response_hop_limit: assign("1"),
    },
  },
};
