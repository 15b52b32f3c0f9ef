/** The role with which RDS reports what its machines do. */
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import type { Construct } from "constructs";
import { AwsAccount } from "../aws-account";
import { serviceRole } from "./role";

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html; returns the role's ARN. */
export function monitoringRole(scope: Construct, databaseArn: string): string {
  const role = serviceRole(scope, "monitor", {
    service: "monitoring.rds.amazonaws.com",
    description: `Enhanced monitoring of ${scope.node.path}`,
    sourceArn: databaseArn,
  });
  new IamRolePolicyAttachment(scope, "monitor-policy", {
    role: role.name,
    policyArn: `arn:${AwsAccount.of(scope).partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`,
  });
  return role.arn;
}
