import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "efs-require-confined-access-points",
  title: "Require access points of file systems to lead to a folder, as a user",
  topic: "compute-exposure",
  severity: "low",
  description: "Through an access point without a folder a client sees the whole file system; without a user it may say that it is root.",
  remediation: "Set root_directory.path to a folder, and a posix_user.",
  references: [
    "https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html",
  ],
  controls: { fsbp: ["EFS.3", "EFS.4"], nist80053: ["AC-6"] },
  problem: "confines nobody",
  settings: [
    { types: ["aws_efs_access_point"], path: "root_directory.path", wanted: /^\/+[^/]/ },
    { types: ["aws_efs_access_point"], path: "posix_user.uid", wanted: "set" },
  ],
  examples: {
    bad: `resource "aws_efs_access_point" "orders" {
  root_directory {
    path = "/"
  }
}`,
    good: `resource "aws_efs_access_point" "orders" {
  root_directory {
    path = "/orders"
  }
  posix_user {
    uid = 1000
    gid = 1000
  }
}`,
  },
});
