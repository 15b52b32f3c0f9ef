import policy from "../../../../policies/rules/efs/efs-require-confined-access-points";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_efs_access_point",
      path: "root_directory.path",
      beside: `posix_user {
uid = 1000
gid = 1000
}`,
      right: [`"/orders"`],
      wrong: [`"/"`],
      leftOut: "missing",
    }),
    {
      accept: [],
      reject: [
        {
          name: "whoever the client says",
          files: { "main.tf": `resource "aws_efs_access_point" "a" {\nroot_directory {\npath = "/orders"\n}\n}` },
          findings: [{ messageId: "missing", attribute: "posix_user.uid" }],
        },
      ],
    },
  ),
);
