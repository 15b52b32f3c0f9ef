/** Where a network is and how it is cut: its zones, the ranges of its subnets, and the ranges of others that it trusts. */
import { Token } from "cdktf";
import type { Construct } from "constructs";
import { Cidr } from "../../net/cidr";
import { CidrSet } from "../../net/cidr-set";
import { AwsAccount } from "../aws-account";
import { privateCidr } from "../peer";
import { InvalidPropError, requireKnown, requireProp } from "./invalid-prop-error";

/**
 * The zones that a region gives to every account. ap-northeast-1b takes no new customers and us-west-1 differs by account, hence the
 * exceptions: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
 */
export function defaultZones(scope: Construct): readonly string[] {
  const { region } = AwsAccount.of(scope);
  if (Token.isUnresolved(region) || region === "us-west-1")
    throw new InvalidPropError(
      scope.node.path,
      "availabilityZones",
      undefined,
      `the zones of ${JSON.stringify(region)} differ by account and must be named`,
    );
  const second = region === "ap-northeast-1" ? "c" : "b";
  return [`${region}a`, `${region}${second}`];
}

export function requireZones(where: Construct | string, zones: readonly string[], region?: string): void {
  requireKnown(where, "availabilityZones", zones);
  requireProp(
    where,
    "availabilityZones",
    zones,
    (given) => new Set(given).size === given.length && given.length >= 2 && given.length <= 6,
    "a network needs two to six different zones, so that a database survives the loss of one",
  );
  if (region === undefined || Token.isUnresolved(region)) return;
  for (const zone of zones)
    requireProp(where, "availabilityZones", zone, (given) => given.startsWith(region), `it must be a zone of ${region}`);
}

/**
 * Ranges of other networks: none of them may be this one's, or hold it, since traffic would not know where to go.
 * https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html, "Rules per network ACL": 20
 */
export function requireApart(scope: Construct, own: string, others: readonly string[]): void {
  requireKnown(scope, "trustedCidrs", others);
  requireProp(scope, "trustedCidrs", others, (ranges) => ranges.length <= 19, "a network ACL takes 20 ranges, of which one is its own");
  const taken = [Cidr.parse(own)];
  for (const range of others) {
    if (Token.isUnresolved(range)) continue;
    const other = privateCidr(range, `${scope.node.path}: trustedCidrs`);
    requireProp(scope, "trustedCidrs", range, () => other.family === 4, "the network has no IPv6 addresses");
    const overlapped = taken.find((cidr) => CidrSet.of(cidr).overlaps(other));
    requireProp(scope, "trustedCidrs", range, () => overlapped === undefined, `it overlaps ${overlapped?.text}`);
    taken.push(other);
  }
}

/** Subnets take eighths of the network, so that a zone can be added later without moving the others; AWS takes none smaller than /28. */
export function subnetBlocks(scope: Construct, cidr: string, count: number): string[] {
  requireKnown(scope, "cidr", cidr);
  const network = privateCidr(cidr, `${scope.node.path}: cidr`);
  const length = network.prefixLength + 3;
  requireProp(
    scope,
    "cidr",
    cidr,
    () => network.family === 4 && network.prefixLength >= 16 && length <= 28,
    "the network is an IPv4 block from /16 to /25, of which each subnet takes an eighth",
  );
  const size = 1n << BigInt(32 - length);
  return Array.from({ length: count }, (_, index) => Cidr.of(4, network.first + BigInt(index) * size, length).text);
}
