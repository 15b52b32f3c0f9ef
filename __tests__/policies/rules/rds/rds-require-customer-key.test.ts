import policy from "../../../../policies/rules/rds/rds-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_db_instance", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_rds_cluster", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_rds_cluster_activity_stream", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_db_instance_automated_backups_replication", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_db_snapshot_copy", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_rds_cluster_snapshot_copy", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
  ),
);
