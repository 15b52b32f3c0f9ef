/**
 * What the guard costs: `app.synth()` of the same app, guarded and not, in turns in one process.
 *
 *   npx esbuild bench/guard.ts --bundle --packages=external --platform=node --outfile=dist/bench-guard.js && node dist/bench-guard.js [resources…]
 *
 * Prints the medians of the processor time, the guard's share of the guarded synth (the median of the pairs' differences), and what making the
 * constructs costs with their lines recorded.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NetworkInterface } from "@cdktf/provider-aws/lib/network-interface";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { App, TerraformStack } from "cdktf";
import { GuardedApp } from "../policies/guard";
import { median } from "./measure";

const SIZES = [100, 1_000, 6_000];
const ROUNDS = 11;
const STACKS = 10;
const PER_GROUP = 6;

/** Groups that know each other, their rules, and interfaces that wear them in their subnets, spread over ten stacks: nothing is refused. */
function build(app: App, resources: number): void {
  for (let number = 0; number < STACKS; number++) {
    const stack = new TerraformStack(app, `network-${number}`);
    new AwsProvider(stack, "aws", { region: "eu-central-1" });
    const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/8" });
    new DefaultSecurityGroup(stack, "default", { vpcId: vpc.id });
    for (let index = 0; index < resources / STACKS / PER_GROUP; index++) {
      const client = new SecurityGroup(stack, `client-${index}`, { vpcId: vpc.id, description: "clients" });
      const server = new SecurityGroup(stack, `server-${index}`, { vpcId: vpc.id, description: "servers" });
      const rule = { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, description: "PostgreSQL" };
      new VpcSecurityGroupIngressRule(stack, `in-${index}`, { ...rule, securityGroupId: server.id, referencedSecurityGroupId: client.id });
      new VpcSecurityGroupEgressRule(stack, `out-${index}`, { ...rule, securityGroupId: client.id, referencedSecurityGroupId: server.id });
      const subnet = new Subnet(stack, `subnet-${index}`, { vpcId: vpc.id, cidrBlock: `10.${number}.${index % 256}.0/24` });
      new NetworkInterface(stack, `interface-${index}`, { subnetId: subnet.id, securityGroups: [client.id, server.id] });
    }
  }
}

interface Time {
  readonly build: number;
  readonly synth: number;
}

function measure(create: (outdir: string) => App, resources: number): Time {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const start = cpu();
  const app = create(join(folder, "out"));
  build(app, resources);
  const built = cpu();
  app.synth();
  const end = cpu();
  rmSync(folder, { recursive: true });
  return { build: built - start, synth: end - built };
}

/** Processor time in ms: the machine may have other work. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const ms = (time: number) => `${time.toFixed(1).padStart(8)} ms`;

function compare(resources: number): void {
  const times: Record<"plain" | "guarded", Time[]> = { plain: [], guarded: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.plain.push(measure((outdir) => new App({ outdir }), resources));
    times.guarded.push(measure((outdir) => new GuardedApp({ outdir }), resources));
  }
  const of = (kind: keyof typeof times, phase: keyof Time) => median(times[kind].map((time) => time[phase]));
  const added = median(times.guarded.map(({ synth }, round) => synth - times.plain[round]!.synth));
  const share = (100 * added) / of("guarded", "synth");
  print(
    `${String(resources).padStart(6)} resources  synth ${ms(of("plain", "synth"))} plain ${ms(of("guarded", "synth"))} guarded` +
      `  guard ${share.toFixed(1).padStart(5)} %   constructs ${ms(of("plain", "build"))} plain ${ms(of("guarded", "build"))} guarded\n`,
  );
}

const print = process.stdout.write.bind(process.stdout);
// What the guard says of each run.
process.stdout.write = () => true;
const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : SIZES) compare(size);
