/**
 * IP protocols as AWS's rules name them: `tcp`, `TCP`, `6` and 6 are one protocol; `-1` and `all` are every protocol.
 */

/** A protocol's number as the IP header carries it, 0 to 255, or every one of them. */
export type Protocol = number | "all";

export const TCP = 6;
export const UDP = 17;
export const ICMP = 1;
export const ICMPV6 = 58;

/**
 * The protocol that a rule means; `undefined` for what neither provider nor AWS knows.
 *
 * Security groups: `protocolForValue` lowers the case, takes `-1` and `all` for everything, and knows tcp, udp, icmp, icmpv6 or a number.
 * Network ACLs: `networkACLProtocolNumber` takes a number or a name of the IANA registry.
 * (https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/vpc_security_group.go and vpc_network_acl.go)
 */
export function parseProtocol(value: string | number): Protocol | undefined {
  const text = String(value).toLowerCase();
  if (text === "all") return "all";
  if (/^[+-]?\d{1,9}$/.test(text)) {
    const number = Number(text);
    return number === -1 ? "all" : number >= 0 && number <= 255 ? number : undefined;
  }
  return NUMBER_BY_NAME.get(text);
}

/** Whether rules for the protocol have ports; for every other one AWS ignores them (AuthorizeSecurityGroupIngress, IpPermission.IpProtocol). */
export function hasPorts(protocol: Protocol): boolean {
  return protocol === TCP || protocol === UDP;
}

/** `tcp`, `icmpv6`, `protocol 200`. */
export function protocolText(protocol: Protocol): string {
  if (protocol === "all") return "all protocols";
  if (protocol === ICMPV6) return "icmpv6";
  return IANA_NAMES[protocol] || `protocol ${protocol}`;
}

/**
 * Names by number, in the provider's spelling (`ianaProtocolAToI` in vpc_network_acl.go), from
 * https://www.iana.org/assignments/protocol-numbers. Unnamed numbers are empty.
 */
const IANA_NAMES: readonly string[] = `hopopt icmp igmp ggp ipv4 st tcp cbt egp igp
  bbn-rcc-mon nvp-ii pup argus emcon xnet chaos udp mux dcn-meas
  hmp prm xns-idp trunk-1 trunk-2 leaf-1 leaf-2 rdp irtp iso-tp4
  netblt mfe-nsp merit-inp dccp 3pc idpr xtp ddp idpr-cmtp tp++
  il ipv6 sdrp ipv6-route ipv6-frag idrp rsvp gre dsr bna
  esp ah i-nlsp swipe narp mobile tlsp - ipv6-icmp ipv6-nonxt
  ipv6-opts - cftp - sat-expak kryptolan rvd ippc - sat-mon
  visa ipcv cpnx cphb wsn pvp br-sat-mon sun-nd wb-mon wb-expak
  iso-ip vmtp secure-vmtp vines ttp nsfnet-igp dgp tcf eigrp ospfigp
  sprite-rpc larp mtp ax.25 ipip micp scc-sp etherip encap -
  gmtp ifmp pnni pim aris scps qnx a/n ipcomp snp
  compaq-peer ipx-in-ip vrrp pgm - l2tp dd iatp stp srp
  uti smp sm ptp isis-over-ipv4 fire crtp crudp sscopmce iplt
  sps pipe sctp fc rsvp-e2e-ignore mobility-header udplite mpls-in-ip manet hip
  shim6 wesp rohc`
  .split(/\s+/)
  .map((name) => (name === "-" ? "" : name));

const NUMBER_BY_NAME: ReadonlyMap<string, number> = new Map([
  ...IANA_NAMES.map((name, number) => [name, number] as const).filter(([name]) => name !== ""),
  ["icmpv6", ICMPV6],
]);
