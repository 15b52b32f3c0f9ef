/**
 * What it costs to find out from where each data store can be reached, beside loading the same configuration:
 *
 *   npx ts-node -T bench/exposure.ts [resources …]
 *
 * Each size runs in a process of its own, so that neither warms up the other.
 */
import { execFileSync } from "node:child_process";
import { network } from "./network";

const SIZES = [1_000, 6_000, 20_000, 100_000];
// The best of so many, since what is compiled for the first time is slow in either.
const ROUNDS = 8;

/** Processor time, since other work on the machine must not count. */
function milliseconds<T>(work: () => T): [number, T] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

function measure(size: number, isOpen: boolean): void {
  const { Facts } = require("../policies/facts/facts") as typeof import("../policies/facts/facts");
  const { loadFiles } = require("../policies/terraform/load/load") as typeof import("../policies/terraform/load/load");
  const { text, resources } = network(size, isOpen);
  let [loading, analysis] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    const [loaded, { inputs }] = milliseconds(() => {
      const result = loadFiles({ "main.tf.json": text });
      for (const { configurations } of result.inputs)
        for (const configuration of configurations)
          for (const resource of configuration.resources) for (const name of resource.names) resource.value(name);
      return result;
    });
    const [analysed, stores] = milliseconds(
      () =>
        new Facts(inputs.flatMap(({ configurations }) => configurations)).exposures.filter(
          ({ ways }) => (ways[0]?.verdict === "open") === isOpen,
        ).length,
    );
    if (stores === 0) throw new Error(`no store is ${isOpen ? "reached" : "closed"}: nothing was analysed`);
    loading = Math.min(loading, loaded);
    analysis = Math.min(analysis, analysed);
  }
  const per = (analysis / resources) * 1000;
  console.log(
    `${resources} resources, ${isOpen ? "a way to every store" : "all closed"}: loaded in ${loading.toFixed(0)} ms, exposure in ${analysis.toFixed(0)} ms (${(analysis / loading).toFixed(2)} of loading, ${per.toFixed(1)} µs a resource)`,
  );
}

const [, script, ...given] = process.argv;
if (given[0] === "--closed" || given[0] === "--open") measure(Number(given[1]), given[0] === "--open");
else
  for (const size of given.length > 0 ? given.map(Number) : SIZES)
    for (const shape of ["--closed", "--open"])
      execFileSync(process.execPath, [...process.execArgv, script!, shape, String(size)], { stdio: "inherit" });
