/**
 * Events of an account that somebody should be told of, as CloudTrail records them: those of the CIS AWS Foundations Benchmark, section
 * "Monitoring", with the names that Security Hub asks for (https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html).
 */
import type { LogEvent } from "./filter-pattern";

export interface WatchedSubject {
  /** What happens, after "tells nobody of": "changes to route tables". */
  readonly noun: string;
  readonly caught: readonly LogEvent[];
  /** What a filter for it would not catch: one that does counts everything. */
  readonly ignored: readonly LogEvent[];
}

const USER = { type: "IAMUser" } as const;
const record = (fields: LogEvent): LogEvent => ({ eventType: "AwsApiCall", sourceIPAddress: "192.0.2.1", userIdentity: USER, ...fields });
const call = (service: string, eventName: string): LogEvent => record({ eventSource: `${service}.amazonaws.com`, eventName });
const login = (outcome: "Success" | "Failure", fields: LogEvent = {}): LogEvent =>
  record({
    eventSource: "signin.amazonaws.com",
    eventName: "ConsoleLogin",
    eventType: "AwsConsoleSignIn",
    responseElements: { ConsoleLogin: outcome },
    additionalEventData: { MFAUsed: "Yes" },
    ...fields,
  });
const root = (fields: LogEvent): LogEvent =>
  record({ eventSource: "iam.amazonaws.com", eventName: "ListUsers", userIdentity: { type: "Root" }, ...fields });

const EVERYDAY = [call("ec2", "RunInstances"), call("sts", "AssumeRole")];
const calls = (noun: string, service: string, names: readonly string[], ignored: string): WatchedSubject => ({
  noun,
  caught: names.map((name) => call(service, name)),
  ignored: [...EVERYDAY, call(service, ignored)],
});

export const WATCHED = {
  rootUse: {
    noun: "use of the root user",
    caught: [root({}), root({ eventSource: "signin.amazonaws.com", eventName: "ConsoleLogin", eventType: "AwsConsoleSignIn" })],
    ignored: [
      ...EVERYDAY,
      root({ eventType: "AwsServiceEvent" }),
      root({ userIdentity: { type: "Root", invokedBy: "autoscaling.amazonaws.com" } }),
    ],
  },
  unauthorizedCalls: {
    noun: "calls that were refused",
    caught: ["Client.UnauthorizedOperation", "AccessDenied", "AccessDeniedException"].map((errorCode) => ({
      ...call("ec2", "RunInstances"),
      errorCode,
    })),
    ignored: EVERYDAY,
  },
  loginWithoutMfa: {
    noun: "console logins without a second factor",
    caught: [login("Success", { additionalEventData: { MFAUsed: "No" } })],
    ignored: [...EVERYDAY, login("Success"), { ...call("signin", "SwitchRole"), additionalEventData: { MFAUsed: "No" } }],
  },
  failedLogins: {
    noun: "console logins that failed",
    caught: [login("Failure", { errorMessage: "Failed authentication" })],
    ignored: [...EVERYDAY, login("Success"), { ...call("signin", "SwitchRole"), errorMessage: "Failed authentication" }],
  },
  policyChanges: calls(
    "changes to IAM policies",
    "iam",
    [
      "DeleteGroupPolicy",
      "DeleteRolePolicy",
      "DeleteUserPolicy",
      "PutGroupPolicy",
      "PutRolePolicy",
      "PutUserPolicy",
      "CreatePolicy",
      "DeletePolicy",
      "CreatePolicyVersion",
      "DeletePolicyVersion",
      "AttachRolePolicy",
      "DetachRolePolicy",
      "AttachUserPolicy",
      "DetachUserPolicy",
      "AttachGroupPolicy",
      "DetachGroupPolicy",
    ],
    "ListUsers",
  ),
  trailChanges: calls(
    "changes to trails",
    "cloudtrail",
    ["CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"],
    "LookupEvents",
  ),
  keyDeletion: calls("keys that are disabled or deleted", "kms", ["DisableKey", "ScheduleKeyDeletion"], "Decrypt"),
  bucketPolicyChanges: calls(
    "changes to who may use buckets",
    "s3",
    [
      "PutBucketAcl",
      "PutBucketPolicy",
      "PutBucketCors",
      "PutBucketLifecycle",
      "PutBucketReplication",
      "DeleteBucketPolicy",
      "DeleteBucketCors",
      "DeleteBucketLifecycle",
      "DeleteBucketReplication",
    ],
    "GetObject",
  ),
  configChanges: calls(
    "changes to AWS Config",
    "config",
    ["StopConfigurationRecorder", "DeleteDeliveryChannel", "PutDeliveryChannel", "PutConfigurationRecorder"],
    "DescribeConfigRules",
  ),
  groupChanges: calls(
    "changes to security groups",
    "ec2",
    [
      "AuthorizeSecurityGroupIngress",
      "AuthorizeSecurityGroupEgress",
      "RevokeSecurityGroupIngress",
      "RevokeSecurityGroupEgress",
      "CreateSecurityGroup",
      "DeleteSecurityGroup",
    ],
    "DescribeSecurityGroups",
  ),
  aclChanges: calls(
    "changes to network ACLs",
    "ec2",
    [
      "CreateNetworkAcl",
      "CreateNetworkAclEntry",
      "DeleteNetworkAcl",
      "DeleteNetworkAclEntry",
      "ReplaceNetworkAclEntry",
      "ReplaceNetworkAclAssociation",
    ],
    "DescribeNetworkAcls",
  ),
  gatewayChanges: calls(
    "changes to gateways",
    "ec2",
    [
      "CreateCustomerGateway",
      "DeleteCustomerGateway",
      "AttachInternetGateway",
      "CreateInternetGateway",
      "DeleteInternetGateway",
      "DetachInternetGateway",
    ],
    "DescribeInternetGateways",
  ),
  routeChanges: calls(
    "changes to route tables",
    "ec2",
    [
      "CreateRoute",
      "CreateRouteTable",
      "ReplaceRoute",
      "ReplaceRouteTableAssociation",
      "DeleteRouteTable",
      "DeleteRoute",
      "DisassociateRouteTable",
    ],
    "DescribeRouteTables",
  ),
  networkChanges: calls(
    "changes to networks",
    "ec2",
    [
      "CreateVpc",
      "DeleteVpc",
      "ModifyVpcAttribute",
      "AcceptVpcPeeringConnection",
      "CreateVpcPeeringConnection",
      "DeleteVpcPeeringConnection",
      "RejectVpcPeeringConnection",
    ],
    "DescribeVpcs",
  ),
  organizationChanges: calls(
    "changes to the organization",
    "organizations",
    [
      "AcceptHandshake",
      "AttachPolicy",
      "CreateAccount",
      "CreatePolicy",
      "DeleteOrganization",
      "DeletePolicy",
      "DetachPolicy",
      "DisablePolicyType",
      "InviteAccountToOrganization",
      "LeaveOrganization",
      "MoveAccount",
      "RemoveAccountFromOrganization",
      "UpdatePolicy",
    ],
    "ListAccounts",
  ),
} as const satisfies Readonly<Record<string, WatchedSubject>>;

export type WatchedId = keyof typeof WATCHED;
