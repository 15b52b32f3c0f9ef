import { CidrSet, ICMP, ICMPV6, PacketSet, PortSet, ServiceSet, TCP, UDP, hasPorts, parseProtocol, protocolText } from "../../../lib/net";

test.each([
  ["tcp", 6],
  ["TCP", 6],
  ["6", 6],
  ["06", 6],
  [6, 6],
  ["udp", 17],
  ["17", 17],
  ["icmp", 1],
  ["icmpv6", 58],
  ["ICMPv6", 58],
  ["ipv6-icmp", 58],
  ["58", 58],
  ["-1", "all"],
  [-1, "all"],
  ["all", "all"],
  ["ALL", "all"],
  ["esp", 50],
  ["gre", 47],
  ["vrrp", 112],
  ["sctp", 132],
  ["rohc", 142],
  ["200", 200],
  ["0", 0],
  ["255", 255],
  ["256", undefined],
  ["-2", undefined],
  ["6.5", undefined],
  ["", undefined],
  ["any", undefined],
])("parseProtocol(%j) is %j", (value, protocol) => {
  expect(parseProtocol(value)).toBe(protocol);
});

test.each([
  [TCP, "tcp", true],
  [UDP, "udp", true],
  [ICMP, "icmp", false],
  [ICMPV6, "icmpv6", false],
  [200, "protocol 200", false],
  [57, "protocol 57", false],
  ["all", "all protocols", false],
] as const)("protocol %j is called %s", (protocol, text, ports) => {
  expect([protocolText(protocol), hasPorts(protocol)]).toEqual([text, ports]);
});

test.each([
  [PortSet.EMPTY, "no port"],
  [PortSet.ALL, "all ports"],
  [PortSet.of(22, 443, 80, 81), "22, 80-81, 443"],
  [PortSet.range(-1, 70000), "all ports"],
  [PortSet.range(5, 4), "no port"],
])("ports %#", (ports, text) => {
  expect(`${ports}`).toBe(text);
});

test.each([
  [ServiceSet.EMPTY, "nothing"],
  [ServiceSet.ALL, "all traffic"],
  [ServiceSet.of("all", PortSet.of(22)), "all traffic"],
  [ServiceSet.of(TCP, PortSet.of(22, 443)), "tcp/22, tcp/443"],
  [ServiceSet.of(TCP), "tcp"],
  [ServiceSet.of(ICMP, PortSet.of(8)), "icmp"],
  [ServiceSet.of(UDP, PortSet.range(65535, 65535)).union(ServiceSet.of(18)), "udp/65535, mux"],
  [ServiceSet.ALL.subtract(ServiceSet.of(TCP, PortSet.of(22))), "all traffic but tcp/22"],
])("services %#", (services, text) => {
  expect(`${services}`).toBe(text);
});

test("the ports of a protocol", () => {
  const services = ServiceSet.of(TCP, PortSet.of(22)).union(ServiceSet.of(UDP));
  expect([services.ports(TCP), services.ports(UDP), services.ports(ICMP)]).toEqual([PortSet.of(22), PortSet.ALL, PortSet.EMPTY]);
});

test.each([
  [CidrSet.EMPTY, "no address"],
  [CidrSet.ALL, "0.0.0.0/0, ::/0"],
  [CidrSet.of("10.0.0.0/9", "10.128.0.0/9"), "10.0.0.0/8"],
  [CidrSet.of("10.0.0.0/31", "10.0.0.2/32", "::1/128"), "10.0.0.0-10.0.0.2, ::1/128"],
])("sources %#", (sources, text) => {
  expect(`${sources}`).toBe(text);
});

test("packets", () => {
  const packets = PacketSet.of(CidrSet.of("10.0.0.0/8"), ServiceSet.of(TCP, PortSet.of(22, 443))).union(
    PacketSet.of(CidrSet.ALL_IPV4, ServiceSet.of(ICMP)),
  );
  expect(`${packets}`).toBe("icmp from 0.0.0.0/0; tcp/22, tcp/443 from 10.0.0.0/8");
  expect(`${PacketSet.EMPTY}`).toBe("nothing");
});

describe("ServiceSet.parse", () => {
  test.each([
    ServiceSet.EMPTY,
    ServiceSet.ALL,
    ServiceSet.of(TCP, PortSet.of(22))
      .union(ServiceSet.of(TCP, PortSet.range(80, 443)))
      .union(ServiceSet.of(UDP)),
    ServiceSet.of(ICMP).union(ServiceSet.of(ICMPV6)).union(ServiceSet.of(50)),
    ServiceSet.of(107),
    ServiceSet.of(200),
    ServiceSet.ALL.subtract(ServiceSet.of(TCP, PortSet.of(22))),
    ServiceSet.ALL.subtract(ServiceSet.of(ICMP)),
  ])("reads what text says: %s", (set) => {
    expect(ServiceSet.parse(set.text)).toEqual(set);
  });
  test.each(["", "tcp/", "tcp/70000", "tcp/2-1", "icmp/8", "protocol 256", "tcp/22; udp", "everything", "all traffic but all traffic"])(
    "takes nothing else: %j",
    (text) => {
      expect(ServiceSet.parse(text)).toBeUndefined();
    },
  );
});
