/** What a host may answer to. */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { PortSet } from "../../../lib/net/port-set";
import { ICMP, ICMPV6, TCP } from "../../../lib/net/protocol";
import { ServiceSet } from "../../../lib/net/service-set";
import { memo } from "../memo";
import type { Host } from "../network/hosts";

/** Everything but the messages of the network itself, which carry nobody's data. */
const DATA = ServiceSet.ALL.subtract(ServiceSet.of(ICMP)).subtract(ServiceSet.of(ICMPV6));

/** One set for all that listen to the same port. */
const onPort = memo((port: number) => ServiceSet.of(TCP, PortSet.of(port)));

/** A data store's own port where it is known, else anything. */
export function listensTo({ store }: Host): ServiceSet {
  return store?.port === undefined ? DATA : onPort(store.port);
}

/** Packets from anywhere for what a host listens to. */
export const everyoneTo = (host: Host): PacketSet => PacketSet.of(CidrSet.ALL, listensTo(host));
