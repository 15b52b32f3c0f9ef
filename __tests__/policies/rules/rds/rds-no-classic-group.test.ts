import policy from "../../../../policies/rules/rds/rds-no-classic-group";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [],
  reject: [
    {
      name: "a group of caches",
      files: { "main.tf": `resource "aws_elasticache_security_group" "c" {}` },
      findings: [{ messageId: "classic", address: "aws_elasticache_security_group.c" }],
    },
  ],
});
