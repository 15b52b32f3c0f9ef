import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "transfer-no-ftp",
  title: "Disallow plain FTP",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "FTP sends passwords and files in the clear to whoever stands on the way.",
  remediation: 'Leave "FTP" out of protocols; "SFTP", "FTPS" and "AS2" are encrypted or signed.',
  references: [
    "https://docs.aws.amazon.com/transfer/latest/userguide/create-server-ftp.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/transfer-controls.html#transfer-2",
  ],
  controls: { fsbp: ["Transfer.2"], nist80053: ["SC-8"] },
  problem: "speaks plain FTP",
  settings: [{ types: ["aws_transfer_server"], each: "protocols", path: "", wanted: ["SFTP", "FTPS", "AS2"] }],
  examples: {
    bad: `resource "aws_transfer_server" "orders" {
  protocols = ["SFTP", "FTP"]
}`,
    good: `resource "aws_transfer_server" "orders" {
  protocols = ["SFTP"]
}`,
  },
});
