/** Reports to print: one refused as the documentation shows it, one clean. */
import type { Finding } from "../../../policies/engine/finding";
import type { Report, Summary } from "../../../policies/engine/report";

export const reachable: Finding = {
  policyId: "rds-no-reachable-instance",
  messageId: "reachable",
  topic: "public-database",
  severity: "critical",
  enforcement: "refuse",
  message: "tcp/5432 of aws_db_instance.orders can be reached from the Internet: 100 % of public IPv4.",
  input: "cdktf.out",
  stack: "dev-network",
  address: "aws_security_group.db",
  constructPath: "dev-network/orders",
  attribute: "ingress[0].cidr_blocks[0]",
  value: '"0.0.0.0/0"',
  location: { file: "stacks/network.ts", line: 42, column: 5 },
  related: [],
  path: [
    { text: "Internet" },
    { text: "aws_internet_gateway.gw", address: "aws_internet_gateway.gw", location: { file: "stacks/network.ts", line: 20, column: 5 } },
    { text: "aws_security_group.db ingress[0]", address: "aws_security_group.db" },
    { text: "aws_db_instance.orders", address: "aws_db_instance.orders", location: { file: "stacks/network.ts", line: 50, column: 5 } },
  ],
  remediation: "admit a security group or a private range, or build it with PrivateDatabase.",
  docs: "docs/policies/rds-no-reachable-instance.md",
  controls: ["FSBP RDS.2", "NIST 800-53 AC-4"],
  fingerprint: "0123456789abcdef0123456789abcdef",
};

export const backup: Finding = {
  policyId: "rds-require-backup",
  messageId: "short",
  topic: "database-backup",
  severity: "medium",
  enforcement: "warn",
  message: "aws_db_instance.orders keeps backups for 0 days.",
  input: "cdktf.out",
  stack: "dev-network",
  address: "aws_db_instance.orders",
  location: { file: "cdktf.out/stacks/dev-network/cdk.tf.json", line: 7, column: 3 },
  related: [{ address: "aws_db_instance.replica", message: "copies it", location: { file: "main.tf", line: 9, column: 1 } }],
  remediation: "Set backup_retention_period to 7 or more.",
  docs: "docs/policies/rds-require-backup.md",
  controls: [],
  fingerprint: "fedcba9876543210fedcba9876543210",
};

export function reportOf(findings: readonly Finding[], rest: Partial<Omit<Report, "summary">> = {}): Report {
  const count = (matches: (finding: Finding) => boolean) => findings.filter(matches).length;
  const refuse = count((finding) => finding.enforcement === "refuse");
  const verdict: Summary["verdict"] = rest.errors?.length ? "unreadable" : refuse > 0 ? "refused" : "clean";
  return {
    version: 1,
    tool: { name: "cdktf-guardrails", version: "0.1.0" },
    inputs: [{ path: "cdktf.out", kind: "cdktf", stacks: ["dev-network"], resources: 12 }],
    summary: {
      verdict,
      preset: "recommended",
      policies: 60,
      resources: 12,
      refuse,
      warn: findings.length - refuse,
      critical: count((finding) => finding.severity === "critical"),
      high: count((finding) => finding.severity === "high"),
      medium: count((finding) => finding.severity === "medium"),
      low: count((finding) => finding.severity === "low"),
      waived: rest.waived?.length ?? 0,
    },
    findings,
    waived: [],
    policiesOff: [],
    unknowns: [],
    errors: [],
    ...rest,
  };
}
