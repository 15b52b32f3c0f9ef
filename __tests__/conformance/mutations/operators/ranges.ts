/** Sources that a closed environment must not admit: the whole Internet in its spellings, parts of it, and what cannot be told. */
import * as fc from "fast-check";
import { unknownVariable, type Root } from "../root";

export interface Source {
  readonly name: string;
  readonly ipv4?: readonly string[];
  readonly ipv6?: readonly string[];
}

/** Ranges of public unicast space, from a /8 to a single address. */
const publicRanges = fc.sample(
  fc
    .tuple(fc.constantFrom(3, 8, 18, 34, 52, 99, 151, 185, 212), fc.nat(255), fc.nat(255), fc.nat(255), fc.integer({ min: 8, max: 32 }))
    .map(([a, b, c, d, length]) => masked([a, b, c, d], length)),
  { seed: 5, numRuns: 4 },
);

export const SOURCES: readonly Source[] = [
  { name: "0.0.0.0/0", ipv4: ["0.0.0.0/0"] },
  { name: "both halves", ipv4: ["0.0.0.0/1", "128.0.0.0/1"] },
  { name: "::/0", ipv6: ["::/0"] },
  { name: "2000::/3", ipv6: ["2000::/3"] },
  { name: "one office", ipv6: ["2a00:1450::/32"] },
  ...publicRanges.map((range) => ({ name: range, ipv4: [range] })),
];

/** A source of which nothing is known. */
export const unknownSource = (root: Root): string => unknownVariable(root);

function masked(octets: readonly number[], length: number): string {
  const address = octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
  const network = (address >> BigInt(32 - length)) << BigInt(32 - length);
  return `${[24n, 16n, 8n, 0n].map((shift) => (network >> shift) & 255n).join(".")}/${length}`;
}
