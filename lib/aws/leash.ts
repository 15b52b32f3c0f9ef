/**
 * Stops what runs out of hours, and says when the money runs out.
 *
 *   const leash = new Leash(this, "leash", { monthlyBudgetUsd: 300, alarms });
 *   leash.database(orders);
 *   leash.workspace(box);
 */
import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget";
import { SchedulerSchedule } from "@cdktf/provider-aws/lib/scheduler-schedule";
import { Construct } from "constructs";
import type { IAlarmTopic } from "./alarm-topic";
import { AwsAccount } from "./aws-account";
import type { PrivateDatabase } from "./private-database";
import { requireInteger, requireProp } from "./private/invalid-prop-error";
import type { Statement } from "./private/policy-document";
import { resourceName } from "./private/resource-name";
import { serviceRole } from "./private/role";
import type { ISessionTarget } from "./session-access";

export interface LeashProps {
  /** US dollars a month for the account; alarms at 80 % spent and at 100 % forecast. */
  readonly monthlyBudgetUsd: number;
  readonly alarms: IAlarmTopic;
  /** When things stop, every day: an hour of the day, 0 to 23. @default 20 */
  readonly stopHour?: number;
  /** When databases start again, Monday to Friday. Workspaces are started by who needs them. @default 7 */
  readonly startHour?: number;
  /** @default "Etc/UTC" */
  readonly timeZone?: string;
}

export class Leash extends Construct {
  readonly budget: BudgetsBudget;
  private readonly stopHour: number;
  private readonly startHour: number;
  private readonly timeZone: string;

  constructor(scope: Construct, id: string, props: LeashProps) {
    super(scope, id);
    requireInteger(this, "monthlyBudgetUsd", props.monthlyBudgetUsd, 1, 1_000_000);
    requireInteger(this, "stopHour", props.stopHour, 0, 23);
    requireInteger(this, "startHour", props.startHour, 0, 23);
    this.stopHour = props.stopHour ?? 20;
    this.startHour = props.startHour ?? 7;
    this.timeZone = props.timeZone ?? "Etc/UTC";
    requireProp(
      this,
      "timeZone",
      this.timeZone,
      (zone) => /^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(zone),
      'a time zone reads like "Europe/Berlin"',
    );
    const notify = (notificationType: string, threshold: number) => ({
      notificationType,
      comparisonOperator: "GREATER_THAN",
      threshold,
      thresholdType: "PERCENTAGE",
      subscriberSnsTopicArns: [props.alarms.arn],
    });
    this.budget = new BudgetsBudget(this, "budget", {
      name: resourceName(this, 100),
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: String(props.monthlyBudgetUsd),
      limitUnit: "USD",
      notification: [notify("ACTUAL", 80), notify("FORECASTED", 100)],
    });
  }

  /** Stops a database at night and at weekends; AWS itself starts a stopped one after seven days. */
  database(database: PrivateDatabase): void {
    const scope = new Construct(this, `database-${this.node.children.length}`);
    const input = JSON.stringify({ DbInstanceIdentifier: database.instance.identifier });
    const role = this.role(scope, {
      sid: "StopAndStartDatabase",
      actions: ["rds:StopDBInstance", "rds:StartDBInstance"],
      resources: [database.instance.arn],
    });
    this.schedule(scope, "stop", `cron(0 ${this.stopHour} * * ? *)`, "rds:stopDBInstance", input, role);
    this.schedule(scope, "start", `cron(0 ${this.startHour} ? * MON-FRI *)`, "rds:startDBInstance", input, role);
  }

  /** Stops a workspace at night. */
  workspace(workspace: ISessionTarget): void {
    const scope = new Construct(this, `workspace-${this.node.children.length}`);
    const role = this.role(scope, {
      sid: "StopWorkspace",
      actions: ["ec2:StopInstances"],
      resources: [AwsAccount.of(this).arn("ec2", `instance/${workspace.instanceId}`)],
    });
    const input = JSON.stringify({ InstanceIds: [workspace.instanceId] });
    this.schedule(scope, "stop", `cron(0 ${this.stopHour} * * ? *)`, "ec2:stopInstances", input, role);
  }

  private role(scope: Construct, statement: Statement): string {
    return serviceRole(scope, "role", {
      service: "scheduler.amazonaws.com",
      description: `Leash ${scope.node.path}`,
      statements: [statement],
    }).arn;
  }

  /** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html */
  private schedule(scope: Construct, id: string, scheduleExpression: string, call: string, input: string, roleArn: string): void {
    new SchedulerSchedule(scope, id, {
      name: `${resourceName(scope, 55)}-${id}`,
      scheduleExpression,
      scheduleExpressionTimezone: this.timeZone,
      flexibleTimeWindow: { mode: "OFF" },
      target: { arn: `arn:${AwsAccount.of(this).partition}:scheduler:::aws-sdk:${call}`, roleArn, input },
    });
  }
}
