/** Facts of a configuration in HCL, through the real loader. */
import { Facts } from "../../../../policies/facts/facts";
import type { Known } from "../../../../policies/facts/known";
import type { Resource } from "../../../../policies/terraform/model/resource";
import { loadFiles } from "../../../../policies/terraform/load/load";

export function factsOf(hcl: string, known?: Known): Facts {
  const { inputs, errors } = loadFiles({ "main.tf": hcl });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return new Facts(
    inputs.flatMap(({ configurations }) => configurations),
    known,
  );
}

export function resourceOf(facts: Facts, address: string): Resource {
  const resource = facts.configurations.map((configuration) => configuration.resource(address)).find((one) => one !== undefined);
  if (!resource) throw new Error(`no resource ${address}`);
  return resource;
}

/** Addresses of steps, with the attribute where there is one. */
export const places = (steps: readonly { readonly at: object }[]): string[] =>
  steps.map(({ at }) =>
    "block" in at
      ? `${(at as { block: { address: string } }).block.address} ${(at as unknown as { name: string }).name}`
      : (at as { address: string }).address,
  );
