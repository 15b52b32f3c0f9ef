import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

/** A user that is off stands only where the service wants one: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html#Access-string */
const canLogIn = (user: Resource): boolean => !/^\s*off\b/.test(user.at("access_string").string ?? "");

export default settingPolicy({
  id: "elasticache-require-auth",
  title: "Require caches to ask who connects",
  topic: "other-data-store",
  severity: "medium",
  description:
    "A cache without a password or users answers everybody whom its security group lets near: one careless rule, one taken host, and all of it is read, changed or flushed.",
  remediation:
    "Put user_group_ids on the group, or set auth_token; both need transit_encryption_enabled. Give each user a password or IAM.",
  references: [
    "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html",
    "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-6",
  ],
  controls: { fsbp: ["ElastiCache.6"], nist80053: ["AC-3"] },
  problem: "asks nobody for a password",
  settings: [
    {
      types: ["aws_elasticache_replication_group"],
      path: "auth_token",
      wanted: "set",
      when: (group) => group.at("user_group_ids").items().length === 0 && group.at("global_replication_group_id").isNone,
    },
    { types: ["aws_elasticache_user"], path: "no_password_required", wanted: false, leftOut: "right", when: canLogIn },
    {
      types: ["aws_elasticache_user"],
      path: "authentication_mode.type",
      wanted: ["iam", "password"],
      leftOut: "right",
      when: canLogIn,
    },
  ],
  examples: {
    bad: `resource "aws_elasticache_replication_group" "orders" {
  transit_encryption_enabled = true
}`,
    good: `resource "aws_elasticache_replication_group" "orders" {
  transit_encryption_enabled = true
  user_group_ids             = ["orders"]
}`,
  },
});
