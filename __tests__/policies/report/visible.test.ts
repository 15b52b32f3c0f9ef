import { visible } from "../../../policies/report/visible";

describe("visible", () => {
  it("leaves letters of every script and emoji alone", () => expect(visible("naïve 数据库 🗄")).toBe("naïve 数据库 🗄"));
  it("writes line breaks and tabs as escapes", () => expect(visible("a\r\nb\tc")).toBe("a\\r\\nb\\tc"));
  it("takes the power from terminal sequences", () => expect(visible("\x1b[2Jx\x9b1m")).toBe("\\u{1b}[2Jx\\u{9b}1m"));
  it("shows a right-to-left override", () => expect(visible("a\u202Eb")).toBe("a\\u{202e}b"));
  it("shows characters of no width", () => expect(visible("a\u200Bb\uFEFF")).toBe("a\\u{200b}b\\u{feff}"));
  it("shows line and paragraph separators", () => expect(visible("\u2028\u2029")).toBe("\\u{2028}\\u{2029}"));
  it("shows half of a surrogate pair", () => expect(visible("a\uD800")).toBe("a\\u{d800}"));
  it("cuts a text that nobody would read to its end, and says by how much", () =>
    expect(visible("x".repeat(1_000_000))).toBe(`${"x".repeat(2000)}… (998000 more characters)`));
});
