import policy from "../../../../policies/rules/mq/mq-require-general-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(policy, settingCases({ type: "aws_mq_broker", path: "logs.general", right: ["true"], wrong: ["false"], leftOut: "missing" }));
