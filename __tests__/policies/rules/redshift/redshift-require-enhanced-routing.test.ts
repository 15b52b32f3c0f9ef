import policy from "../../../../policies/rules/redshift/redshift-require-enhanced-routing";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    ...["aws_redshift_cluster", "aws_redshiftserverless_workgroup"].map((type) =>
      settingCases({ type, path: "enhanced_vpc_routing", right: ["true"], wrong: ["false"], leftOut: "missing" }),
    ),
  ),
);
