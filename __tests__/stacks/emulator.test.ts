import { Testing } from "cdktf";
import { EXAMPLES, learningEnvironment } from "../lib/aws/support/examples";
import { newStack } from "../lib/aws/support/synthesize";
import { constructs, exampleStacks, type CdktfConfiguration } from "./support/configurations";
import { emulatorCommand, startEmulator } from "./support/emulator";
import { withExisting } from "./support/existing";
import { GAPS, unexplained, withoutGaps } from "./support/gaps";
import { findTerraform, type Applied, type Change } from "./support/terraform";

/** Root modules that share an account, by their names, in the order in which they refer to each other. */
type Account = Readonly<Record<string, CdktfConfiguration>>;

/** A few that take half a minute; EMULATE=all (`npm run emulator`) takes all constructs and examples. */
const SMALL = ["EncryptionKey at its defaults", "ClosedSecurityGroup at its defaults", "PrivateNetwork with all props"];

/**
 * What an account of moto has one of: it reads all trails as one ("too many results: wanted 1, got 4"), and all database instances have the
 * same DbiResourceId, so that waiting for one of several never ends.
 */
const SINGLE: readonly (readonly string[])[] = [["aws_cloudtrail"], ["aws_db_instance", "aws_rds_cluster_instance"]];

/** More in one account take longer than the accounts beside each other. */
const ROOM = 8;

/** Each example goes into the first account that has room for it. */
function accountsOf(examples: readonly string[]): readonly Account[] {
  const accounts: { readonly names: string[]; readonly taken: Set<readonly string[]> }[] = [];
  for (const name of examples) {
    const { resource } = constructs([name]);
    const needed = SINGLE.filter((types) => types.some((type) => type in resource));
    let account = accounts.find(({ names, taken }) => names.length < ROOM && !needed.some((types) => taken.has(types)));
    if (!account) accounts.push((account = { names: [], taken: new Set() }));
    account.names.push(name);
    for (const types of needed) account.taken.add(types);
  }
  return accounts.map(({ names }, index) => ({ [`constructs-${index + 1}`]: constructs(names) }));
}

function everything(): readonly Account[] {
  const { "shared-platform": platform, "data-team": data, ...stacks } = exampleStacks();
  return [
    ...accountsOf(Object.keys(EXAMPLES)),
    ...Object.entries(stacks).map(([name, stack]) => ({ [name]: stack })),
    { "shared-platform": platform!, "data-team": data! },
  ];
}

const all = process.env["EMULATE"] === "all";
const accounts = all ? everything() : accountsOf(SMALL);

test("every gap of the emulator is one that a construct or an example has", () => {
  const resources = [constructs(), ...Object.values(exampleStacks())].flatMap(({ resource }) => Object.entries(resource));
  const unused = GAPS.filter(
    ({ type, named }) =>
      !resources.some(([other, blocks]) => other === type && Object.keys(blocks).some((name) => named?.test(name) ?? true)),
  );
  expect(unused).toEqual([]);
});

const terraform = findTerraform();
const command = emulatorCommand();
if (typeof terraform === "string" || command === undefined) {
  const missing = typeof terraform === "string" ? terraform : "MOTO_SERVER names no emulator";
  if (typeof terraform !== "string") terraform.end();
  process.stderr.write(`Skipped: applies to an emulator, since ${missing}.\n`);
  test.skip("applies to an emulator", () => undefined);
} else {
  afterAll(() => terraform.end());

  test.concurrent.each(accounts.map((account) => [Object.keys(account).join(" and "), account] as const))(
    "%s: applied, at rest, and destroyed",
    async (_, account) => {
      const emulator = await startEmulator(command);
      try {
        const applied: Applied[] = [];
        for (const [name, configuration] of Object.entries(account)) {
          const { configuration: possible, skipped } = withoutGaps(withExisting(configuration));
          if (skipped.length > 0) process.stderr.write(`Skipped in ${name}, as moto lacks them:\n  ${skipped.join("\n  ")}\n`);
          applied.push(await terraform.apply(name, possible, emulator.endpoint));
        }
        expect(applied.map(({ problems }) => problems).join("")).toBe("");
        expect(applied.flatMap(({ changes }) => unexplained(changes))).toEqual([]);
        for (const stack of applied.reverse()) expect(await stack.destroy()).toBe("");
      } finally {
        await emulator.stop();
      }
    },
    1_100_000,
  );

  const whole = all ? test : test.skip;
  whole(
    "lockdown plans to take every rule away and to close the endpoints, and touches nothing else",
    async () => {
      const environment = (lockdown: boolean) => {
        const stack = newStack();
        learningEnvironment(stack, { lockdown });
        return withoutGaps(JSON.parse(Testing.synth(stack)) as CdktfConfiguration).configuration;
      };
      const emulator = await startEmulator(command);
      try {
        const applied = await terraform.apply("lockdown", environment(false), emulator.endpoint);
        expect(applied.problems).toBe("");
        // What moto has otherwise than it was written is planned with every version.
        const planOf = ({ actions, address }: Change) => `${actions.join(" and ")} ${address}`;
        const always = new Set(applied.changes.map(planOf));
        const changes = await applied.next(environment(true));
        if (typeof changes === "string") throw new Error(changes);
        const planned = changes.filter((change) => !always.has(planOf(change)));
        expect([...new Set(planned.map(({ type, actions }) => `${actions.join(" and ")} ${type}`))].sort()).toEqual([
          "delete aws_network_acl_rule",
          "delete aws_vpc_security_group_egress_rule",
          "delete aws_vpc_security_group_ingress_rule",
          "update aws_vpc_endpoint",
        ]);
      } finally {
        await emulator.stop();
      }
    },
    600_000,
  );
}
