/** Login to a database with IAM authentication, as one user. */
import type { Construct } from "constructs";
import { AwsAccount } from "../aws-account";
import { grant, type IRole } from "./grant";
import { requireProp } from "./invalid-prop-error";

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html */
export function grantDatabaseUser(scope: Construct, role: IRole, resourceId: string, user: string): void {
  requireProp(scope, "user", user, (given) => /^[A-Za-z0-9_.-]{1,63}$/.test(given), "a grant names one user, without wildcards");
  grant(scope, role, "connect", {
    sid: "ConnectAsUser",
    actions: ["rds-db:connect"],
    resources: [AwsAccount.of(scope).arn("rds-db", `dbuser:${resourceId}/${user}`)],
  });
}
