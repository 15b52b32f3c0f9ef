/** Addresses, ports and protocols as pure values with the arithmetic of sets. */
export { Cidr, CidrError, type CidrReading, type Family } from "./cidr";
export { CidrSet } from "./cidr-set";
export { PacketSet } from "./packet-set";
export { MAX_PORT, PortSet, type PortRange } from "./port-set";
export { ICMP, ICMPV6, TCP, UDP, hasPorts, parseProtocol, protocolText, type Protocol } from "./protocol";
export { PUBLIC_ADDRESS_SPACE, publicShare, type PublicShare } from "./public-address-space";
export { ServiceSet } from "./service-set";
