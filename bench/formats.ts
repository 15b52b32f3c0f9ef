/**
 * What all formats cost beside JSON alone: `guardrails check` of 6,000 resources with some 2,000 findings, in pairs run in turn, so that a busy
 * machine slows both alike. Prints the median of the pairs' ratios, and what each format adds. Goal: at most 1.3.
 *
 *   npm run build && npm run bench:formats [pairs]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Report } from "../policies/engine/report";
import { policies } from "../policies/registry";
import { FORMAT_NAMES, format, type FormatName } from "../policies/report/formats";
import { median, wallTime } from "./measure";

const PAIRS = Number(process.argv[2] ?? 9);
const NETWORKS = 100;
const cli = join(__dirname, "..", "dist", "guardrails.js");
const folder = mkdtempSync(join(tmpdir(), "guardrails-bench-"));

/** Sixty resources: a network with its subnets, groups and rules, and three stores, of which one is open. */
function network(number: number): Record<string, Record<string, object>> {
  const vpc_id = `\${aws_vpc.v${number}.id}`;
  const resource: Record<string, Record<string, object>> = { aws_vpc: { [`v${number}`]: { cidr_block: "10.0.0.0/16" } } };
  const add = (type: string, name: string, body: object) => ((resource[type] ??= {})[`${name}_${number}`] = body);
  for (let index = 0; index < 26; index++) add("aws_subnet", `s${index}`, { vpc_id, cidr_block: `10.0.${index}.0/24` });
  const postgres = { from_port: 5432, to_port: 5432 };
  for (let index = 0; index < 3; index++) {
    const ingress = index === 0 ? [{ ...postgres, protocol: "tcp", cidr_blocks: ["0.0.0.0/0"] }] : [];
    add("aws_security_group", `g${index}`, { vpc_id, ingress, description: "of a bench" });
  }
  const security_group_id = `\${aws_security_group.g1_${number}.id}`;
  for (let index = 0; index < 23; index++)
    add("aws_vpc_security_group_ingress_rule", `i${index}`, {
      ...postgres,
      security_group_id,
      ip_protocol: "tcp",
      cidr_ipv4: `10.1.${index}.0/24`,
      description: "of a bench",
    });
  const subnet_ids = [`\${aws_subnet.s0_${number}.id}`, `\${aws_subnet.s1_${number}.id}`];
  add("aws_internet_gateway", "i", { vpc_id });
  add("aws_route_table", "r", { vpc_id, route: [{ cidr_block: "0.0.0.0/0", gateway_id: `\${aws_internet_gateway.i_${number}.id}` }] });
  add("aws_route_table_association", "a", { route_table_id: `\${aws_route_table.r_${number}.id}`, subnet_id: subnet_ids[0] });
  add("aws_db_subnet_group", "d", { subnet_ids });
  for (let index = 0; index < 3; index++)
    add("aws_db_instance", `d${index}`, {
      engine: "postgres",
      publicly_accessible: index === 0,
      manage_master_user_password: true,
      storage_encrypted: true,
      multi_az: true,
      deletion_protection: true,
      backup_retention_period: 14,
      copy_tags_to_snapshot: true,
      enabled_cloudwatch_logs_exports: ["postgresql"],
      db_subnet_group_name: `\${aws_db_subnet_group.d_${number}.name}`,
      vpc_security_group_ids: [`\${aws_security_group.g${index}_${number}.id}`],
    });
  return resource;
}

function configuration(): string {
  const resource: Record<string, Record<string, object>> = {};
  for (let number = 0; number < NETWORKS; number++)
    for (const [type, bodies] of Object.entries(network(number))) Object.assign((resource[type] ??= {}), bodies);
  return JSON.stringify({ provider: { aws: [{ region: "eu-central-1" }] }, resource }, null, 2);
}

/** Milliseconds of wall time. */
function run(formats: readonly FormatName[]): number {
  const outputs = formats.flatMap((name) => ["--format", name, "--output", `report.${name}`]);
  return wallTime([cli, "check", "main.tf.json", ...outputs], folder, [1]);
}

try {
  writeFileSync(join(folder, "main.tf.json"), configuration());
  const pairs = Array.from({ length: PAIRS }, () => ({ json: run(["json"]), all: run(FORMAT_NAMES) }));
  const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report;
  const [json, all] = [median(pairs.map((pair) => pair.json)), median(pairs.map((pair) => pair.all))];
  const ratio = median(pairs.map((pair) => pair.all / pair.json));
  console.log(`${report.summary.resources} resources, ${report.findings.length} findings`);
  console.log(
    `json: ${json.toFixed(0)} ms, all ${FORMAT_NAMES.length} formats: ${all.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (goal 1.3)`,
  );
  for (const name of FORMAT_NAMES) {
    const start = performance.now();
    const { length } = format(name, report, { colour: false, policies });
    console.log(`  ${name.padEnd(8)} ${(performance.now() - start).toFixed(0).padStart(5)} ms ${(length / 1e6).toFixed(1).padStart(5)} MB`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
