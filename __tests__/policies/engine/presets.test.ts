import { presetEnforcement } from "../../../policies/engine/presets";
import { SEVERITIES } from "../../../policies/engine/policy";

const bySeverity = (preset: "core" | "recommended" | "strict", core: boolean) =>
  SEVERITIES.map((severity) => presetEnforcement(preset, { core }, severity)).join(" ");

describe("presetEnforcement", () => {
  it("core refuses whatever a core policy finds", () => expect(bySeverity("core", true)).toBe("refuse refuse refuse refuse"));
  it("core leaves out the other policies", () => expect(bySeverity("core", false)).toBe("off off off off"));
  it("recommended refuses whatever a core policy finds", () => expect(bySeverity("recommended", true)).toBe("refuse refuse refuse refuse"));
  it("recommended warns of what is less than high", () => expect(bySeverity("recommended", false)).toBe("refuse refuse warn warn"));
  it("strict refuses everything", () => expect(bySeverity("strict", false)).toBe("refuse refuse refuse refuse"));
});
