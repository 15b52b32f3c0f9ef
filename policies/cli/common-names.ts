/** Sides of a comparison that know no constructs, as plans and states do not. */
import type { Finding } from "../engine/finding";
import type { Report } from "../engine/report";
import type { Side } from "../engine/compare";

/** Beside one of them the other side goes by address, too. */
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
