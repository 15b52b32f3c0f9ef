/**
 * Policies that ask of a resource only that a setting has the right value: rows of type, attribute and wanted value, with the same answers
 * for each. What more there is to ask belongs into a policy of its own.
 */
import { definePolicy, type Policy, type PolicyMeta } from "../../engine/policy";
import { faults, type Setting } from "./setting";

type SettingMeta = Omit<PolicyMeta, "messages"> & {
  readonly settings: readonly Setting[];
  /** What is wrong without the setting, after the address: "is not encrypted at rest". */
  readonly problem: string;
};

export function settingPolicy({ settings, problem, ...meta }: SettingMeta): Policy {
  return definePolicy({
    ...meta,
    messages: {
      wrong: `{address} ${problem}: {attribute} is {value}.`,
      missing: `{address} ${problem}: {attribute} is left out.`,
      unknown: `{address} cannot be proved right, it may be that it ${problem}: {attribute} is {expression}, which {why}.`,
      unknownDefault: `{address} cannot be proved right, it may be that it ${problem}: {attribute} is left out, and its default depends on what is not known here.`,
    },
    check({ facts, report }) {
      for (const { at, name: attribute, fault } of faults(facts, settings)) {
        if (fault === "missing" || fault === "unknownDefault") report(fault, { at, attribute });
        if (fault === "wrong" || fault === "awsKey") report("wrong", { at, attribute, value: at.text });
        if (fault === "unknown")
          report("unknown", { at, attribute, expression: at.expression, why: at.unknown?.why ?? "is no such value" });
      }
    },
  });
}
