/**
 * One synth into a staging folder: what was written there is judged and published, or refused so that nothing remains to deploy. The guard
 * stages within the app's own process, `guardrails exec` any program's output.
 */
import fs from "node:fs";
import path from "node:path";
import { text } from "../report/text";
import type { Governance } from "../settings/governance";
import type { SourceLine } from "../terraform/load/load";
import { writeConfiguredReports } from "./configured-reports";
import { contents, STACKS, withdraw } from "./deployable";
import { inspectStaged } from "./inspect-staged";
import { judge } from "./judge";
import { writeLines } from "./lines-file";
import { withLock } from "./lock";
import { explained, nameOf } from "./outdir";
import { closeFolder, expectContents, expectNothing, openFolder } from "./outputs";
import { publish } from "./publish";
import { GuardRefusal } from "./refusal";
import { openStaging } from "./staging";

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface StagedSynth {
  readonly governance: Governance;
  readonly now: Date;
  readonly sourceLine: SourceLine;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

/** An empty folder into which one synth can be written. It goes away with `closeStaged`, and with the process. */
export function openStaged(outdir: string): string {
  const staging = explained(outdir, () => openStaging(outdir));
  openFolder(staging);
  fs.mkdirSync(path.join(staging, STACKS));
  return staging;
}

export const closeStaged = closeFolder;

/** Removes whatever could be deployed from the folder; after a synth that failed, the process has not succeeded either. */
export function leaveNothing(outdir: string, failed: boolean): void {
  expectNothing(outdir, failed);
  explained(
    outdir,
    () => withLock(outdir, () => withdraw(outdir)),
    "What was there before could not be removed, so it can still be deployed, from",
  );
}

/** @throws GuardRefusal, the report having been printed; Error where something cannot be written. The caller then leaves nothing. */
export function publishIfClean(staging: string, outdir: string, { governance, now, sourceLine, stdout, stderr }: StagedSynth): void {
  const staged = contents(staging);
  const { report, constructPaths } = judge(staging, {
    name: nameOf(outdir),
    problems: inspectStaged(staging),
    governance,
    now,
    sourceLine,
  });
  const isClean = report.summary.verdict === "clean";
  if (!isClean) stderr.write(`\n${text(report, { colour: hasColour(stderr), consequence: "Nothing was written." })}\n`);
  writeConfiguredReports(report, governance, now);
  if (!isClean) throw new GuardRefusal(report);
  writeLines(staging, constructPaths, sourceLine);
  explained(outdir, () => publish(staging, outdir));
  expectContents(outdir, staged);
  stdout.write(text(report, { colour: hasColour(stdout) }));
}

function hasColour(stream: Stream): boolean {
  return stream.isTTY === true && !process.env["NO_COLOR"];
}
