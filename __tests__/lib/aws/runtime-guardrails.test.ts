import { RuntimeGuardrails } from "../../../lib";
import { resourcesOf, synthesize } from "./support/synthesize";

test("a managed rule is told what AWS refuses it without, and no more than the policies ask for", () => {
  const rules = [
    "RDS_INSTANCE_PUBLIC_ACCESS_CHECK",
    "IAM_POLICY_BLACKLISTED_CHECK",
    "NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS",
    "ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK",
  ];
  const synthesized = synthesize((scope) => {
    new RuntimeGuardrails(scope, "runtime", { rules: rules.map((awsConfigRule) => ({ id: "x", title: "X", awsConfigRule })) });
  });
  expect(resourcesOf(synthesized, "aws_config_config_rule").map(({ name, input_parameters: told }) => [name, told])).toEqual([
    ["elasticache-redis-cluster-automatic-backup-check", '{"snapshotRetentionPeriod":"1"}'],
    ["iam-policy-blacklisted-check", '{"policyArns":"arn:aws:iam::aws:policy/AdministratorAccess"}'],
    ["netfw-policy-default-action-full-packets", '{"statelessDefaultActions":"aws:drop,aws:forward_to_sfe"}'],
    ["rds-instance-public-access-check", undefined],
  ]);
});
