import { readFilterPattern, type LogEvent } from "../../../../policies/facts/cloudtrail/filter-pattern";

const EVENT: LogEvent = { eventName: "CreateRoute", errorCode: "Client.UnauthorizedOperation", userIdentity: { type: "Root" } };

describe("a pattern", () => {
  it.each([
    ["{ $.eventName = CreateRoute }", true],
    ['{$.eventName="CreateRoute"}', true],
    ["{ $.eventName = createroute }", false],
    ["{ $.eventName != CreateRoute }", false],
    ["{ $.eventName = Create* }", true],
    ["{ $.errorCode = *UnauthorizedOperation }", true],
    ["{ $.errorCode = *Unauth*Operation }", true],
    ["{ $.errorCode = *Operation*Unauth* }", false],
    ["{ $.errorCode = Client*ent.UnauthorizedOperation }", false],
    ["{ $.userIdentity.type = Root }", true],
    ["{ $.userIdentity.type.name = Root }", false],
    ["{ $.userIdentity = Root }", false],
    ["{ $.userIdentity.invokedBy NOT EXISTS }", true],
    ["{ $.userIdentity.invokedBy EXISTS }", false],
    ["{ $.constructor EXISTS }", false],
    ["{ $.userIdentity.invokedBy = a }", false],
    ["{ $.userIdentity.invokedBy != a }", true],
    ["{ ($.eventName = A) || ($.eventName = CreateRoute) }", true],
    ["{ ($.eventName = A) && ($.eventName = CreateRoute) }", false],
    ["{ $.eventName = CreateRoute || $.eventName = A && $.eventName = B }", true],
    ["{ ($.eventName = CreateRoute || $.eventName = A) && $.eventName = B }", false],
    ["{ ((($.eventName = CreateRoute))) }", true],
    ['{ $.eventName = "a \\" b" || $.eventName = CreateRoute }', true],
  ])("%s: %s", (text, catches) => expect(readFilterPattern(text)?.catches(EVENT)).toBe(catches));

  it("says which fields it asks about", () =>
    expect([...readFilterPattern("{ $.userIdentity.type = Root && $.eventName = A }")!.fields]).toEqual(["userIdentity", "eventName"]));

  it.each([
    "",
    "ERROR",
    "{}",
    "{ }",
    "[ip, user]",
    "{ $.eventName }",
    "{ $.eventName = }",
    "{ $.eventName = A",
    "{ ($.eventName = A }",
    "{ $.eventName = A) }",
    "{ $.eventName = A || }",
    "{ $.eventName = %A% }",
    "{ $.bytes > 5 }",
    "{ $.list[0] = A }",
    '{ $.eventName = "A }',
  ])("is not read: %s", (text) => expect(readFilterPattern(text)).toBeUndefined());

  it("is read in time that grows with its length, however deep or starred", () => {
    expect(readFilterPattern(`{ ${"(".repeat(50_000)}$.a = b${")".repeat(50_000)} }`)).toBeUndefined();
    const stars = readFilterPattern(`{ $.eventName = ${"*a".repeat(20_000)}* }`)!;
    expect(stars.catches({ eventName: "a".repeat(19_999) })).toBe(false);
    expect(stars.catches({ eventName: "a".repeat(20_000) })).toBe(true);
  });
});
