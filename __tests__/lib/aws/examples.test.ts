import { EXAMPLES } from "./support/examples";
import { synthesize } from "./support/synthesize";

describe("what each construct synthesizes to", () => {
  test.each(Object.entries(EXAMPLES))("%s", (_, build) => {
    expect(synthesize(build)).toMatchSnapshot();
  });

  test("is the same every time", () => {
    const build = EXAMPLES["DevEnvironment with all props"]!;
    expect(synthesize(build)).toEqual(synthesize(build));
  });
});
