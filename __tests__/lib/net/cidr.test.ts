import { Cidr, CidrError } from "../../../lib/net";

describe("Cidr.parse", () => {
  test.each([
    ["10.0.0.0/8", 4, 8, "10.0.0.0/8"],
    ["0.0.0.0/0", 4, 0, "0.0.0.0/0"],
    ["255.255.255.255/32", 4, 32, "255.255.255.255/32"],
    ["10.0.0.0/08", 4, 8, "10.0.0.0/8"],
    ["::/0", 6, 0, "::/0"],
    ["2001:DB8:0:0::/32", 6, 32, "2001:db8::/32"],
    ["2000::/3", 6, 3, "2000::/3"],
    ["::1/128", 6, 128, "::1/128"],
    ["64:ff9b::192.0.2.0/120", 6, 120, "64:ff9b::c000:200/120"],
    ["::1.2.3.4/128", 6, 128, "::102:304/128"],
    ["::ffff:0.0.0.0/96", 4, 0, "0.0.0.0/0"],
    ["::ffff:0:0/96", 4, 0, "0.0.0.0/0"],
    ["::FFFF:10.0.0.0/104", 4, 8, "10.0.0.0/8"],
    ["::ffff:1.2.3.4/128", 4, 32, "1.2.3.4/32"],
  ])("%s", (text, family, prefixLength, canonical) => {
    const cidr = Cidr.parse(text);
    expect([cidr.family, cidr.prefixLength, cidr.text]).toEqual([family, prefixLength, canonical]);
  });

  test.each([
    ["10.0.0.1/8", '"10.0.0.1/8" has bits set after its prefix; AWS reads it as 10.0.0.0/8'],
    ["2001:db8::1/32", '"2001:db8::1/32" has bits set after its prefix; AWS reads it as 2001:db8::/32'],
    ["::ffff:10.0.0.1/104", '"::ffff:10.0.0.1/104" has bits set after its prefix; AWS reads it as 10.0.0.0/8'],
    ["10.0.0.0", '"10.0.0.0" is not a CIDR block: it has no prefix length, such as /24'],
    ["", '"" is not a CIDR block: it has no prefix length, such as /24'],
    ["/8", '"/8" is not a CIDR block: the address is missing'],
    ["010.0.0.0/8", '"010.0.0.0/8" is not a CIDR block: an IPv4 address is written without leading zeros'],
    ["::ffff:010.0.0.0/104", '"::ffff:010.0.0.0/104" is not a CIDR block: the address is neither IPv4 nor IPv6'],
    ["10.0.0/8", '"10.0.0/8" is not a CIDR block: an IPv4 address is four numbers from 0 to 255'],
    ["10.0.0.256/8", '"10.0.0.256/8" is not a CIDR block: an IPv4 address is four numbers from 0 to 255'],
    ["0xa.0.0.0/8", '"0xa.0.0.0/8" is not a CIDR block: the address is neither IPv4 nor IPv6'],
    ["fe80::1%eth0/64", '"fe80::1%eth0/64" is not a CIDR block: an address with a zone means nothing in AWS'],
    ["1::2::3/64", '"1::2::3/64" is not a CIDR block: the address is neither IPv4 nor IPv6'],
    ["1:2:3:4:5:6:7:8:9/64", '"1:2:3:4:5:6:7:8:9/64" is not a CIDR block: the address is neither IPv4 nor IPv6'],
    [" 10.0.0.0/8", '" 10.0.0.0/8" is not a CIDR block: the address is neither IPv4 nor IPv6'],
    ["10.0.0.0/33", '"10.0.0.0/33" is not a CIDR block: the prefix length of IPv4 is a number from 0 to 32'],
    ["10.0.0.0/-1", '"10.0.0.0/-1" is not a CIDR block: the prefix length of IPv4 is a number from 0 to 32'],
    ["10.0.0.0/", '"10.0.0.0/" is not a CIDR block: the prefix length of IPv4 is a number from 0 to 32'],
    ["::/129", '"::/129" is not a CIDR block: the prefix length of IPv6 is a number from 0 to 128'],
    ["10.0.0.0/8/8", '"10.0.0.0/8/8" is not a CIDR block: the prefix length of IPv4 is a number from 0 to 32'],
  ])("refuses %s", (text, message) => {
    expect(() => Cidr.parse(text)).toThrow(new CidrError(message));
  });
});

test("read gives the block that AWS makes of host bits, with the complaint", () => {
  const { cidr, problem } = Cidr.read("10.0.0.1/8");
  expect(cidr?.text).toBe("10.0.0.0/8");
  expect(problem).toContain("bits set");
});

test("read gives no block for what is none", () => {
  expect(Cidr.read("anywhere").cidr).toBeUndefined();
});

test.each([
  ["198.51.100.7", "198.51.100.7/32"],
  ["2001:db8::7", "2001:db8::7/128"],
  ["::ffff:198.51.100.7", "198.51.100.7/32"],
])("readAddress(%s)", (text, block) => {
  expect(Cidr.readAddress(text)).toEqual({ cidr: Cidr.parse(block) });
});

test("readAddress refuses a block", () => {
  expect(Cidr.readAddress("10.0.0.0/8")).toEqual({ problem: '"10.0.0.0/8" is not an IP address: the address is neither IPv4 nor IPv6' });
});

test("first, last and size", () => {
  const { first, last, size } = Cidr.parse("10.0.0.0/30");
  expect([first, last, size]).toEqual([0x0a000000n, 0x0a000003n, 4n]);
});

describe("contains and overlaps", () => {
  test.each([
    ["10.0.0.0/8", "10.1.0.0/16", true, true],
    ["10.1.0.0/16", "10.0.0.0/8", false, true],
    ["10.0.0.0/8", "10.0.0.0/8", true, true],
    ["10.0.0.0/8", "11.0.0.0/8", false, false],
    ["::/0", "10.0.0.0/8", false, false],
  ])("%s and %s", (a, b, contains, overlaps) => {
    expect([Cidr.parse(a).contains(Cidr.parse(b)), Cidr.parse(a).overlaps(Cidr.parse(b))]).toEqual([contains, overlaps]);
  });
});
