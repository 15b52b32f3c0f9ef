import { decode, locate } from "../../../policies/terraform/source";

test("the byte order mark is no part of the text", () => {
  expect(decode(Buffer.from("\ufeffa = 1"), "main.tf")).toEqual({ file: "main.tf", text: "a = 1" });
});

test("what is not UTF-8 has a place", () => {
  const bytes = Buffer.concat([Buffer.from('\ufeffa = "\ufffd"\nb = é'), Buffer.from([0xc3, 0x28])]);
  const result = decode(bytes, "main.tf");
  if (!("message" in result)) throw new Error("decoded");
  expect(result.message).toBe("Not UTF-8: the byte 0xC3 at offset 19 begins no character. Save the file as UTF-8.");
  expect(locate(result.source, result.span.start)).toEqual({ file: "main.tf", line: 2, column: 6 });
});
