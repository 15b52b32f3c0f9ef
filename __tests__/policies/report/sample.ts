/** Reports to print: one refused as the documentation shows it, one clean. */
import type { Finding } from "../../../policies/engine/finding";
import type { PolicyMeta } from "../../../policies/engine/policy";
import type { Report, Summary, WaivedFinding } from "../../../policies/engine/report";

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

export const waived: WaivedFinding = {
  ...backup,
  fingerprint: "00112233445566778899aabbccddeeff",
  waiver: {
    reason: "a honeypot",
    owner: "ops@example.com",
    approvedBy: "security@example.com",
    expires: "2026-01-31",
    daysLeft: 1,
    ticket: "OPS-1",
  },
};

/** What the policies of the sample are known by. */
export const metas: readonly PolicyMeta[] = [
  {
    id: "rds-no-reachable-instance",
    title: "Disallow database instances that the Internet can reach",
    topic: "public-database",
    severity: "critical",
    description: "Whoever can reach a database can try its passwords.",
    remediation: "Admit a security group.",
    references: ["https://example.com/rds"],
    controls: { fsbp: ["RDS.2"] },
    examples: { bad: "", good: "" },
    messages: {},
  },
];

/** A report with every kind of entry, in which every text is `text`. */
export function hostileReport(text: string): Report {
  const location = { file: text, line: 1, column: 1 };
  const finding: Finding = {
    ...reachable,
    message: text,
    input: text,
    stack: text,
    address: text,
    constructPath: text,
    attribute: text,
    value: text,
    location,
    related: [{ address: text, message: text, location }],
    path: [{ text, address: text, location }, { text }],
    remediation: text,
  };
  return reportOf([finding, { ...finding, enforcement: "warn", fingerprint: "1".repeat(32) }], {
    inputs: [{ path: text, kind: "cdktf", stacks: [text], resources: 1 }],
    waived: [
      { ...finding, fingerprint: "2".repeat(32), waiver: { ...waived.waiver, reason: text, owner: text, approvedBy: text, ticket: text } },
    ],
    policiesOff: [{ policyId: "x-no-y", by: "configuration", reason: text, scope: text }],
    unknowns: [
      { policyId: "x-no-z", message: text, input: text, stack: text, address: text, constructPath: text, attribute: text, location },
    ],
    errors: [{ input: text, message: text, location }],
    exposures: [
      {
        input: text,
        stack: text,
        address: text,
        constructPath: text,
        noun: text,
        state: "unknown",
        ways: [
          { origin: text, verdict: "unknown", services: text, steps: [{ text, message: text }], unknowns: [{ text, message: text }] },
          { origin: text, verdict: "closed", steps: [{ text, message: text }] },
        ],
        waysLeftOut: 1,
      },
    ],
  });
}

/** Texts that try to be something else in one format or another. */
export const HOSTILE = {
  html: `</details><script>alert(1)</script>`,
  command: "\n::error file=a::b\r\n::stop-commands::x",
  ansi: "\x1b[2J\x1b]0;x\x07\x9b1m",
  markdown: "`](https://example.com) @everyone #1 **x** | y\n```\n# z",
  bidi: "\u202Eab\u2066c",
  cdata: "]]><!--&amp;-->\u0000\uFFFE\uD800",
  uri: "../a b?c#d%20e\\f:g",
  long: "x".repeat(1_000_000),
} as const;

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
