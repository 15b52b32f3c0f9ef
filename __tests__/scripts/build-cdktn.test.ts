import { forCdktn } from "../../scripts/build-cdktn";

describe("the build for cdktn", () => {
  test.each([
    ["the provider's modules", "lib/aws/a.js", 'require("@cdktf/provider-aws/lib/vpc")', 'require("@cdktn/provider-aws/lib/vpc")'],
    ["the core", "lib/aws/a.js", 'require("cdktf")', 'require("cdktn")'],
    ["types", "lib/aws/a.d.ts", 'import { Vpc } from "@cdktf/provider-aws/lib/vpc";', 'import { Vpc } from "@cdktn/provider-aws/lib/vpc";'],
    ["the guard's folder, which is shared", "policies/guard/index.js", 'require("./guard")', 'require("../../../policies/guard/guard")'],
    ["the guard's app, which is copied", "policies/guard/index.js", 'require("./guarded-app")', 'require("./guarded-app")'],
    ["the guard, from the index", "lib/index.js", 'require("../policies/guard")', 'require("../policies/guard")'],
    ["neighbours", "lib/aws/a.js", 'require("../net/cidr")', 'require("../net/cidr")'],
    ["symbols, which both forks share", "lib/aws/a.js", 'Symbol.for("cdktf/x")', 'Symbol.for("cdktf/x")'],
    ["this package's own name", "lib/aws/a.js", '"cdktf-guardrails"', '"cdktf-guardrails"'],
  ])("writes %s as it needs them", (_, file, text, expected) => {
    expect(forCdktn(file, text)).toBe(expected);
  });
});
