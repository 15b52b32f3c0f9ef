/**
 * What it costs to load cdktf's JSON, beside JSON.parse of the same bytes:
 *
 *   npx ts-node -T bench/load.ts [resources …]
 *
 * Each size runs in a process of its own, so that neither warms up the other.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SIZES = [10_000, 100_000];
const ROUNDS = 3;

/** Groups, subnets and databases that refer to each other, with the metadata that cdktf writes. */
function stack(resources: number): string {
  const resource: Record<string, Record<string, unknown>> = { aws_subnet: {}, aws_security_group: {}, aws_db_instance: {} };
  const comment = (name: string) => ({ metadata: { path: `bench/${name}`, uniqueId: name } });
  for (let index = 0; index < resources / 3; index++) {
    resource["aws_subnet"]![`s${index}`] = {
      "//": comment(`s${index}`),
      vpc_id: "${aws_vpc.main.id}",
      cidr_block: `10.${(index >> 8) & 255}.${index & 255}.0/24`,
    };
    resource["aws_security_group"]![`g${index}`] = {
      "//": comment(`g${index}`),
      vpc_id: "${aws_vpc.main.id}",
      ingress: [{ from_port: 5432, to_port: 5432, protocol: "tcp", cidr_blocks: ["10.0.0.0/8"], ipv6_cidr_blocks: null, self: null }],
    };
    resource["aws_db_instance"]![`d${index}`] = {
      "//": comment(`d${index}`),
      engine: "postgres",
      instance_class: "db.t4g.micro",
      publicly_accessible: false,
      vpc_security_group_ids: [`\${aws_security_group.g${index}.id}`],
      tags: { Name: `d${index}`, Team: "bench" },
    };
  }
  return JSON.stringify({ terraform: {}, provider: { aws: [{ region: "eu-west-1" }] }, resource }, null, 2);
}

/** The best of some rounds of both, taken in turns, so that what else runs on the machine disturbs both alike. */
function measure(file: string): void {
  const { load } = require("../policies/terraform/load/load") as typeof import("../policies/terraform/load/load");
  const bytes = readFileSync(file).length;
  let [parse, loading, evaluated] = [Infinity, Infinity, 0];
  for (let round = 0; round < ROUNDS; round++) {
    parse = Math.min(
      parse,
      seconds(() => JSON.parse(readFileSync(file, "utf8"))),
    );
    const once = seconds(() => {
      const { inputs, errors } = load([file]);
      if (errors.length > 0) throw new Error(errors[0]!.message);
      evaluated = 0;
      for (const resource of inputs[0]!.configurations[0]!.resources)
        for (const name of resource.names.slice(0, 2)) if (resource.value(name)) evaluated++;
    });
    loading = Math.min(loading, once);
  }
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ megabytes: bytes / 1e6, evaluated, parse, loading, memory }));
}

function seconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function main(sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-load-"));
  let before: { size: number; loading: number } | undefined;
  try {
    for (const size of sizes) {
      const file = join(folder, "cdk.tf.json");
      writeFileSync(file, stack(size));
      const output = execFileSync(process.execPath, [...process.execArgv, __filename, "--measure", file], { encoding: "utf8" });
      const { megabytes, evaluated, parse, loading, memory } = JSON.parse(output) as Record<string, number>;
      const growth = before ? `, ${(loading! / before.loading).toFixed(1)} times that of ${before.size}` : "";
      console.log(
        `${size} resources, ${megabytes!.toFixed(1)} MB: JSON.parse ${parse!.toFixed(2)} s, load and evaluate ${evaluated} attributes ` +
          `${loading!.toFixed(2)} s (${(loading! / parse!).toFixed(1)} times the parse${growth}), ${memory!.toFixed(0)} MB`,
      );
      before = { size, loading: loading! };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--measure") measure(rest[0]!);
else main(first ? [first, ...rest].map(Number) : SIZES);
