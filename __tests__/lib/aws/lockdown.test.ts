import { learningEnvironment } from "./support/examples";
import { synthesize } from "./support/synthesize";

/** Address and content of every resource. */
function resources(lockdown: boolean): Map<string, unknown> {
  const { resource } = synthesize((scope) => void learningEnvironment(scope, { lockdown }));
  return new Map(
    Object.entries(resource).flatMap(([type, named]) =>
      Object.entries(named).map(([name, content]) => [`${type}.${name}`, content] as const),
    ),
  );
}

describe("lockdown", () => {
  const [before, after] = [resources(false), resources(true)];
  const typesOf = (addresses: Iterable<string>) => [...new Set([...addresses].map((address) => address.split(".")[0]!))].sort();

  test("removes every rule of every group and of the network ACL, and nothing else", () => {
    const removed = [...before.keys()].filter((address) => !after.has(address));
    expect(typesOf(removed)).toEqual(["aws_network_acl_rule", "aws_vpc_security_group_egress_rule", "aws_vpc_security_group_ingress_rule"]);
    expect(typesOf(after.keys()).filter((type) => /_rule$/.test(type))).toEqual(["aws_cloudwatch_event_rule"]);
  });

  test("adds nothing", () => {
    expect([...after.keys()].filter((address) => !before.has(address))).toEqual([]);
  });

  test("changes only the policies of the endpoints, which then admit nobody", () => {
    const changed = [...after].filter(([address, content]) => JSON.stringify(content) !== JSON.stringify(before.get(address)));
    expect(typesOf(changed.map(([address]) => address))).toEqual(["aws_vpc_endpoint"]);
    for (const [address, content] of changed) {
      const { policy, ...rest } = content as { policy: string };
      expect(JSON.parse(policy)).toEqual({
        Version: "2012-10-17",
        Statement: [{ Sid: "Lockdown", Effect: "Deny", Principal: "*", Action: ["*"], Resource: ["*"] }],
      });
      expect(rest).toEqual({ ...(before.get(address) as { policy: string }), policy: undefined });
    }
    expect(changed).toHaveLength(3);
  });
});
