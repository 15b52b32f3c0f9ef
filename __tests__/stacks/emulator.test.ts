import { Testing } from "cdktf";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Construct } from "constructs";
import { EXAMPLES, ROLE } from "../lib/aws/support/examples";
import { newStack } from "../lib/aws/support/synthesize";
import { emulatorCommand, startEmulator, type Emulator } from "./support/emulator";
import { findTerraform, type CdktfConfiguration } from "./support/terraform";

/**
 * What moto applies, reads back as it was, and destroys. It proves that a configuration is accepted, never that it is private. What is not
 * here has types that moto lacks or reads back otherwise: rotation periods of keys, queues, parameter groups, clusters, caches, search,
 * streams, analyzers, instances of sessions; and access logging of buckets, on which it fails where a policy has lists.
 */
const APPLIED = ["EncryptionKey at its defaults", "ClosedSecurityGroup at its defaults", "PrivateNetwork with all props"];

const terraform = findTerraform();
const command = emulatorCommand();
const missing = typeof terraform === "string" ? terraform : command === undefined ? "MOTO_SERVER names no emulator" : undefined;

if (typeof terraform === "string" || command === undefined) {
  if (typeof terraform !== "string") terraform.end();
  process.stderr.write(`Skipped: applies to an emulator, since ${missing}.\n`);
  test.skip("applies to an emulator", () => undefined);
} else {
  let emulator: Emulator;
  beforeAll(async () => void (emulator = await startEmulator(command)), 30_000);
  afterAll(async () => {
    await emulator.stop();
    terraform.end();
  });

  test("constructs are applied, come to rest, and are destroyed", () => {
    const stack = newStack("123456789012");
    new IamRole(stack, "role", { name: ROLE.name, assumeRolePolicy: TRUST });
    for (const name of APPLIED) EXAMPLES[name]!(new Construct(stack, name.replaceAll(/[^A-Za-z]+/g, "-")));
    const configuration = JSON.parse(Testing.synth(stack)) as CdktfConfiguration;
    expect(terraform.cycle("emulated", configuration, emulator.endpoint)).toEqual({ apply: "", secondPlan: "", destroy: "" });
  }, 300_000);
}

const TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } }],
});
