/** `guardrails explain ADDRESS [PATH…]`: from where one data store can be reached, and which wall stops it. */
import { suggestion } from "../engine/closest";
import { knownIn } from "../engine/settings";
import { userPath } from "../engine/user-path";
import { Facts } from "../facts/facts";
import type { Step } from "../facts/network/step";
import { shareText } from "../facts/public-sources";
import type { Exposure } from "../facts/reachability/exposures";
import type { Way } from "../facts/reachability/way";
import { explanationJson, explanationText, type ExplainedStep, type ExplainedWay, type Explanation } from "../report/explanation";
import { load } from "../terraform/load/load";
import { requireDeclared } from "./declared";
import { governed, type GovernedOptions } from "./governed";
import { readAs, type ReadingOptions } from "./reading";
import { UsageError, type Terminal } from "./terminal";

export interface ExplainOptions extends Pick<GovernedOptions, "config">, ReadingOptions {
  readonly format: "text" | "json";
}

/**
 * @param name a Terraform address or a construct path
 * @throws UsageError where an input cannot be read, or has no such data store
 */
export function explainStore(name: string, paths: readonly string[], options: ExplainOptions, terminal: Terminal): void {
  const vouchedFor = knownIn(governed(options, terminal).settings);
  const loaded = load(paths, readAs(options));
  const [error] = loaded.errors;
  if (error) throw new UsageError(`${error.input}: ${error.message}`);
  requireDeclared(options, [loaded], terminal);
  const explanations: Explanation[] = [];
  const stores: string[] = [];
  let other: string | undefined;
  for (const input of loaded.inputs) {
    const { exposures } = new Facts(input.configurations, vouchedFor);
    for (const exposure of exposures) {
      const { address, constructPath } = exposure.store.resource;
      stores.push(address, ...(constructPath === undefined ? [] : [constructPath]));
      if (name === address || name === constructPath) explanations.push(explained(exposure, input.path));
    }
    other ??= input.configurations.map((configuration) => configuration.resource(name)?.address).find((address) => address !== undefined);
  }
  if (explanations.length === 0) throw new UsageError(notFound(name, other !== undefined, stores));
  terminal.stdout.write(options.format === "json" ? explanationJson(explanations) : explanationText(explanations));
}

function notFound(name: string, exists: boolean, stores: readonly string[]): string {
  const what = exists ? `${name} is no data store` : `There is no data store ${JSON.stringify(name)}`;
  const known = stores.length === 0 ? "; there is none at all." : `; there are ${[...new Set(stores)].join(", ")}.`;
  return `${what}${suggestion(name, stores) || known}`;
}

function explained({ store: { resource, noun }, state, ways }: Exposure, input: string): Explanation {
  const { address, constructPath, configuration } = resource;
  return {
    input,
    stack: configuration.form === "cdktf" ? configuration.name : input,
    address,
    ...(constructPath !== undefined && { constructPath }),
    noun,
    state,
    ways: ways.map((way) => explainedWay(way, input)),
  };
}

function explainedWay({ origin, verdict, through, packets, path, walls, unknowns }: Way, input: string): ExplainedWay {
  const steps = (places: readonly Step[]): ExplainedStep[] => places.map((step) => explainedStep(step, input));
  return {
    origin,
    verdict,
    through: through.map(({ resource }) => resource.address),
    ...(verdict !== "closed" && { services: packets.services.text, sources: shareText(packets.sources) || packets.sources.text }),
    path: steps(path),
    walls: steps(walls),
    unknowns: steps(unknowns),
  };
}

function explainedStep({ at, message }: Step, input: string): ExplainedStep {
  const isAttribute = "block" in at;
  const location = isAttribute ? at.location : at.location();
  return {
    place: isAttribute ? `${at.block.address} ${at.name}`.trimEnd() : at.address,
    message,
    location: { ...location, file: userPath(input, location.file) },
  };
}
