import { excerpt } from "../../../../policies/report/html/excerpt";
import { backup } from "../sample";

const at = (line: number) => ({ ...backup, location: { file: "main.tf", line, column: 1 } });
const lines =
  (...texts: string[]) =>
  () =>
    texts;

describe("an excerpt", () => {
  it("is the finding's line", () => expect(excerpt(at(2), lines("a", "  b = 1\r", "c"))).toBe("b = 1"));
  it("is cut", () => expect(excerpt(at(1), lines("x".repeat(1000)))).toHaveLength(200));
  it("is none for a file that is not at hand", () => expect(excerpt(at(1), () => undefined)).toBeUndefined());
  it("is none beyond the end", () => expect(excerpt(at(9), lines("a"))).toBeUndefined());
  it("is none for a blank line", () => expect(excerpt(at(1), lines("  "))).toBeUndefined());
  it.each(['password = "x"', 'DB_PASSWD: "x"', '"api_key": "x"', "Authorization: x", 'client_secret = "x"', "-----BEGIN x"])(
    "is none where a secret may stand: %s",
    (text) => expect(excerpt(at(1), lines(text))).toBeUndefined(),
  );
  it.each(["secrets-credentials", "data-governance"] as const)("is none for a finding of the topic %s", (topic) =>
    expect(excerpt({ ...at(1), topic }, lines("a = 1"))).toBeUndefined(),
  );
});
