import policy from "../../../../policies/rules/rds/rds-require-modern-certificate";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_db_instance",
      path: "ca_cert_identifier",
      right: [`"rds-ca-rsa2048-g1"`, `"rds-ca-ecc384-g1"`],
      wrong: [`"rds-ca-2015"`, `"rds-ca-2019"`],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_rds_cluster_instance",
      path: "ca_cert_identifier",
      right: [`"rds-ca-rsa2048-g1"`, `"rds-ca-ecc384-g1"`],
      wrong: [`"rds-ca-2015"`, `"rds-ca-2019"`],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_rds_cluster",
      path: "ca_certificate_identifier",
      right: [`"rds-ca-rsa4096-g1"`],
      wrong: [`"rds-ca-2019"`],
      leftOut: "right",
    }),
  ),
);
