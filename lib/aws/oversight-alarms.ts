/**
 * Somebody is told when a wall is moved: a group opened, a gateway attached, a store changed, a log switched off.
 *
 *   const oversight = new OversightAlarms(this, "oversight", { alarms });
 *   oversight.watchDatabase(orders);
 *
 * Needs a trail in the account (AuditTrail), since events of API calls come from CloudTrail.
 */
import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { DbEventSubscription } from "@cdktf/provider-aws/lib/db-event-subscription";
import { Construct } from "constructs";
import type { IAlarmTopic } from "./alarm-topic";
import type { PrivateDatabase } from "./private-database";
import { resourceName } from "./private/resource-name";

/** API calls that move a wall, by what they do, with the source and the names that CloudTrail gives them. */
const WATCHED_CALLS: Readonly<
  Record<string, { readonly description: string; readonly calls: Readonly<Record<string, readonly string[]>> }>
> = {
  groups: {
    description: "Rules of a security group were changed",
    calls: {
      ec2: [
        "AuthorizeSecurityGroupEgress",
        "AuthorizeSecurityGroupIngress",
        "CreateSecurityGroup",
        "DeleteSecurityGroup",
        "ModifyNetworkInterfaceAttribute",
        "ModifySecurityGroupRules",
        "RevokeSecurityGroupEgress",
        "RevokeSecurityGroupIngress",
      ],
    },
  },
  routes: {
    description: "A way into or out of a network was made",
    calls: {
      ec2: [
        "AcceptVpcPeeringConnection",
        "AssociateAddress",
        "AttachInternetGateway",
        "AttachVpnGateway",
        "CreateInternetGateway",
        "CreateNatGateway",
        "CreateRoute",
        "CreateTransitGatewayVpcAttachment",
        "CreateVpcPeeringConnection",
        "ModifySubnetAttribute",
        "ModifyVpcBlockPublicAccessOptions",
        "ReplaceRoute",
        "ReplaceRouteTableAssociation",
      ],
    },
  },
  acls: {
    description: "A network ACL was changed",
    calls: { ec2: ["CreateNetworkAclEntry", "DeleteNetworkAclEntry", "ReplaceNetworkAclAssociation", "ReplaceNetworkAclEntry"] },
  },
  stores: {
    description: "A data store was changed, shared, copied or deleted",
    calls: {
      rds: [
        "CreateDBInstanceReadReplica",
        "DeleteDBCluster",
        "DeleteDBInstance",
        "ModifyDBCluster",
        "ModifyDBClusterSnapshotAttribute",
        "ModifyDBInstance",
        "ModifyDBSnapshotAttribute",
        "RestoreDBInstanceFromDBSnapshot",
        "StartExportTask",
      ],
      redshift: ["AuthorizeSnapshotAccess", "ModifyCluster"],
      s3: [
        "DeleteAccountPublicAccessBlock",
        "DeleteBucketPublicAccessBlock",
        "PutBucketAcl",
        "PutBucketPolicy",
        "PutBucketPublicAccessBlock",
      ],
    },
  },
  oversight: {
    description: "A log, a detector, an alarm or a key was switched off",
    calls: {
      cloudtrail: ["DeleteTrail", "PutEventSelectors", "StopLogging", "UpdateTrail"],
      config: ["DeleteConfigurationRecorder", "DeleteConfigRule", "StopConfigurationRecorder"],
      ec2: ["DeleteFlowLogs"],
      events: ["DeleteRule", "DisableRule", "RemoveTargets"],
      guardduty: ["DeleteDetector", "UpdateDetector"],
      kms: ["DisableKey", "PutKeyPolicy", "ScheduleKeyDeletion"],
      logs: ["DeleteLogGroup", "DeleteMetricFilter", "PutRetentionPolicy"],
      monitoring: ["DeleteAlarms", "DisableAlarmActions"],
    },
  },
};

export interface OversightAlarmsProps {
  readonly alarms: IAlarmTopic;
}

export class OversightAlarms extends Construct {
  readonly rules: readonly CloudwatchEventRule[];
  private readonly alarms: IAlarmTopic;

  constructor(scope: Construct, id: string, props: OversightAlarmsProps) {
    super(scope, id);
    this.alarms = props.alarms;
    this.rules = Object.entries(WATCHED_CALLS).map(([name, { description, calls }]) => {
      const rule = new CloudwatchEventRule(this, name, {
        name: `${resourceName(this, 50)}-${name}`,
        description,
        eventPattern: JSON.stringify({
          "detail-type": ["AWS API Call via CloudTrail"],
          detail: {
            eventSource: Object.keys(calls).map((source) => `${source}.amazonaws.com`),
            eventName: [...new Set(Object.values(calls).flat())],
          },
        }),
      });
      new CloudwatchEventTarget(this, `${name}-target`, { rule: rule.name, arn: props.alarms.arn });
      return rule;
    });
    // RDS.19 to RDS.22 of FSBP: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
    for (const [sourceType, eventCategories] of Object.entries(DATABASE_EVENTS))
      new DbEventSubscription(this, `events-of-${sourceType}`, {
        name: `${resourceName(this, 200)}-${sourceType}`,
        snsTopic: props.alarms.arn,
        sourceType,
        eventCategories: [...eventCategories],
      });
  }

  /** Alarms for a database: logins that fail, connections that pile up, storage that runs out. */
  watchDatabase(database: PrivateDatabase): void {
    const name = resourceName(database, 150);
    const scope = new Construct(this, `database-${this.node.children.length}`);
    const { log, pattern } = database.engine.failedLogins;
    const metrics = { namespace: "cdktf-guardrails", name: `${name}-failed-logins` };
    new CloudwatchLogMetricFilter(scope, "failed-logins", {
      name: metrics.name,
      logGroupName: database.logGroup(log).name,
      pattern,
      metricTransformation: { ...metrics, value: "1", defaultValue: "0" },
    });
    this.alarm(scope, "logins", `${name}-logins`, "Many logins failed", {
      namespace: metrics.namespace,
      metricName: metrics.name,
      statistic: "Sum",
      comparisonOperator: "GreaterThanThreshold",
      threshold: 10,
    });
    const ofInstance = { namespace: "AWS/RDS", dimensions: { DBInstanceIdentifier: database.instance.identifier } };
    this.alarm(scope, "connections", `${name}-connections`, "Many connections are open", {
      ...ofInstance,
      metricName: "DatabaseConnections",
      statistic: "Maximum",
      comparisonOperator: "GreaterThanThreshold",
      threshold: 100,
    });
    this.alarm(scope, "storage", `${name}-storage`, "Less than 2 GiB of storage are left", {
      ...ofInstance,
      metricName: "FreeStorageSpace",
      statistic: "Minimum",
      comparisonOperator: "LessThanThreshold",
      threshold: 2 * 1024 ** 3,
    });
  }

  private alarm(scope: Construct, id: string, alarmName: string, alarmDescription: string, metric: Metric): void {
    new CloudwatchMetricAlarm(scope, id, {
      ...metric,
      alarmName,
      alarmDescription,
      period: 300,
      evaluationPeriods: 1,
      treatMissingData: "notBreaching",
      alarmActions: [this.alarms.arn],
    });
  }
}

interface Metric {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions?: { [name: string]: string };
  readonly statistic: string;
  readonly comparisonOperator: string;
  readonly threshold: number;
}

const DATABASE_EVENTS = {
  "db-cluster": ["maintenance", "failure"],
  "db-instance": ["maintenance", "configuration change", "failure"],
  "db-parameter-group": ["configuration change"],
  "db-security-group": ["configuration change", "failure"],
} as const;
