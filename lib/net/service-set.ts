/**
 * What is spoken: sets of protocols with, for TCP and UDP, their ports.
 *
 *   ServiceSet.of(TCP, PortSet.of(5432)).text  // "tcp/5432"
 */
import { PortSet, MAX_PORT } from "./port-set";
import { hasPorts, parseProtocol, protocolText, type Protocol } from "./protocol";
import * as ranges from "./ranges";
import type { Range, Ranges } from "./ranges";

const PORTS = MAX_PORT + 1;
const PROTOCOLS = 256;
const ALL_TRAFFIC = "all traffic";
const ALL_BUT = `${ALL_TRAFFIC} but `;

export class ServiceSet {
  /** Protocols side by side on one line, 65,536 places each; a protocol without ports has all of its places or none. */
  private constructor(
    /** For PacketSet, which cuts along the same line. */
    readonly line: Ranges<number>,
  ) {}

  static readonly EMPTY = new ServiceSet([]);
  static readonly ALL = new ServiceSet([{ start: 0, end: PROTOCOLS * PORTS }]);

  /** A protocol, for TCP and UDP on these ports only; other protocols have no ports, and with "all" ports mean nothing either. */
  static of(protocol: Protocol, ports: PortSet = PortSet.ALL): ServiceSet {
    if (protocol === "all") return ServiceSet.ALL;
    const list = hasPorts(protocol) ? ports.ranges : PortSet.ALL.ranges;
    return new ServiceSet(list.map(({ first, last }) => ({ start: protocol * PORTS + first, end: protocol * PORTS + last + 1 })));
  }

  static ofLine(line: Iterable<Range<number>>): ServiceSet {
    return new ServiceSet(ranges.normalise(line));
  }

  /** What was written as `text`; `undefined` for anything else. */
  static parse(text: string): ServiceSet | undefined {
    if (text === "nothing") return ServiceSet.EMPTY;
    if (text === ALL_TRAFFIC) return ServiceSet.ALL;
    if (!text.startsWith(ALL_BUT)) return parseParts(text);
    const rest = parseParts(text.slice(ALL_BUT.length));
    return rest && ServiceSet.ALL.subtract(rest);
  }

  union(other: ServiceSet): ServiceSet {
    return new ServiceSet(ranges.union(this.line, other.line));
  }
  intersect(other: ServiceSet): ServiceSet {
    return new ServiceSet(ranges.intersect(this.line, other.line));
  }
  subtract(other: ServiceSet): ServiceSet {
    return new ServiceSet(ranges.subtract(this.line, other.line));
  }
  contains(other: ServiceSet): boolean {
    return ranges.covers(this.line, other.line);
  }
  overlaps(other: ServiceSet): boolean {
    return ranges.overlap(this.line, other.line);
  }
  equals(other: ServiceSet): boolean {
    return ranges.equal(this.line, other.line);
  }
  get isEmpty(): boolean {
    return this.line.length === 0;
  }

  /** The ports of TCP or UDP that are in the set. */
  ports(protocol: number): PortSet {
    const start = protocol * PORTS;
    const own = ranges.intersect(this.line, [{ start, end: start + PORTS }]);
    return PortSet.ofRanges(own.map((range) => ({ first: range.start - start, last: range.end - 1 - start })));
  }

  /** `tcp/22, tcp/80-443, udp`; `all traffic`; `all traffic but icmp`; `nothing`. */
  get text(): string {
    if (this.isEmpty) return "nothing";
    const rest = ServiceSet.ALL.subtract(this);
    if (rest.isEmpty) return ALL_TRAFFIC;
    if (rest.line.length < this.line.length && rest.places < this.places) return `${ALL_BUT}${rest.text}`;
    const texts: string[] = [];
    for (const { start, end } of this.line) {
      const first = Math.floor(start / PORTS);
      const last = Math.floor((end - 1) / PORTS);
      for (let protocol = first; protocol <= last; protocol++) {
        const whole = start <= protocol * PORTS && end >= (protocol + 1) * PORTS;
        // A long run of whole protocols is what is left when a few are taken out; it has no names worth reading.
        if (whole && last - protocol > 4 && protocol > first) {
          texts.push(`protocols ${protocol}-${last - 1}`);
          protocol = last - 1;
        } else if (whole) texts.push(protocolText(protocol));
        else {
          const ports = PortSet.range(Math.max(0, start - protocol * PORTS), Math.min(MAX_PORT, end - 1 - protocol * PORTS));
          texts.push(`${protocolText(protocol)}/${ports.text}`);
        }
      }
    }
    return texts.join(", ");
  }
  toString(): string {
    return this.text;
  }

  private get places(): number {
    return this.line.reduce((sum, { start, end }) => sum + end - start, 0);
  }
}

function parseParts(text: string): ServiceSet | undefined {
  const parts = text.split(", ").map(parsePart);
  return parts.includes(undefined) ? undefined : ServiceSet.ofLine(parts.flatMap((part) => part?.line ?? []));
}

/** `tcp/80-443`, `icmp`, `protocol 200`, `protocols 3-5`. */
function parsePart(text: string): ServiceSet | undefined {
  const ports = /^(tcp|udp)\/(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (ports) {
    const [, name = "", first = "", last = first] = ports;
    if (Number(first) > Number(last) || Number(last) > MAX_PORT) return undefined;
    return ServiceSet.of(parseProtocol(name)!, PortSet.range(Number(first), Number(last)));
  }
  const numbers = /^protocols? (\d{1,3})(?:-(\d{1,3}))?$/.exec(text);
  if (numbers) {
    const [, first = "", last = first] = numbers;
    if (Number(first) > Number(last) || Number(last) >= PROTOCOLS) return undefined;
    return ServiceSet.ofLine([{ start: Number(first) * PORTS, end: (Number(last) + 1) * PORTS }]);
  }
  const protocol = parseProtocol(text);
  return protocol === undefined ? undefined : ServiceSet.of(protocol);
}
