import policy from "../../../../policies/rules/appflow/appflow-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_appflow_flow", attribute: "kms_arn", write: (value) => `kms_arn = ${value}` }),
    keyCases({ type: "aws_appflow_connector_profile", attribute: "kms_arn", write: (value) => `kms_arn = ${value}` }),
  ),
);
