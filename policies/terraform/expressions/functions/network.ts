/** Arithmetic of address blocks, in whole numbers of 32 or 128 bits: cidrhost, cidrnetmask, cidrsubnet, cidrsubnets. */
import type { Value } from "../../model/value";
import { string } from "../../model/value";
import { Refusal } from "../limits";
import { toInteger } from "../numbers";
import { COUNT, define, NUMBER, TEXT, texts, variadic } from "./define";

interface Block {
  readonly bits: 32 | 128;
  readonly network: bigint;
  readonly prefix: number;
}

/** Prefix and host numbers as Go's net.ParseCIDR takes them, leading zeros in decimal parts included as Terraform allows them. */
function parseBlock(text: string): Block {
  const refused = new Refusal(`${JSON.stringify(text)} is not a CIDR block`);
  const slash = text.indexOf("/");
  const length = text.slice(slash + 1);
  if (slash < 0 || !/^\d{1,3}$/.test(length)) throw refused;
  const address = text.slice(0, slash);
  const bits = address.includes(":") ? 128 : 32;
  const value = bits === 128 ? parseV6(address) : parseV4(address);
  const prefix = Number(length);
  if (value === undefined || prefix > bits) throw refused;
  return { bits, network: (value >> BigInt(bits - prefix)) << BigInt(bits - prefix), prefix };
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d+$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((value, part) => (value << 8n) | BigInt(Number(part)), 0n);
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const groups = halves.map((half, index) => (half === "" ? [] : expandGroups(half, index === halves.length - 1)));
  if (groups.some((half) => half === undefined)) return undefined;
  const [head = [], tail] = groups as string[][];
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = tail === undefined ? head : [...head, ...Array<string>(missing).fill("0"), ...tail];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.reduce((value, group) => (value << 16n) | BigInt(parseInt(group, 16)), 0n);
}

/** The last group may be an IPv4 address. */
function expandGroups(half: string, last: boolean): string[] | undefined {
  const groups = half.split(":");
  const tail = groups.at(-1)!;
  if (!tail.includes(".")) return groups;
  const address = last ? parseV4(tail) : undefined;
  if (address === undefined) return undefined;
  return [...groups.slice(0, -1), (address >> 16n).toString(16), (address & 0xffffn).toString(16)];
}

function formatAddress(value: bigint, bits: 32 | 128): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join(".");
  if (value >> 32n === 0xffffn) return formatAddress(value & 0xffffffffn, 32);
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const zeros = [...groups.join(":").matchAll(/(?:^|(?<=:))0(?::0)+(?=$|:)/g)].map((match) => match[0]);
  const longest = zeros.reduce((best, run) => (run.length > best.length ? run : best), "");
  if (longest === "") return groups.join(":");
  const text = groups.join(":");
  const start = text.search(new RegExp(`(?:^|(?<=:))${longest}(?=$|:)`));
  return `${text.slice(0, start).replace(/:$/, "")}::${text.slice(start + longest.length).replace(/^:/, "")}`;
}

const formatBlock = ({ network, bits, prefix }: Block): string => `${formatAddress(network, bits)}/${prefix}`;

function host({ bits, network, prefix }: Block, number: bigint): string {
  const size = 1n << BigInt(bits - prefix);
  if (number >= size || -number > size) throw new Refusal(`prefix of ${prefix} does not accommodate a host numbered ${number}`);
  return formatAddress(network + (number < 0n ? size + number : number), bits);
}

/**
 * Terraform takes negative extensions and numbers too, and then answers with a block outside of the given one (go-cidr's SubnetBig). What it
 * makes of them is imitated, since that is the block that would be deployed.
 */
function subnet(block: Block, extra: number, number: bigint): Block {
  const prefix = block.prefix + extra;
  if (prefix < 0 || prefix > block.bits) throw new Refusal(`not enough address space to extend a prefix of ${block.prefix} by ${extra}`);
  const most = extra < 0 || extra >= 64 ? (1n << 64n) - 1n : (1n << BigInt(extra)) - 1n;
  const size = number < 0n ? -number : number;
  if (BigInt.asUintN(64, size) > most) throw new Refusal(`prefix extension of ${extra} does not accommodate a subnet numbered ${number}`);
  const placed = block.network | (number << BigInt(block.bits - prefix));
  const network = placed < 0n ? -placed : placed;
  if (network >= 1n << BigInt(block.bits)) throw new Refusal(`${number} lies outside of the address space`);
  return { ...block, network, prefix };
}

/** Subnets one after another, each at the first place that fits its size. */
function consecutive(block: Block, extras: readonly number[]): string[] {
  let next = block.network;
  const end = block.network + (1n << BigInt(block.bits - block.prefix));
  return extras.map((extra) => {
    if (extra < 1) throw new Refusal("must extend the prefix by at least one bit");
    if (extra > 32) throw new Refusal("may not extend the prefix by more than 32 bits");
    const prefix = block.prefix + extra;
    if (prefix > block.bits) throw new Refusal(`not enough address space to extend a prefix of ${block.prefix} by ${extra}`);
    const size = 1n << BigInt(block.bits - prefix);
    const network = ((next + size - 1n) / size) * size;
    if (network + size > end) throw new Refusal(`not enough remaining address space for a subnet with a prefix of ${prefix}`);
    next = network + size;
    return formatBlock({ bits: block.bits, network, prefix });
  });
}

function whole(number: Parameters<typeof toInteger>[0]): bigint {
  const value = toInteger(number);
  if (value === undefined) throw new Refusal("a whole number is required");
  return value;
}

export const networkFunctions = {
  cidrhost: define([TEXT, NUMBER], ([block, number]) => string(host(parseBlock(block), whole(number)))),
  cidrnetmask: define([TEXT], ([text]): Value => {
    const { bits, prefix } = parseBlock(text);
    if (bits !== 32) throw new Refusal("IPv6 addresses cannot have a netmask");
    return string(formatAddress(((1n << BigInt(prefix)) - 1n) << BigInt(32 - prefix), 32));
  }),
  cidrsubnet: define([TEXT, COUNT, NUMBER], ([block, extra, number]) =>
    string(formatBlock(subnet(parseBlock(block), extra, whole(number)))),
  ),
  cidrsubnets: variadic([TEXT], COUNT, ([block], extras) => texts(consecutive(parseBlock(block), extras))),
};
