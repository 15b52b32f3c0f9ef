/**
 * Reachability as the facts derive it, against a naive walk of single packets over generated networks. `npm run oracle` for many.
 */
import fc from "fast-check";
import { Facts } from "../../../../policies/facts/facts";
import { loadFiles } from "../../../../policies/terraform/load/load";
import { PORTS, RANGES, TABLES, judge, type Network } from "./model";

const numRuns = Number(process.env["ORACLE_NETWORKS"] ?? 100);
const seed = Number(process.env["SEED"] ?? 1);

// Weighted so that about a third of the stores is reached: a network in which everything is closed proves little.
const weighted = <T>(...choices: readonly (readonly [weight: number, value: T])[]) =>
  fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
const range = fc.oneof({ weight: 1, arbitrary: fc.constant("0.0.0.0/0" as const) }, { weight: 1, arbitrary: fc.constantFrom(...RANGES) });
const rule = { protocol: weighted([3, "tcp"], [1, "udp"], [3, "-1"]), ports: fc.constantFrom(...PORTS) };
const list = { size: "max" } as const;
const table = fc.uniqueArray(fc.record({ range, gateway: weighted([8, "igw"], [1, "nat"], [1, "tgw"]) }), {
  minLength: 1,
  maxLength: 3,
  selector: (one) => one.range,
  ...list,
});
const acl = fc.uniqueArray(
  fc.record({ ...rule, number: fc.integer({ min: 1, max: 9 }), action: weighted([3, "allow"], [1, "deny"]), range }),
  {
    maxLength: 5,
    selector: (one) => one.number,
    ...list,
  },
);
const GROUPS = 4;
const group = fc.array(fc.record({ ...rule, from: fc.oneof(range, fc.constant("self"), fc.integer({ min: 0, max: GROUPS - 1 })) }), {
  maxLength: 3,
  ...list,
});
const groups = fc.uniqueArray(fc.integer({ min: 0, max: GROUPS - 1 }), { minLength: 1, maxLength: 2 });
const often = weighted([6, true], [1, false]);
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });

const networks = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const subnet = fc.integer({ min: 0, max: count - 1 });
  return fc.record({
    tables: fc.record({ main: table, t0: table, t1: table }),
    main: seldom(fc.constantFrom(...TABLES.slice(1))),
    subnets: fc.array(fc.record({ table: fc.constantFrom(undefined, ...TABLES), acl: fc.constantFrom(undefined, undefined, 0, 1) }), {
      minLength: count,
      maxLength: count,
    }),
    acls: fc.tuple(acl, acl),
    groups: fc.array(group, { minLength: GROUPS, maxLength: GROUPS }),
    stores: fc.array(fc.record({ isPublic: often, subnets: fc.uniqueArray(subnet, { minLength: 1, maxLength: 2 }), groups }), {
      minLength: 1,
      maxLength: 2,
    }),
    instances: fc.array(fc.record({ isPublic: often, subnet, groups }), { maxLength: 3, ...list }),
    balancer: seldom(fc.record({ internal: fc.boolean(), subnet, target: fc.constant(0) })),
    blocked: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.record({ except: seldom(subnet) }) }),
  });
}) as fc.Arbitrary<Network>;

/** Values that the configuration does not tell, by the name of a variable, and what they may turn out to be. */
type Unknowns = ReadonlyMap<string, string | boolean>;

/** The network as Terraform. `hide` puts a variable without a default in the place of some values. */
function terraform(network: Network, hide: (name: string, value: string | boolean) => string | boolean = (_, value) => value): object {
  const id = (type: string, name: string | number) => `\${${type}.${name}.id}`;
  const gateway = (name: string, kind: string) =>
    kind === "igw"
      ? { gateway_id: hide(name, id("aws_internet_gateway", "gw")) }
      : kind === "nat"
        ? { nat_gateway_id: "nat-1" }
        : { transit_gateway_id: "tgw-1" };
  const v6 = (text: string) => text.includes(":");
  const named = <T>(prefix: string, list: readonly T[], make: (one: T, index: number) => object) =>
    Object.fromEntries(list.map((one, index) => [`${prefix}${index}`, make(one, index)]));
  const ports = ({ protocol, ports: [from, to] }: { protocol: string; ports: readonly [number, number] }) => ({
    protocol,
    from_port: protocol === "-1" ? 0 : from,
    to_port: protocol === "-1" ? 0 : to,
  });
  const tableId = (name: string) => (name === "main" ? "${aws_vpc.v.main_route_table_id}" : id("aws_route_table", name));
  const groupIds = (list: readonly number[]) => list.map((one) => id("aws_security_group", `g${one}`));
  const resources: Record<string, object> = {
    aws_vpc: { v: { cidr_block: "10.0.0.0/16" } },
    aws_internet_gateway: { gw: { vpc_id: id("aws_vpc", "v") } },
    aws_route_table: { t0: { vpc_id: id("aws_vpc", "v") }, t1: { vpc_id: id("aws_vpc", "v") } },
    aws_route: Object.fromEntries(
      TABLES.flatMap((name) =>
        network.tables[name].map((one, index) => [
          `${name}_${index}`,
          {
            route_table_id: tableId(name),
            [v6(one.range) ? "destination_ipv6_cidr_block" : "destination_cidr_block"]: one.range,
            ...gateway(`route_${name}_${index}`, one.gateway),
          },
        ]),
      ),
    ),
    aws_subnet: named("s", network.subnets, (_, index) => ({ vpc_id: id("aws_vpc", "v"), cidr_block: `10.0.${index}.0/24` })),
    aws_route_table_association: Object.fromEntries(
      network.subnets.flatMap((one, index) =>
        one.table ? [[`s${index}`, { subnet_id: id("aws_subnet", `s${index}`), route_table_id: tableId(one.table) }]] : [],
      ),
    ),
    aws_network_acl: named("n", network.acls, (rules, index) => ({
      vpc_id: id("aws_vpc", "v"),
      subnet_ids: network.subnets.flatMap((one, subnet) => (one.acl === index ? [id("aws_subnet", `s${subnet}`)] : [])),
      ingress: rules.map((one, place) => ({
        ...ports(one),
        rule_no: one.number,
        action: hide(`acl_${index}_${place}`, one.action),
        [v6(one.range) ? "ipv6_cidr_block" : "cidr_block"]: one.range,
      })),
    })),
    aws_security_group: named("g", network.groups, (rules, index) => ({
      vpc_id: id("aws_vpc", "v"),
      // A group that names itself by id would be a cycle for Terraform; it says self.
      ingress: rules.map((one, place) => ({
        ...ports(one),
        ...(one.from === "self" || one.from === index
          ? { self: true }
          : typeof one.from === "number"
            ? {}
            : { [v6(one.from) ? "ipv6_cidr_blocks" : "cidr_blocks"]: [hide(`group_${index}_${place}`, one.from)] }),
      })),
    })),
    aws_vpc_security_group_ingress_rule: Object.fromEntries(
      network.groups.flatMap((rules, index) =>
        rules.flatMap((one, place) =>
          typeof one.from === "number" && one.from !== index
            ? [
                [
                  `r${index}_${place}`,
                  {
                    security_group_id: id("aws_security_group", `g${index}`),
                    referenced_security_group_id: id("aws_security_group", `g${one.from}`),
                    ip_protocol: one.protocol,
                    from_port: one.ports[0],
                    to_port: one.ports[1],
                  },
                ],
              ]
            : [],
        ),
      ),
    ),
    aws_db_subnet_group: named("d", network.stores, (one) => ({ subnet_ids: one.subnets.map((subnet) => id("aws_subnet", `s${subnet}`)) })),
    aws_db_instance: named("d", network.stores, (one, index) => ({
      engine: "postgres",
      publicly_accessible: hide(`store_${index}`, one.isPublic),
      db_subnet_group_name: `\${aws_db_subnet_group.d${index}.name}`,
      vpc_security_group_ids: groupIds(one.groups),
    })),
    aws_instance: named("i", network.instances, (one, index) => ({
      associate_public_ip_address: hide(`instance_${index}`, one.isPublic),
      subnet_id: id("aws_subnet", `s${one.subnet}`),
      vpc_security_group_ids: groupIds(one.groups),
    })),
    ...(network.main && { aws_main_route_table_association: { m: { vpc_id: id("aws_vpc", "v"), route_table_id: tableId(network.main) } } }),
    ...(network.blocked && { aws_vpc_block_public_access_options: { o: { internet_gateway_block_mode: "block-bidirectional" } } }),
    ...(network.blocked?.except !== undefined && {
      aws_vpc_block_public_access_exclusion: {
        e: { subnet_id: id("aws_subnet", `s${network.blocked.except}`), internet_gateway_exclusion_mode: "allow-bidirectional" },
      },
    }),
    ...(network.balancer && {
      aws_lb: {
        b: {
          load_balancer_type: "network",
          internal: network.balancer.internal,
          subnets: [id("aws_subnet", `s${network.balancer.subnet}`)],
        },
      },
      aws_lb_target_group: { b: { port: 5432, protocol: "TCP", target_type: "ip" } },
      aws_lb_listener: {
        b: {
          load_balancer_arn: "${aws_lb.b.arn}",
          default_action: [{ type: "forward", target_group_arn: "${aws_lb_target_group.b.arn}" }],
        },
      },
      aws_lb_target_group_attachment: {
        b: { target_group_arn: "${aws_lb_target_group.b.arn}", target_id: `\${aws_db_instance.d${network.balancer.target}.address}` },
      },
    }),
  };
  return { resource: Object.fromEntries(Object.entries(resources).filter(([, one]) => Object.keys(one).length > 0)) };
}

function exposures(configuration: object) {
  const { inputs, errors } = loadFiles({ "main.tf.json": JSON.stringify(configuration) });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  const found = new Facts(inputs.flatMap(({ configurations }) => configurations)).exposures;
  return [...found].sort((a, b) => (a.store.resource.address < b.store.resource.address ? -1 : 1));
}

const throughHosts = ({ ways }: ReturnType<typeof exposures>[number]) =>
  ways.filter((way) => way.through.some(({ resource }) => resource.type === "aws_instance"));

test("the facts and the walk agree", () => {
  fc.assert(
    fc.property(networks, (network) => {
      const found = exposures(terraform(network)).map((exposure) => ({
        exposed: exposure.state === "exposed",
        throughHosts: throughHosts(exposure).some(({ verdict }) => verdict === "open"),
        unknown: exposure.state === "unknown" || exposure.ways.some(({ verdict }) => verdict === "unknown"),
      }));
      expect(found).toEqual(judge(network).map((one) => ({ ...one, unknown: false })));
    }),
    { numRuns, seed },
  );
});

/** What a hidden value may turn out to be. */
const TURNS_OUT: readonly (readonly [prefix: string, values: readonly (string | boolean)[]])[] = [
  ["route_", ["igw", "nat"]],
  ["acl_", ["allow", "deny"]],
  ["group_", RANGES],
  ["store_", [true, false]],
  ["instance_", [true, false]],
];

/** The network in which the hidden values have turned out to be these. */
function concrete(network: Network, values: Unknowns): Network {
  const tables = Object.fromEntries(
    TABLES.map((name) => [
      name,
      network.tables[name].map((one, index) => ({
        ...one,
        gateway: (values.get(`route_${name}_${index}`) as string | undefined) ?? one.gateway,
      })),
    ]),
  ) as unknown as Network["tables"];
  return {
    ...network,
    tables,
    acls: network.acls.map((rules, index) =>
      rules.map((one, place) => ({ ...one, action: (values.get(`acl_${index}_${place}`) ?? one.action) as "allow" | "deny" })),
    ),
    groups: network.groups.map((rules, index) =>
      rules.map((one, place) => ({ ...one, from: (values.get(`group_${index}_${place}`) as string | undefined) ?? one.from })),
    ),
    stores: network.stores.map((one, index) => ({
      ...one,
      isPublic: (values.get(`store_${index}`) as boolean | undefined) ?? one.isPublic,
    })),
    instances: network.instances.map((one, index) => ({
      ...one,
      isPublic: (values.get(`instance_${index}`) as boolean | undefined) ?? one.isPublic,
    })),
  };
}

test("an unknown is never closed: whatever it turns out to be was foreseen", () => {
  fc.assert(
    fc.property(networks, fc.infiniteStream(fc.nat({ max: 5 })), fc.infiniteStream(fc.nat()), (network, chances, choices) => {
      const hidden: string[] = [];
      const hide = (name: string, value: string | boolean) => {
        if (chances.next().value !== 0) return value;
        hidden.push(name);
        return `\${var.${name}}`;
      };
      const configuration = terraform(network, hide);
      fc.pre(hidden.length > 0);
      const variable = Object.fromEntries(hidden.map((name) => [name, {}]));
      const found = exposures({ ...configuration, variable });
      for (let tries = 0; tries < 3; tries++) {
        const values = new Map(
          hidden.map((name) => {
            const possible = TURNS_OUT.find(([prefix]) => name.startsWith(prefix))![1];
            return [name, possible[choices.next().value! % possible.length]!];
          }),
        );
        judge(concrete(network, values)).forEach(({ exposed, throughHosts: through }, index) => {
          const { state } = found[index]!;
          if (state !== "unknown") expect(exposed).toBe(state === "exposed");
          const hosts = throughHosts(found[index]!);
          if (through) expect(hosts.length > 0 || state !== "closed").toBe(true);
          if (hosts.some(({ verdict }) => verdict === "open")) expect(through).toBe(true);
        });
      }
    }),
    { numRuns, seed },
  );
});
