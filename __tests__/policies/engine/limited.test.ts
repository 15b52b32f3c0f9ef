import { evaluate } from "../../../policies/engine/evaluate";
import { limited } from "../../../policies/engine/limited";
import { attributePolicy, inputsOf, policyWith, throwing } from "./attribute-policy";

const judge = (policy: ReturnType<typeof policyWith>) =>
  evaluate(inputsOf(`resource "null_resource" "a" { trouble = 1 }`), { policies: [policy] }).findings.map(({ message }) => message);

describe("limited", () => {
  it("changes nothing for a policy that ends", () =>
    expect(judge(limited(attributePolicy("trouble")))).toEqual(["null_resource.a has 1."]));
  it("makes a refusal of one that does not", () =>
    expect(
      judge(
        limited(
          policyWith(() => {
            for (;;);
          }),
          0.1,
        ),
      ),
    ).toEqual([
      "The policy null-no-trouble stopped with an error, so nothing that it judges can be called clean: it ran for longer than 0.1 seconds",
    ]));
  it("makes a refusal of one that would report later", () =>
    expect(
      judge(
        policyWith(async ({ facts, report }) => {
          await Promise.resolve();
          for (const at of facts.resources("null_resource")) report("present", { at, what: "trouble" });
        }),
      ),
    ).toEqual([
      "The policy null-no-trouble stopped with an error, so nothing that it judges can be called clean: its check is asynchronous, and nobody would wait for what it has yet to report",
    ]));
  it("passes on what it throws", () => expect(judge(limited(throwing))[0]).toMatch(/out of luck$/));
});
