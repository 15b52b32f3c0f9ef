/**
 * What `guardrails check` of a small stack costs beside a bare `node -e 0`: pairs run in turn, so that a busy machine slows both alike.
 * Prints the median of the pairs' ratios. Goal: at most 2.5.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, wallTime } from "./measure";

const PAIRS = Number(process.argv[2] ?? 21);
const cli = join(__dirname, "..", "dist", "guardrails.js");
const folder = mkdtempSync(join(tmpdir(), "guardrails-bench-"));
const SMALL_STACK = {
  "//": { metadata: { stackName: "small", version: "0.21.0" } },
  provider: { aws: [{ region: "eu-central-1" }] },
  resource: {
    aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
    aws_security_group: { db: { vpc_id: "${aws_vpc.main.id}", ingress: [], egress: [] } },
    aws_s3_bucket: { content: { bucket_prefix: "content" } },
  },
};

const run = (args: readonly string[]): number => wallTime(args, folder);

try {
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(SMALL_STACK));
  const pairs = Array.from({ length: PAIRS }, () => ({ bare: run(["-e", "0"]), check: run([cli, "check", "cdk.tf.json"]) }));
  const bare = median(pairs.map((pair) => pair.bare));
  const check = median(pairs.map((pair) => pair.check));
  const ratio = median(pairs.map((pair) => pair.check / pair.bare));
  console.log(`node -e 0: ${bare.toFixed(0)} ms, guardrails check: ${check.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (goal 2.5)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
