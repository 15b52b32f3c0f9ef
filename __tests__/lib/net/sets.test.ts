/** The laws of the sets, against brute force over universes small enough to list. */
import fc from "fast-check";
import { Cidr, CidrSet, ICMP, PacketSet, PortSet, ServiceSet, TCP, UDP } from "../../../lib/net";

const runs = { numRuns: Number(process.env["NET_RUNS"] ?? 150), seed: Number(process.env["SEED"] ?? 1) };

const either = <T>(a: Set<T>, b: Set<T>) => new Set([...a, ...b]);
const both = <T>(a: Set<T>, b: Set<T>) => new Set([...a].filter((one) => b.has(one)));
const without = <T>(a: Set<T>, b: Set<T>) => new Set([...a].filter((one) => !b.has(one)));

// 16 addresses of each family at the ends of the space, where arithmetic goes wrong.
const ADDRESSES = (["0.0.0.", "255.255.255."] as const)
  .flatMap((head) => Array.from({ length: 8 }, (_, index) => `${head}${head.startsWith("0") ? index : 248 + index}/32`))
  .concat(Array.from({ length: 8 }, (_, index) => `::${index}/128`))
  .concat(Array.from({ length: 8 }, (_, index) => `ffff:ffff:ffff:ffff:ffff:ffff:ffff:fff${(8 + index).toString(16)}/128`))
  .map(Cidr.parse);
const addresses = fc.constantFrom(...ADDRESSES);

/** Some blocks around the addresses, and the addresses that lie in them by the definition of a prefix. */
const cidrs = fc.array(fc.tuple(addresses, fc.integer({ min: 0, max: 4 })), { maxLength: 6 }).map((picks) => {
  const blocks = picks.map(([address, host]) => Cidr.of(address.family, address.first, address.prefixLength - host));
  const members = ADDRESSES.filter((address) =>
    blocks.some((block) => block.family === address.family && bits(address).startsWith(bits(block).slice(0, block.prefixLength))),
  );
  return { set: CidrSet.of(...blocks), members: new Set(members) };
});
const bits = (cidr: Cidr) => cidr.first.toString(2).padStart(cidr.family === 4 ? 32 : 128, "0");
const membersOf = (set: CidrSet) => new Set(ADDRESSES.filter((address) => set.contains(address)));

describe("CidrSet", () => {
  test("operations agree with membership", () => {
    fc.assert(
      fc.property(cidrs, cidrs, (a, b) => {
        expect(membersOf(a.set)).toEqual(a.members);
        expect(membersOf(a.set.union(b.set))).toEqual(either(a.members, b.members));
        expect(membersOf(a.set.intersect(b.set))).toEqual(both(a.members, b.members));
        expect(membersOf(a.set.subtract(b.set))).toEqual(without(a.members, b.members));
        expect(CidrSet.unionOf([a.set, b.set, a.set])).toEqual(a.set.union(b.set));
      }),
      runs,
    );
  });

  test("laws", () => {
    fc.assert(
      fc.property(cidrs, cidrs, cidrs, ({ set: a }, { set: b }, { set: c }) => {
        expect(a.union(b)).toEqual(b.union(a));
        expect(a.intersect(b)).toEqual(b.intersect(a));
        expect(a.union(b).intersect(c)).toEqual(a.intersect(c).union(b.intersect(c)));
        expect(CidrSet.ALL.subtract(a.union(b))).toEqual(CidrSet.ALL.subtract(a).intersect(CidrSet.ALL.subtract(b)));
        expect(a.subtract(b)).toEqual(a.intersect(CidrSet.ALL.subtract(b)));
        expect(a.union(b).contains(a)).toBe(true);
        expect(a.contains(b)).toBe(b.subtract(a).isEmpty);
        expect(a.overlaps(b)).toBe(!a.intersect(b).isEmpty);
        expect(a.equals(b)).toBe(a.contains(b) && b.contains(a));
      }),
      runs,
    );
  });

  test("blocks make up the set, and no two could be one", () => {
    fc.assert(
      fc.property(cidrs, cidrs, (a, b) => {
        const set = a.set.subtract(b.set);
        const blocks = set.blocks();
        expect(CidrSet.of(...blocks)).toEqual(set);
        expect(blocks.reduce((sum, block) => sum + block.size, 0n)).toBe(set.size(4) + set.size(6));
        for (const block of blocks.filter((block) => block.prefixLength > 0)) {
          expect(set.contains(Cidr.of(block.family, block.first, block.prefixLength - 1))).toBe(false);
        }
      }),
      runs,
    );
  });
});

const PORTS = [0, 1, 2, 3, 65533, 65534, 65535];
const portSets = fc
  .array(fc.tuple(fc.integer({ min: -1, max: 65536 }), fc.integer({ min: -1, max: 65536 })), { maxLength: 4 })
  .map((list) => ({
    set: PortSet.ofRanges(list.map(([first, last]) => ({ first, last }))),
    has: (port: number) => list.some(([first, last]) => first <= port && port <= last),
  }));

test("PortSet agrees with membership", () => {
  fc.assert(
    fc.property(portSets, portSets, fc.oneof(fc.constantFrom(...PORTS), fc.integer({ min: 0, max: 65535 })), (a, b, port) => {
      expect(a.set.contains(port)).toBe(a.has(port));
      expect(a.set.union(b.set).contains(port)).toBe(a.has(port) || b.has(port));
      expect(a.set.intersect(b.set).contains(port)).toBe(a.has(port) && b.has(port));
      expect(a.set.subtract(b.set).contains(port)).toBe(a.has(port) && !b.has(port));
      expect(PortSet.ofRanges(a.set.ranges)).toEqual(a.set);
      expect(a.set.size).toBe(a.set.ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0));
    }),
    runs,
  );
});

// Four addresses, three protocols, four ports: 4 × (4 + 4 + 1) packets.
const SOURCES = ["10.0.0.0/32", "10.0.0.1/32", "::/128", "::1/128"];
const SERVICES = [
  ...[0, 1, 2, 3].flatMap((port) => [ServiceSet.of(TCP, PortSet.of(port)), ServiceSet.of(UDP, PortSet.of(port))]),
  ServiceSet.of(ICMP),
];
const PACKETS = SOURCES.flatMap((source) => SERVICES.map((service) => PacketSet.of(CidrSet.of(source), service)));
const boxes = fc
  .array(fc.tuple(fc.subarray(SOURCES, { minLength: 1 }), fc.subarray(SERVICES, { minLength: 1 })), { maxLength: 5 })
  .map((list) => {
    const sets = list.map(([sources, services]) =>
      PacketSet.of(
        CidrSet.of(...sources),
        services.reduce((all, one) => all.union(one)),
      ),
    );
    const members = new Set(
      PACKETS.filter((_, index) =>
        list.some(
          ([sources, services]) =>
            sources.includes(SOURCES[Math.floor(index / SERVICES.length)]!) && services.includes(SERVICES[index % SERVICES.length]!),
        ),
      ),
    );
    return { set: PacketSet.unionOf(sets), sets, members };
  });
const packetsOf = (set: PacketSet) => new Set(PACKETS.filter((packet) => set.contains(packet)));

describe("PacketSet", () => {
  test("operations agree with membership", () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        expect(packetsOf(a.set)).toEqual(a.members);
        expect(packetsOf(a.set.union(b.set))).toEqual(either(a.members, b.members));
        expect(packetsOf(a.set.intersect(b.set))).toEqual(both(a.members, b.members));
        expect(packetsOf(a.set.subtract(b.set))).toEqual(without(a.members, b.members));
        expect(a.set.isEmpty).toBe(a.members.size === 0);
        expect(a.sets.reduce((all, one) => all.union(one), PacketSet.EMPTY)).toEqual(a.set);
      }),
      runs,
    );
  });

  test("laws", () => {
    fc.assert(
      fc.property(boxes, boxes, boxes, ({ set: a }, { set: b }, { set: c }) => {
        expect(a.union(b)).toEqual(b.union(a));
        expect(a.intersect(b.union(c))).toEqual(a.intersect(b).union(a.intersect(c)));
        expect(a.subtract(b).union(a.intersect(b))).toEqual(a);
        expect(a.subtract(b)).toEqual(a.intersect(PacketSet.ALL.subtract(b)));
        expect(a.equals(b)).toBe(a.contains(b) && b.contains(a));
        expect(PacketSet.unionOf(a.parts.map(({ sources, services }) => PacketSet.of(sources, services)))).toEqual(a);
      }),
      runs,
    );
  });

  test("from and on keep what they name", () => {
    fc.assert(
      fc.property(boxes, fc.subarray(SOURCES), fc.subarray(SERVICES), ({ set }, sources, services) => {
        const from = CidrSet.of(...sources);
        const on = services.reduce((all, one) => all.union(one), ServiceSet.EMPTY);
        expect(set.from(from).on(on)).toEqual(set.intersect(PacketSet.of(from, on)));
        expect(set.overlaps(from, on)).toBe(!set.from(from).on(on).isEmpty);
        expect(from.contains(set.from(from).sources)).toBe(true);
        expect(on.contains(set.on(on).services)).toBe(true);
      }),
      runs,
    );
  });
});

test("thousands of rules on one port are one piece of work", () => {
  const rules = Array.from({ length: 10_000 }, (_, index) =>
    PacketSet.of(CidrSet.of(Cidr.of(4, BigInt(index * 2), 32)), ServiceSet.of(TCP, PortSet.of(443))),
  );
  const admitted = PacketSet.unionOf(rules);
  expect(admitted.sources.size(4)).toBe(10_000n);
  expect(admitted.services.text).toBe("tcp/443");
});
