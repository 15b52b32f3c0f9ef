/**
 * Small networks, and a naive judge of them: single packets, walked hop by hop over the description, knowing nothing of the facts' sets.
 * Written to be obviously right, not fast.
 */
export const TABLES = ["main", "t0", "t1"] as const;
export const GATEWAYS = ["igw", "nat", "tgw"] as const;
export const RANGES = [
  "0.0.0.0/0",
  "0.0.0.0/1",
  "128.0.0.0/1",
  "8.0.0.0/8",
  "10.0.0.0/8",
  "10.0.1.0/24",
  "10.0.2.0/24",
  "::/0",
  "2000::/4",
] as const;
export const PORTS = [
  [0, 65535],
  [22, 22],
  [5432, 5432],
  [5000, 6000],
  [80, 443],
] as const;

/** One address for every part into which RANGES cut the public address space. */
const SOURCES = ["1.1.1.1", "8.8.8.8", "130.0.0.1", "2600::1", "3000::1"];
const PACKETS = [
  ...[22, 80, 443, 5000, 5432, 9].flatMap((port) => [
    { protocol: "tcp", port },
    { protocol: "udp", port },
  ]),
  { protocol: "47", port: 0 },
];

export type Table = (typeof TABLES)[number];
export interface Rule {
  readonly protocol: "tcp" | "udp" | "-1";
  readonly ports: (typeof PORTS)[number];
}
export interface AclRule extends Rule {
  readonly number: number;
  readonly action: "allow" | "deny";
  readonly range: string;
}
export interface GroupRule extends Rule {
  /** A range, "self", or the index of a group. */
  readonly from: string | number;
}
export interface Network {
  readonly tables: Readonly<Record<Table, readonly { readonly range: string; readonly gateway: string }[]>>;
  /** The table that is made the main one. */
  readonly main?: Table;
  readonly subnets: readonly { readonly table?: Table; readonly acl?: 0 | 1 }[];
  readonly acls: readonly (readonly AclRule[])[];
  readonly groups: readonly (readonly GroupRule[])[];
  readonly stores: readonly { readonly isPublic: boolean; readonly subnets: readonly number[]; readonly groups: readonly number[] }[];
  readonly instances: readonly { readonly isPublic: boolean; readonly subnet: number; readonly groups: readonly number[] }[];
  readonly balancer?: { readonly internal: boolean; readonly subnet: number; readonly target: number };
  readonly blocked?: { readonly except?: number };
}

interface Host {
  readonly isPublic: boolean;
  readonly subnets: readonly number[];
  /** `undefined` for the load balancer, which wears none. */
  readonly groups?: readonly number[];
  readonly store?: number;
  readonly listens: (packet: { protocol: string; port: number }) => boolean;
}

/** What is reached, by store: itself or through the load balancer, and through an instance. */
export function judge(network: Network): { readonly exposed: boolean; readonly throughHosts: boolean }[] {
  const anything = () => true;
  const postgres = ({ protocol, port }: { protocol: string; port: number }) => protocol === "tcp" && port === 5432;
  const stores = network.stores.map((store, index): Host => ({ ...store, store: index, listens: postgres }));
  const instances = network.instances.map((one): Host => ({ ...one, subnets: [one.subnet], listens: anything }));
  const balancer: Host | undefined = network.balancer && {
    isPublic: !network.balancer.internal,
    subnets: [network.balancer.subnet],
    listens: anything,
  };

  const reached = new Set<Host>(instances.filter((host) => fromInternet(network, host)));
  for (let grown = true; grown;) {
    grown = false;
    for (const host of instances)
      if (!reached.has(host) && [...reached].some((from) => admits(network, host, from))) {
        reached.add(host);
        grown = true;
      }
  }
  return stores.map((store, index) => {
    const balanced = balancer && network.balancer?.target === index && fromInternet(network, balancer);
    const passed =
      balanced &&
      (admits(network, store, balancer) || SOURCES.some((source) => admitsClient(network, store, network.balancer!.subnet, source)));
    return {
      exposed: fromInternet(network, store) || passed === true,
      throughHosts: [...reached].some((from) => admits(network, store, from)),
    };
  });
}

function fromInternet(network: Network, host: Host): boolean {
  if (!host.isPublic) return false;
  return host.subnets.some((subnet) => {
    if (network.blocked && network.blocked.except !== subnet) return false;
    return SOURCES.some((source) => {
      const { table, acl } = network.subnets[subnet]!;
      if (gatewayTo(network, table ?? network.main ?? "main", source) !== "igw") return false;
      return PACKETS.some((packet) => {
        if (!host.listens(packet)) return false;
        if (acl !== undefined && !passesAcl(network.acls[acl]!, source, packet)) return false;
        return (
          host.groups === undefined ||
          rulesOf(network, host).some(({ rule }) => isRange(rule.from) && matches(rule, rule.from, source, packet))
        );
      });
    });
  });
}

function gatewayTo(network: Network, table: Table, address: string): string | undefined {
  const fitting = network.tables[table].filter(({ range }) => inRange(address, range));
  fitting.sort((a, b) => Number(b.range.split("/")[1]) - Number(a.range.split("/")[1]));
  return fitting[0]?.gateway;
}

function passesAcl(rules: readonly AclRule[], source: string, packet: { protocol: string; port: number }): boolean {
  const ordered = [...rules].sort((a, b) => a.number - b.number);
  return ordered.find((rule) => matches(rule, rule.range, source, packet))?.action === "allow";
}

/** Whether a host lets in another one by group or by address; between subnets their network ACL decides, too. */
function admits(network: Network, to: Host, from: Host): boolean {
  return from.subnets.some((here) =>
    to.subnets.some((there) =>
      PACKETS.some(
        (packet) =>
          to.listens(packet) &&
          passesBetween(network, here, there, `10.0.${here}.10`, packet) &&
          rulesOf(network, to).some(({ rule, group }) => {
            if (rule.from === "self") return from.groups?.includes(group) === true && fits(rule, packet);
            if (typeof rule.from === "number") return from.groups?.includes(rule.from) === true && fits(rule, packet);
            return matches(rule, rule.from, `10.0.${here}.10`, packet);
          }),
      ),
    ),
  );
}

function passesBetween(network: Network, here: number, there: number, source: string, packet: { protocol: string; port: number }): boolean {
  const { acl } = network.subnets[there]!;
  return here === there || acl === undefined || passesAcl(network.acls[acl]!, source, packet);
}

/** Whether a host lets in a client by its own address, passed on from a subnet. */
function admitsClient(network: Network, to: Host, here: number, source: string): boolean {
  return PACKETS.some(
    (packet) =>
      to.listens(packet) &&
      to.subnets.some((there) => passesBetween(network, here, there, source, packet)) &&
      rulesOf(network, to).some(({ rule }) => isRange(rule.from) && matches(rule, rule.from, source, packet)),
  );
}

const isRange = (from: GroupRule["from"]): from is string => typeof from === "string" && from !== "self";

const rulesOf = (network: Network, { groups }: Host) =>
  (groups ?? []).flatMap((group) => network.groups[group]!.map((rule) => ({ rule, group })));

const matches = (rule: Rule, range: string, source: string, packet: { protocol: string; port: number }): boolean =>
  inRange(source, range) && fits(rule, packet);

const fits = (rule: Rule, { protocol, port }: { protocol: string; port: number }): boolean =>
  rule.protocol === "-1" || (rule.protocol === protocol && rule.ports[0] <= port && port <= rule.ports[1]);

function inRange(address: string, range: string): boolean {
  const [first, length] = range.split("/") as [string, string];
  if (address.includes(":") !== first.includes(":")) return false;
  return bits(address).slice(0, Number(length)) === bits(first).slice(0, Number(length));
}

function bits(address: string): string {
  if (!address.includes(":"))
    return address
      .split(".")
      .map((part) => Number(part).toString(2).padStart(8, "0"))
      .join("");
  const [head, tail] = address.split("::") as [string, string];
  const groups = (text: string) => text.split(":").filter((group) => group !== "");
  const missing = 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array<string>(missing).fill("0"), ...groups(tail)]
    .map((group) => parseInt(group, 16).toString(2).padStart(16, "0"))
    .join("");
}
