/** Control ids as reports print them, so that an auditor can look each up. */
import type { Controls } from "./policy";

export function controlIds(controls: Controls = {}): string[] {
  return [
    ...(controls.fsbp ?? []).map((id) => `FSBP ${id}`),
    ...(controls.cis ?? []),
    ...(controls.nist80053 ?? []).map((id) => `NIST 800-53 ${id}`),
    ...(controls.pciDss ?? []).map((id) => `PCI DSS ${id}`),
  ];
}
