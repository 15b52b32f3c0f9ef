import policy from "../../../../policies/rules/ec2/ec2-require-imds-hop-limit";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_instance",
      path: "metadata_options.http_put_response_hop_limit",
      right: ["1"],
      wrong: ["2", "64"],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_launch_template",
      path: "metadata_options.http_put_response_hop_limit",
      right: ["1"],
      wrong: ["2", "64"],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_launch_configuration",
      path: "metadata_options.http_put_response_hop_limit",
      right: ["1"],
      wrong: ["2", "64"],
      leftOut: "right",
    }),
  ),
);
