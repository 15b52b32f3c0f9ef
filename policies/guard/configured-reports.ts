/** The reports that the settings name, so that a pipeline gets them from the synth itself. */
import fs from "node:fs";
import path from "node:path";
import { WAIVER_POLICY } from "../engine/oversight";
import type { Report } from "../engine/report";
import { format, isFormatName } from "../report/formats";
import { sourcesIn } from "../report/sources";
import type { Governance } from "../settings/governance";

/** @throws Error where one cannot be written */
export function writeConfiguredReports(report: Report, { settings, folder, policies }: Governance, now: Date): void {
  const options = { colour: false, policies: [...policies, WAIVER_POLICY], sources: sourcesIn(process.cwd()), now };
  for (const { format: name, output } of settings.reports ?? []) {
    if (!isFormatName(name)) throw new Error(`reports: there is no format ${JSON.stringify(name)}.`);
    const file = path.resolve(folder, output);
    const text = format(name, report, options);
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    } catch (error) {
      throw new Error(
        `The report ${output}, which the settings name, cannot be written: ${(error as Error).message.replaceAll(file, output)}`,
        {
          cause: error,
        },
      );
    }
  }
}
