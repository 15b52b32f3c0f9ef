/** What is running, as a plan or a state knows it, so that it can be compared with what the code says. */
import type { Finding } from "../engine/finding";
import type { Report } from "../engine/report";
import type { Side } from "../engine/compare";
import type { Input } from "../terraform/load/load";
import type { Configuration } from "../terraform/model/resource";

/** With what was changed outside of Terraform in the place of what the plan has there. */
export function withDrift(input: Input): Input {
  return { ...input, configurations: input.configurations.map(drifted) };
}

function drifted(configuration: Configuration): Configuration {
  const { drift = [] } = configuration;
  if (drift.length === 0) return configuration;
  const changed = new Map(drift.map((resource) => [resource.address, resource]));
  const resources = configuration.resources.map((resource) => changed.get(resource.address) ?? resource);
  const resource = (address: string) => changed.get(address) ?? configuration.resource(address);
  return Object.create(configuration, { resources: { value: resources }, resource: { value: resource } }) as Configuration;
}

/** Plans and states know no constructs: beside one of them the other side goes by address, too. */
export function byCommonNames(sides: readonly [Side, Side]): readonly [Side, Side] {
  const [base, head] = sides;
  return sides.every(({ report }) => knowsConstructs(report)) ? sides : [byAddress(base), byAddress(head)];
}

const knowsConstructs = ({ findings, exposures = [], openings = [] }: Report): boolean =>
  [...findings, ...exposures, ...openings].some(({ constructPath }) => constructPath !== undefined);

function byAddress({ report, ...side }: Side): Side {
  const without = <F extends Pick<Finding, "constructPath">>({ constructPath: _, ...rest }: F) => rest as F;
  const addressed: Report = {
    ...report,
    findings: report.findings.map(without),
    waived: report.waived.map(without),
    unknowns: report.unknowns.map(without),
    ...(report.exposures && { exposures: report.exposures.map(without) }),
    ...(report.openings && { openings: report.openings.map(without) }),
  };
  return { ...side, report: addressed };
}
