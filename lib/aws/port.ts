/**
 * The ports that a rule admits: always one protocol and one port or a range of them, never everything.
 *
 *   orders.connections.allowFrom(api, Port.tcp(5432));
 */
import { Token } from "cdktf";

export class Port {
  /** Tells it from any object of the same shape, which nobody has checked. */
  declare protected readonly checked: true;

  private constructor(
    readonly protocol: "tcp" | "udp",
    readonly from: number,
    readonly to: number,
  ) {}

  static tcp(port: number): Port {
    return Port.range("tcp", port, port);
  }

  static udp(port: number): Port {
    return Port.range("udp", port, port);
  }

  /** @throws RangeError where a port is not a whole number from 1 to 65535, the range runs backwards, or it is every port. */
  static tcpRange(from: number, to: number): Port {
    return Port.range("tcp", from, to);
  }

  /** `tcp/5432`, `tcp/9092-9098` */
  get text(): string {
    return this.from === this.to ? `${this.protocol}/${this.from}` : `${this.protocol}/${this.from}-${this.to}`;
  }

  private static range(protocol: "tcp" | "udp", from: number, to: number): Port {
    for (const port of [from, to])
      if (!Token.isUnresolved(port) && !(Number.isInteger(port) && port >= 1 && port <= 65535))
        throw new RangeError(`Port is ${JSON.stringify(port)}, but a port is a whole number from 1 to 65535.`);
    if (!Token.isUnresolved(from) && !Token.isUnresolved(to)) {
      if (from > to) throw new RangeError(`Port range is ${JSON.stringify([from, to])}, but it must not run backwards.`);
      if (from === 1 && to === 65535) throw new RangeError("Port range is [1,65535], but every port is no answer to which one is needed.");
    }
    return new Port(protocol, from, to);
  }
}
