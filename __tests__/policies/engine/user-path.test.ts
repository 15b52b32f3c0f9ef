import { userPath } from "../../../policies/engine/user-path";

describe("userPath", () => {
  it.each([
    [".", "main.tf", "main.tf"],
    ["infra", "main.tf", "infra/main.tf"],
    ["./infra/", "modules/a/main.tf", "infra/modules/a/main.tf"],
    ["../infra", "main.tf", "../infra/main.tf"],
    ["cdktf.out", "stacks/dev/cdk.tf.json", "cdktf.out/stacks/dev/cdk.tf.json"],
    ["cdktf.out/manifest.json", "stacks/dev/cdk.tf.json", "cdktf.out/stacks/dev/cdk.tf.json"],
    ["infra/main.tf", "main.tf", "infra/main.tf"],
    ["infra/main.tf", "modules/a/main.tf", "infra/modules/a/main.tf"],
    ["build/plan", "plan", "build/plan"],
    ["/home/user/infra", "main.tf", "main.tf"],
  ])("in %s, %s is %s", (input, file, expected) => expect(userPath(input, file)).toBe(expected));
});
