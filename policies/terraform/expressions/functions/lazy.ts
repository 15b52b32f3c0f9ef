/** Modules that only some functions need, loaded when the first of them is called: the command must start quickly. */
export const lazy = {
  crypto: (): typeof import("node:crypto") => require("node:crypto"),
  zlib: (): typeof import("node:zlib") => require("node:zlib"),
  yaml: (): typeof import("yaml") => require("yaml"),
  re2: (): typeof import("re2js") => require("re2js"),
};
