/**
 * Objects that Terraform lets go of without destroying them: they stay as open as they were, and nobody judges them any more.
 * https://developer.hashicorp.com/terraform/language/block/removed
 */
import { withoutKeys } from "../terraform/model/steps";
import type { Finding } from "./finding";
import { groupBy } from "./group-by";
import type { Naming } from "./match";
import { addressesIn, type Placed } from "./moves";
import type { ForgottenObject } from "./report";

/** The names are a contract, as those of a report are. */
export interface Unmanaged extends ForgottenObject {
  /** What was found there, waived or not, and still holds. */
  readonly findings: readonly Finding[];
}

/** All instances are let go, or none: a `removed` block names no keys. */
export class Forgotten {
  private readonly objects: ReadonlyMap<string, ForgottenObject>;

  /** @param objects those that were managed before */
  constructor(
    objects: readonly ForgottenObject[],
    private readonly names: Naming,
  ) {
    this.objects = new Map(objects.map((one) => [this.key(one, withoutKeys(one.address)), one]));
  }

  /** The objects, each with those of the findings that are about it. */
  with(findings: readonly Finding[]): Unmanaged[] {
    const about = groupBy(findings, (finding) => this.inFinding(finding));
    return [...this.objects.values()].map((object) => ({ ...object, findings: about.get(object) ?? [] }));
  }

  /** What the finding, or one of the things that make it, is a part of. */
  inFinding(finding: Finding): ForgottenObject | undefined {
    return this.in(finding, [finding.address, ...finding.related.map(({ address }) => address)]);
  }

  /** Whether anything that these texts name is let go. */
  isNamed(place: Placed, texts: readonly string[]): boolean {
    return this.in(place, texts.flatMap(addressesIn)) !== undefined;
  }

  private in({ input, stack }: Placed, addresses: readonly string[]): ForgottenObject | undefined {
    if (this.objects.size === 0) return undefined;
    for (const address of addresses)
      for (const whole of wholes(withoutKeys(this.names.current({ input, stack, address }).address))) {
        const object = this.objects.get(this.key({ input, stack }, whole));
        if (object) return object;
      }
    return undefined;
  }

  private key(place: Pick<Finding, "input" | "stack">, address: string): string {
    return `${this.names.placeOf(place)} ${address}`;
  }
}

/** `module.m.aws_x.y` is a part of itself and of `module.m`. */
function wholes(address: string): string[] {
  const modules = [...address.matchAll(/module\.[^.]+(?=\.)/g)];
  return [address, ...modules.map(({ 0: name, index }) => address.slice(0, index + name.length))];
}
