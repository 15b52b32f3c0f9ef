import { following } from "../../../policies/engine/moves";

const at = (address: string, input = "x") => ({ input, stack: "dev", address });
const placeOf = ({ input }: { input: string }) => input;

/** Where an address leads; `moves` are `from → to`, `before` what else was there. */
function led(address: string, moves: readonly string[], before: readonly string[] = []): string {
  const moved = moves.map((move) => {
    const [from = "", to = ""] = move.split(" → ");
    return { input: "x", stack: "dev", from, to };
  });
  return following(moved, () => [address, ...before].map((one) => at(one)), placeOf)(at(address)).address;
}

describe("an address leads", () => {
  it.each([
    ["nowhere without a move", "a.a", [], "a.a"],
    ["to another name", "a.a", ["a.a → a.b"], "a.b"],
    ["along a chain in any order", "a.a", ["a.b → a.c", "a.a → a.b"], "a.c"],
    ["to another name with its key", 'a.a["k.l"]', ["a.a → a.b"], 'a.b["k.l"]'],
    ["into a count", "a.a", ["a.a → a.a[1]"], "a.a[1]"],
    ["out of a count", "a.a[1]", ["a.a[1] → a.a"], "a.a"],
    ["from the first of a count to the only one, without a move", "module.m[0].a.a[0]", [], "module.m[0].a.a"],
    ["nowhere as the first of a module", "module.m[0]", [], "module.m[0]"],
    ["nowhere where another instance is meant", "a.a[1]", ["a.a[0] → a.b"], "a.a[1]"],
    ["nowhere where it is none of several", "a.a[1]", ["a.a → a.b[0]"], "a.a[1]"],
    ["nowhere by the beginning of a name", "a.ab", ["a.a → a.b"], "a.ab"],
    ["to another module", "module.m.a.a", ["module.m → module.n"], "module.n.a.a"],
    [
      "to another module with all its keys",
      'module.m["k"].module.o[1].a.a[2]',
      ["module.m → module.n"],
      'module.n["k"].module.o[1].a.a[2]',
    ],
    ["to an instance of its module", "module.m.a.a", ['module.m → module.m["k"]'], 'module.m["k"].a.a'],
    ["into a module", "a.a", ["a.a → module.m.a.a"], "module.m.a.a"],
    ["out of a module", "module.m.a.a", ["module.m.a.a → a.a"], "a.a"],
    ["only out of the instance that is named", "module.m[0].a.a", ["module.m.a.a → a.a"], "module.m[0].a.a"],
    ["to another module and name", "module.m.a.a", ["module.n.a.a → module.n.a.b", "module.m → module.n"], "module.n.a.b"],
    ["somewhere, even in a circle", "a.a", ["a.a → a.b", "a.b → a.a"], "a.b"],
  ])("%s", (_, address, moves, expected) => expect(led(address, moves)).toBe(expected));
  it("nowhere where something was already", () => expect(led("a.a", ["a.a → a.b"], ["a.b"])).toBe("a.a"));
  it("nowhere where an instance was already", () => expect(led("a.a", ["a.a → a.b"], ["a.b[1]"])).toBe("a.a"));
  it("to an instance beside those that were there", () => expect(led("a.a", ["a.a → a.b[2]"], ["a.b[1]"])).toBe("a.b[2]"));
  it("nowhere where a module was already", () =>
    expect(led("module.m.a.a", ["module.m → module.n"], ["module.n.a.z"])).toBe("module.m.a.a"));
});

describe("what a move is about", () => {
  const current = following([{ input: "x", stack: "dev", from: "a.a", to: "a.b" }], () => [at("a.a")], placeOf);
  it("goes by its address on both sides", () =>
    expect(
      [
        { ...at("a.a"), constructPath: "dev/a" },
        { ...at("a.b"), constructPath: "dev/b" },
      ].map(current),
    ).toEqual([at("a.b"), at("a.b")]));
  it("leaves all others as they are", () => {
    const other = { ...at("a.c"), constructPath: "dev/c" };
    expect(current(other)).toBe(other);
  });
  it("is in its own input", () => expect(current(at("a.a", "y")).address).toBe("a.a"));
});
