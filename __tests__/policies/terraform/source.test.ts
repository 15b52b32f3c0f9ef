import { locate } from "../../../policies/terraform/source";

/** Counts from the beginning, as slowly as it likes. */
function counted(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

describe("locate", () => {
  it.each(["", "a", "\n", "ab\n\ncd", "\n\n\n", "a\r\nb\nlonger line\n"])("agrees with counting, at every offset of %j", (text) => {
    const source = { file: "x", text };
    for (let offset = 0; offset <= text.length; offset++) {
      const { line, column } = locate(source, offset);
      expect(`${line}:${column}`).toBe(counted(text, offset));
    }
  });
});
