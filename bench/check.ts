/**
 * What `guardrails check` of large configurations costs beside `JSON.parse` of the same file in a process of its own, in pairs run in turn, so
 * that a busy machine slows both alike. Goal: at most 0.5 s for 6,000 resources.
 *
 *   npm run build && npm run bench:check [resources] [pairs]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../policies/engine/report";
import { median, wallTime } from "./measure";
import { network } from "./network";

const RESOURCES = Number(process.argv[2] ?? 6_000);
const PAIRS = Number(process.argv[3] ?? 9);
const PER_GROUP = 6;
const cli = join(__dirname, "..", "dist", "guardrails.js");
const folder = mkdtempSync(join(tmpdir(), "guardrails-bench-"));
const PARSE = `JSON.parse(require("fs").readFileSync("main.tf.json", "utf8"))`;

/** Groups that know each other, their rules, and interfaces that wear them in their subnets: next to nothing is found. */
function careful(): string {
  const resource: Record<string, Record<string, object>> = {};
  const add = (type: string, name: string, body: object): string => {
    (resource[type] ??= {})[name] = body;
    return `\${${type}.${name}.id}`;
  };
  const vpc_id = add("aws_vpc", "main", { cidr_block: "10.0.0.0/8" });
  add("aws_default_security_group", "main", { vpc_id });
  const rule = { ip_protocol: "tcp", from_port: 5432, to_port: 5432, description: "PostgreSQL" };
  for (let index = 0; index < RESOURCES / PER_GROUP; index++) {
    const client = add("aws_security_group", `client_${index}`, { vpc_id, description: "clients" });
    const server = add("aws_security_group", `server_${index}`, { vpc_id, description: "servers" });
    add("aws_vpc_security_group_ingress_rule", `in_${index}`, { ...rule, security_group_id: server, referenced_security_group_id: client });
    add("aws_vpc_security_group_egress_rule", `out_${index}`, { ...rule, security_group_id: client, referenced_security_group_id: server });
    const subnet_id = add("aws_subnet", `subnet_${index}`, { vpc_id, cidr_block: `10.${index >> 8}.${index % 256}.0/24` });
    add("aws_network_interface", `interface_${index}`, { subnet_id, security_groups: [client, server] });
  }
  return JSON.stringify({ provider: { aws: [{ region: "eu-central-1" }] }, resource }, null, 2);
}

const run = (args: readonly string[]): number => wallTime(args, folder);

try {
  for (const [name, text] of Object.entries({ careful: careful(), careless: network(RESOURCES).text })) {
    writeFileSync(join(folder, "main.tf.json"), text);
    const check = [cli, "check", "main.tf.json", "--format", "json", "--output", "report.json"];
    const pairs = Array.from({ length: PAIRS }, () => ({ parse: run(["-e", PARSE]), check: run(check) }));
    const { summary, findings } = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report;
    const [parsed, checked] = [median(pairs.map(({ parse }) => parse)), median(pairs.map((pair) => pair.check))];
    const ratio = median(pairs.map(({ parse, check }) => check / parse));
    console.log(
      `${name}, ${summary.resources} resources, ${(text.length / 1e6).toFixed(1)} MB, ${findings.length} findings: ${checked.toFixed(0)} ms, JSON.parse ${parsed.toFixed(0)} ms, ratio ${ratio.toFixed(1)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
