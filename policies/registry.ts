/** Every policy that ships, by name: one import and one line each, sorted, so that what judges can be read off one page. */
import type { Policy } from "./engine/policy";

export const policies: readonly Policy[] = [];
