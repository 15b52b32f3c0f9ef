/**
 * The same rules at run time: what somebody changes by hand is found by AWS Config, GuardDuty and Security Hub. One per account and region.
 *
 *   new RuntimeGuardrails(this, "runtime", { rules: policies.filter((policy) => policy.awsConfigRule) });
 *
 * The rules are handed in as data, such as the meta of this project's policies, so that both sides enforce the same list.
 */
import { ConfigConfigRule } from "@cdktf/provider-aws/lib/config-config-rule";
import { ConfigConfigurationRecorder } from "@cdktf/provider-aws/lib/config-configuration-recorder";
import { ConfigConfigurationRecorderStatus } from "@cdktf/provider-aws/lib/config-configuration-recorder-status";
import { ConfigDeliveryChannel } from "@cdktf/provider-aws/lib/config-delivery-channel";
import { ConfigRemediationConfiguration } from "@cdktf/provider-aws/lib/config-remediation-configuration";
import { GuarddutyDetector } from "@cdktf/provider-aws/lib/guardduty-detector";
import { GuarddutyDetectorFeature } from "@cdktf/provider-aws/lib/guardduty-detector-feature";
import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { SecurityhubStandardsSubscription } from "@cdktf/provider-aws/lib/securityhub-standards-subscription";
import { Construct } from "constructs";
import { AccessLogBucket } from "./access-log-bucket";
import { AwsAccount } from "./aws-account";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { ClosedBucket } from "./private/closed-bucket";
import { InvalidPropError, requireKnown, requireList, requireProp } from "./private/invalid-prop-error";
import { resourceName } from "./private/resource-name";
import { serviceRole } from "./private/role";

/** A policy that AWS Config enforces too. */
export interface RuntimeRule {
  /** Id of the policy. */
  readonly id: string;
  readonly title: string;
  /** Identifier of the managed rule, such as "RDS_INSTANCE_PUBLIC_ACCESS_CHECK"; policies without one are left out. */
  readonly awsConfigRule?: string;
}

export interface RuntimeGuardrailsProps {
  readonly rules: readonly RuntimeRule[];
  /** Managed rules whose findings AWS undoes by itself. @default none */
  readonly remediate?: readonly RemediableRule[];
  /** Encrypts what Config records. @default a key of its own */
  readonly key?: IEncryptionKey;
  /** Where accesses to the records are logged. @default a bucket of its own */
  readonly accessLogs?: AccessLogBucket;
}

interface Remediation {
  readonly document: string;
  /** The document's parameter that takes the resource. */
  readonly parameter: string;
  readonly resourceType: string;
  /** What the document does, beside describing. */
  readonly actions: readonly string[];
}

/**
 * As AWS documents each, below https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/:
 * automation-aws-disablepublicaccessforsecuritygroup.html, automation-aws-disable-rds-instance-public-access.html,
 * automation-aws-disable-redshift-public-access.html, automation-aws-block-public-s3-bucket.html and
 * automation-aws-remove-default-secg-rules.html.
 */
const REMEDIATIONS = {
  INCOMING_SSH_DISABLED: {
    document: "AWS-DisablePublicAccessForSecurityGroup",
    parameter: "GroupId",
    resourceType: "AWS::EC2::SecurityGroup",
    actions: ["ec2:DescribeSecurityGroups", "ec2:RevokeSecurityGroupIngress"],
  },
  RDS_INSTANCE_PUBLIC_ACCESS_CHECK: {
    document: "AWSConfigRemediation-DisablePublicAccessToRDSInstance",
    parameter: "DbiResourceId",
    resourceType: "AWS::RDS::DBInstance",
    actions: ["rds:DescribeDBInstances", "rds:ModifyDBInstance"],
  },
  REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK: {
    document: "AWSConfigRemediation-DisablePublicAccessToRedshiftCluster",
    parameter: "ClusterIdentifier",
    resourceType: "AWS::Redshift::Cluster",
    actions: ["redshift:DescribeClusters", "redshift:ModifyCluster"],
  },
  S3_BUCKET_PUBLIC_READ_PROHIBITED: {
    document: "AWSConfigRemediation-ConfigureS3BucketPublicAccessBlock",
    parameter: "BucketName",
    resourceType: "AWS::S3::Bucket",
    // The page lists the account's block too, which none of its steps touches.
    actions: ["s3:GetBucketPublicAccessBlock", "s3:PutBucketPublicAccessBlock"],
  },
  VPC_DEFAULT_SECURITY_GROUP_CLOSED: {
    document: "AWSConfigRemediation-RemoveVPCDefaultSecurityGroupRules",
    parameter: "GroupId",
    resourceType: "AWS::EC2::SecurityGroup",
    actions: ["ec2:DescribeSecurityGroups", "ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress"],
  },
} as const satisfies Record<string, Remediation>;

/** What every document needs to run, "Required IAM permissions" on the same pages. */
const RUN = ["ssm:GetAutomationExecution", "ssm:StartAutomationExecution"];

export type RemediableRule = keyof typeof REMEDIATIONS;

/**
 * What managed rules must be told, or AWS refuses them, or they ask for more than the policies do; all others need nothing.
 * https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-blacklisted-check.html
 * https://docs.aws.amazon.com/config/latest/developerguide/elasticache-redis-cluster-automatic-backup-check.html, "Default: 15"
 * https://docs.aws.amazon.com/config/latest/developerguide/netfw-policy-default-action-full-packets.html, with what Security Hub tells it:
 * https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-4
 */
const ruleParameters = (partition: string): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK: { snapshotRetentionPeriod: "1" },
  IAM_POLICY_BLACKLISTED_CHECK: { policyArns: `arn:${partition}:iam::aws:policy/AdministratorAccess` },
  NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS: { statelessDefaultActions: "aws:drop,aws:forward_to_sfe" },
});

/** https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html */
const DETECTOR_FEATURES = ["EBS_MALWARE_PROTECTION", "LAMBDA_NETWORK_LOGS", "RDS_LOGIN_EVENTS", "S3_DATA_EVENTS"];

export class RuntimeGuardrails extends Construct {
  readonly recorder: ConfigConfigurationRecorder;
  /** By identifier of the managed rule. */
  readonly configRules: ReadonlyMap<string, ConfigConfigRule>;
  readonly detector: GuarddutyDetector;

  constructor(scope: Construct, id: string, props: RuntimeGuardrailsProps) {
    super(scope, id);
    const { region, partition } = AwsAccount.of(this);
    requireKnown(this, "rules", props.rules);
    const { recorder, ready } = this.record(props);
    this.recorder = recorder;
    this.configRules = this.configRulesFor(props.rules, ready);
    requireList(this, "remediate", props.remediate ?? [], 0, "it names managed rules");
    for (const rule of props.remediate ?? []) this.remediate(rule);

    this.detector = new GuarddutyDetector(this, "detector", { enable: true, findingPublishingFrequency: "FIFTEEN_MINUTES" });
    for (const name of DETECTOR_FEATURES)
      new GuarddutyDetectorFeature(this, name.toLowerCase(), { detectorId: this.detector.id, name, status: "ENABLED" });
    const hub = new SecurityhubAccount(this, "hub", { enableDefaultStandards: false, controlFindingGenerator: "SECURITY_CONTROL" });
    new SecurityhubStandardsSubscription(this, "best-practices", {
      standardsArn: `arn:${partition}:securityhub:${region}::standards/aws-foundational-security-best-practices/v/1.0.0`,
      dependsOn: [hub],
    });
  }

  private record(props: RuntimeGuardrailsProps) {
    const { account } = AwsAccount.of(this);
    const name = resourceName(this, 100);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Records of ${this.node.path}` });
    const ofAccount = { StringEquals: { "aws:SourceAccount": account } };
    const config = { Service: "config.amazonaws.com" };
    key.allowService(config.Service, ofAccount);
    // https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
    const records = new ClosedBucket(this, "records", {
      key,
      keepVersionsDays: 90,
      expireAfterDays: 2557,
      statements: (arn) => [
        { sid: "CheckBucket", principals: config, actions: ["s3:GetBucketAcl", "s3:ListBucket"], resources: [arn], conditions: ofAccount },
        {
          sid: "WriteRecords",
          principals: config,
          actions: ["s3:PutObject"],
          resources: [`${arn}/AWSLogs/${account}/Config/*`],
          conditions: { StringEquals: { ...ofAccount.StringEquals, "s3:x-amz-acl": "bucket-owner-full-control" } },
        },
      ],
    });
    const accessLogs = props.accessLogs ?? new AccessLogBucket(this, "access-logs");
    accessLogs.logAccesses(this, records.bucket);
    const role = new IamServiceLinkedRole(this, "role", { awsServiceName: "config.amazonaws.com" });
    const recorder = new ConfigConfigurationRecorder(this, "recorder", {
      name,
      roleArn: role.arn,
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
    });
    const channel = new ConfigDeliveryChannel(this, "channel", {
      name,
      s3BucketName: records.bucket.id,
      s3KmsKeyArn: key.arn,
      dependsOn: [recorder, records.policy],
    });
    const ready = new ConfigConfigurationRecorderStatus(this, "recording", { name: recorder.name, isEnabled: true, dependsOn: [channel] });
    return { recorder, ready };
  }

  /** One rule for all policies that name it. */
  private configRulesFor(rules: readonly RuntimeRule[], ready: ConfigConfigurationRecorderStatus): ReadonlyMap<string, ConfigConfigRule> {
    const policies = new Map<string, RuntimeRule[]>();
    for (const rule of rules) {
      if (rule.awsConfigRule === undefined) continue;
      requireProp(
        this,
        "rules",
        rule.awsConfigRule,
        (identifier) => /^[A-Z0-9_]{1,128}$/.test(identifier),
        "it is no identifier of a managed rule",
      );
      policies.set(rule.awsConfigRule, [...(policies.get(rule.awsConfigRule) ?? []), rule]);
    }
    const parameters = ruleParameters(AwsAccount.of(this).partition);
    return new Map(
      [...policies].map(([sourceIdentifier, named]) => {
        const name = hyphenated(sourceIdentifier);
        const told = parameters[sourceIdentifier];
        const rule = new ConfigConfigRule(this, name, {
          name,
          description: named
            .map(({ id, title }) => `${id}: ${title}`)
            .join("; ")
            .slice(0, 256),
          source: { owner: "AWS", sourceIdentifier },
          ...(told && { inputParameters: JSON.stringify(told) }),
          dependsOn: [ready],
        });
        return [sourceIdentifier, rule];
      }),
    );
  }

  private remediate(identifier: RemediableRule): void {
    const rule = this.configRules.get(identifier);
    requireProp(
      this,
      "remediate",
      identifier,
      (given) => given in REMEDIATIONS,
      `what can be undone are ${Object.keys(REMEDIATIONS).join(", ")}`,
    );
    if (!rule) throw new InvalidPropError(this.node.path, "remediate", identifier, "no policy in rules names that rule");
    const { document, parameter, resourceType, actions }: Remediation = REMEDIATIONS[identifier];
    const scope = new Construct(this, `undo-${hyphenated(identifier)}`);
    const role = serviceRole(scope, "role", {
      service: "ssm.amazonaws.com",
      description: `Undoes ${identifier}`,
      statements: [{ sid: "Undo", actions: [...actions, ...RUN], resources: ["*"] }],
    });
    new ConfigRemediationConfiguration(scope, "remediation", {
      configRuleName: rule.name,
      resourceType,
      targetType: "SSM_DOCUMENT",
      targetId: document,
      automatic: true,
      maximumAutomaticAttempts: 3,
      retryAttemptSeconds: 60,
      parameter: [
        { name: "AutomationAssumeRole", staticValue: role.arn },
        { name: parameter, resourceValue: "RESOURCE_ID" },
      ],
    });
  }
}

/** As the console names managed rules: `rds-instance-public-access-check`. */
function hyphenated(identifier: string): string {
  return identifier.toLowerCase().replaceAll("_", "-");
}
