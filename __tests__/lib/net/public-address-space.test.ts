import { Cidr, CidrSet, PUBLIC_ADDRESS_SPACE, publicShare } from "../../../lib/net";

test.each([
  ["8.8.8.8/32", true],
  ["1.0.0.0/8", true],
  ["223.255.255.0/24", true],
  ["192.0.0.9/32", true],
  ["192.31.196.0/24", true],
  ["172.32.0.0/11", true],
  ["2001:4860::/32", true],
  ["2a05:d018::/36", true],
  ["2002::/16", true],
  ["0.1.2.3/32", false],
  ["10.0.0.0/8", false],
  ["100.64.0.0/10", false],
  ["127.0.0.0/8", false],
  ["169.254.169.254/32", false],
  ["172.16.0.0/12", false],
  ["192.0.0.0/29", false],
  ["192.0.2.0/24", false],
  ["192.168.0.0/16", false],
  ["198.18.0.0/15", false],
  ["198.51.100.0/24", false],
  ["203.0.113.0/24", false],
  ["224.0.0.0/4", false],
  ["240.0.0.0/4", false],
  ["::/3", false],
  ["64:ff9b::/96", false],
  ["2001:2::/48", false],
  ["2001:db8::/32", false],
  ["3fff::/20", false],
  ["4000::/3", false],
  ["fc00::/7", false],
  ["fe80::/10", false],
  ["ff00::/8", false],
])("%s: all of it on the Internet, or none", (block, isPublic) => {
  expect([PUBLIC_ADDRESS_SPACE.contains(Cidr.parse(block)), PUBLIC_ADDRESS_SPACE.overlaps(Cidr.parse(block))]).toEqual([
    isPublic,
    isPublic,
  ]);
});

test("everything is the whole Internet", () => {
  const { ipv4, ipv6, largestBlock } = publicShare(CidrSet.ALL);
  expect([ipv4, ipv6, largestBlock?.text]).toEqual([1, 1, "2800::/5"]);
});

test("two halves are the whole Internet", () => {
  expect(publicShare(CidrSet.of("0.0.0.0/1", "128.0.0.0/1")).ipv4).toBe(1);
});

test("2000::/3 is the whole Internet", () => {
  expect(publicShare(CidrSet.of("2000::/3")).ipv6).toBe(1);
});

test("all but one address is not the whole Internet", () => {
  expect(publicShare(CidrSet.ALL.subtract(CidrSet.of("8.8.8.8/32", "2600::/128")))).toMatchObject({
    ipv4: expect.any(Number),
    ipv6: 1 - Number.EPSILON,
  });
  expect(publicShare(CidrSet.ALL.subtract(CidrSet.of("8.8.8.8/32"))).ipv4).toBeLessThan(1);
});

test("private space is no part of the Internet", () => {
  expect(publicShare(CidrSet.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"))).toEqual({ ipv4: 0, ipv6: 0 });
});

test("one address is a small part, and the largest block", () => {
  expect(publicShare(CidrSet.of("8.8.8.8/32"))).toEqual({
    ipv4: 1 / Number(PUBLIC_ADDRESS_SPACE.size(4)),
    ipv6: 0,
    largestBlock: Cidr.parse("8.8.8.8/32"),
  });
});
