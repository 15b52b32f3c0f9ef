/**
 * Waivers that stand in the code, on the construct that they are for: `waive(construct, …)` writes them into the stack's comment, so that
 * they are read from the bytes that are judged, whoever wrote those.
 */
import type { JudgedWaivers, WrittenWaiver } from "../engine/waiver";
import { judgeWaivers } from "../engine/waiver";
import { WAIVER_POLICY } from "../engine/oversight";
import { userPath } from "../engine/user-path";
import type { Input } from "../terraform/load/load";
import type { Comment } from "../terraform/model/resource";
import type { Governance } from "./governance";
import { waiversIn, type WrittenWaivers } from "./read-waivers";
import { SettingsError } from "./settings-error";
import type { SettingsFile } from "./settings-file";

/** The waivers of the settings, and those in the code of these inputs. */
export function withCodeWaivers({ policies, settings, waivers }: Governance, inputs: readonly Input[], now: Date): JudgedWaivers {
  const read = inputs.flatMap((input) => codeWaivers(input));
  if (read.length === 0) return waivers;
  const maxDays = settings.waivers?.maxDays;
  const judged = judgeWaivers(
    read.flatMap(({ written }) => written),
    { policies: [...policies, WAIVER_POLICY], now, ...(maxDays !== undefined && { maxDays }) },
  );
  return {
    valid: [...waivers.valid, ...judged.valid],
    problems: [...waivers.problems, ...read.flatMap(({ problems }) => problems), ...judged.problems],
  };
}

function codeWaivers(input: Input): WrittenWaivers[] {
  return input.configurations
    .filter(({ form }) => form === "cdktf")
    .flatMap(({ comments = [] }) => comments)
    .flatMap((comment) => {
      const file = waiverList(comment, input);
      if (!file) return [];
      const { written, problems } = understood(file);
      return [{ written: written.map((one) => inCode(one, input)), problems }];
    });
}

function inCode({ waiver, location }: WrittenWaiver, input: Input): WrittenWaiver {
  return { waiver, location: input.sourceLine?.(waiver.scope) ?? location, input: input.path };
}

/** `undefined` where the comment is nothing of ours. */
function waiverList({ value, location }: Comment, input: Input): SettingsFile | undefined {
  const ours = typeof value === "object" && value !== null && "guardrails" in value ? value.guardrails : undefined;
  if (ours === undefined) return undefined;
  const locationOf: SettingsFile["locationOf"] = (path) => {
    const at = location(["guardrails", ...path.map((step) => (typeof step === "number" ? step : String(step)))]);
    return { ...at, file: userPath(input.path, at.file) };
  };
  return { name: locationOf([])!.file, value: ours, locationOf };
}

function understood(file: SettingsFile): WrittenWaivers {
  try {
    return waiversIn(file);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const here = file.locationOf([])!;
    return {
      written: [],
      problems: error.problems.map(({ message, location = here }) => ({
        messageId: "malformed",
        data: { reason: message },
        location,
      })),
    };
  }
}
