import policy from "../../../../policies/rules/rds/rds-require-minor-upgrades";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    ...["aws_db_instance", "aws_rds_cluster_instance"].map((type) =>
      settingCases({ type, path: "auto_minor_version_upgrade", right: ["true"], wrong: ["false"], leftOut: "right" }),
    ),
  ),
);
