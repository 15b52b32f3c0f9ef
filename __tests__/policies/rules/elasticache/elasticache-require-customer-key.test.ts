import policy from "../../../../policies/rules/elasticache/elasticache-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_elasticache_replication_group", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_elasticache_serverless_cache", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
  ),
);
