/** Security groups loosened: rules widened, added in every spelling, moved; groups dropped, replaced or joined by others. */
import { DATA_STORE_TYPES } from "../../../../policies/facts/data-store-types";
import { mutation, type Mutation, type Operator } from "../mutation";
import { add, again, blockAt, found, reference, unknownVariable, type Body, type Found, type Root } from "../root";
import { SOURCES, unknownSource } from "./ranges";

const INGRESS_RULE = "aws_vpc_security_group_ingress_rule";
const STRANGER = "sg-0123456789abcdef0";

const withoutSource = ({ referenced_security_group_id, cidr_ipv4, cidr_ipv6, prefix_list_id, ...rest }: Body): Body => rest;

const replaced = (root: Root, { type, label }: Found, body: Body): void => void (root.resource[type]![label] = body);

/** Rules that do not admit everybody as they are. */
const closedRules = (root: Root): Found[] => found(root, INGRESS_RULE).filter(({ body }) => body["cidr_ipv4"] !== "0.0.0.0/0");

/** Each rule takes each source in place of its own. */
export const widenedSources: Operator = (root) =>
  closedRules(root).flatMap((rule) => [
    ...SOURCES.filter(({ ipv4 = [], ipv6 = [] }) => ipv4.length + ipv6.length === 1).map(({ name, ipv4, ipv6 }) =>
      mutation(`${rule.label} admits ${name}`, (copy) =>
        replaced(copy, rule, { ...withoutSource(rule.body), ...(ipv4 ? { cidr_ipv4: ipv4[0] } : { cidr_ipv6: ipv6![0] }) }),
      ),
    ),
    mutation(`${rule.label} admits an unknown range`, (copy) =>
      replaced(copy, rule, { ...withoutSource(rule.body), cidr_ipv4: unknownSource(copy) }),
    ),
    mutation(`${rule.label} admits a prefix list by id`, (copy) =>
      replaced(copy, rule, { ...withoutSource(rule.body), prefix_list_id: "pl-0123456789abcdef0" }),
    ),
    mutation(`${rule.label} admits a prefix list with an entry too many`, (copy) => {
      const entry = ["10.0.0.0/24", "0.0.0.0/1", "128.0.0.0/1"].map((cidr) => ({ cidr }));
      add(copy, "aws_ec2_managed_prefix_list", { name: "mutant", address_family: "IPv4", max_entries: 3, entry });
      replaced(copy, rule, { ...withoutSource(rule.body), prefix_list_id: "${aws_ec2_managed_prefix_list.mutant.id}" });
    }),
    mutation(`${rule.label} admits a prefix list, to which an entry is added elsewhere`, (copy) => {
      add(copy, "aws_ec2_managed_prefix_list", { name: "mutant", address_family: "IPv4", max_entries: 3 });
      add(copy, "aws_ec2_managed_prefix_list_entry", {
        prefix_list_id: "${aws_ec2_managed_prefix_list.mutant.id}",
        cidr: "0.0.0.0/0",
      });
      replaced(copy, rule, { ...withoutSource(rule.body), prefix_list_id: "${aws_ec2_managed_prefix_list.mutant.id}" });
    }),
  ]);

/** Each rule names another group, or none that can be told. */
export const otherSourceGroups: Operator = (root) =>
  found(root, INGRESS_RULE).flatMap((rule) => [
    mutation(`${rule.label} admits a group by id`, (copy) => (again(copy, rule)["referenced_security_group_id"] = STRANGER)),
    mutation(
      `${rule.label} admits an unknown group`,
      (copy) => (again(copy, rule)["referenced_security_group_id"] = unknownVariable(copy)),
    ),
    ...found(root, "aws_vpc").map((vpc) =>
      mutation(
        `${rule.label} admits the default group`,
        (copy) => (again(copy, rule)["referenced_security_group_id"] = reference(vpc, "default_security_group_id")),
      ),
    ),
  ]);

/** Rules of the groups that data stores wear. */
const rulesOfStores = (root: Root): Found[] => {
  const stores = JSON.stringify(Object.keys(DATA_STORE_TYPES).flatMap((type) => found(root, type).map(({ body }) => body)));
  return found(root, INGRESS_RULE).filter(({ body }) => stores.includes(String(body["security_group_id"])));
};

/**
 * Each rule opens more of a data store to whom it admits. On other hosts that only warns (ec2-no-all-ports, medium): all traffic between
 * two groups is how clusters of containers are commonly built, and it admits nobody new.
 */
export const widenedPorts: Operator = (root) =>
  rulesOfStores(root).flatMap((rule) => [
    mutation(`${rule.label} opens every protocol`, (copy) => {
      const { from_port, to_port, ...rest } = rule.body;
      replaced(copy, rule, { ...rest, ip_protocol: "-1" });
    }),
    mutation(`${rule.label} opens every port`, (copy) => Object.assign(again(copy, rule), { from_port: 0, to_port: 65535 })),
    mutation(`${rule.label} opens every port, as strings`, (copy) =>
      Object.assign(again(copy, rule), { from_port: "0", to_port: "65535" }),
    ),
  ]);

/** Each group gets one more rule, in each spelling that Terraform has. */
export const addedRules: Operator = (root) =>
  found(root, "aws_security_group", "aws_default_security_group").flatMap((group) =>
    SOURCES.flatMap(({ name, ipv4, ipv6 }) => {
      const ranges = { ...(ipv4 && { cidr_blocks: ipv4 }), ...(ipv6 && { ipv6_cidr_blocks: ipv6 }) };
      const inline = { protocol: "tcp", from_port: 5432, to_port: 5432, ...ranges };
      const id = reference(group);
      return [
        mutation(`${group.label} has an inline rule for ${name}`, (copy) => (again(copy, group)["ingress"] = [inline])),
        mutation(`${group.label} has an inline rule, as an object, for ${name}`, (copy) => (again(copy, group)["ingress"] = inline)),
        mutation(`${group.label} has a dynamic rule for ${name}`, (copy) => {
          again(copy, group)["dynamic"] = { ingress: { for_each: [name], content: inline } };
        }),
        mutation(`${group.label} has a separate rule for ${name}`, (copy) =>
          add(copy, "aws_security_group_rule", {
            type: "ingress",
            security_group_id: id,
            ...inline,
            protocol: "-1",
            from_port: 0,
            to_port: 0,
          }),
        ),
      ];
    }),
  );

/** Rules of a closed environment, given to the group that everybody wears who names none. */
export const movedToDefaultGroup: Operator = (root) =>
  found(root, INGRESS_RULE).flatMap((rule) =>
    found(root, "aws_vpc").map((vpc) =>
      mutation(
        `${rule.label} belongs to the default group`,
        (copy) => (again(copy, rule)["security_group_id"] = reference(vpc, "default_security_group_id")),
      ),
    ),
  );

/** Everything that wears groups, and where: a list of ids at a path of blocks. */
const WEARERS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(DATA_STORE_TYPES).flatMap(([type, { groups }]) => (groups?.hops.length === 0 ? [[type, groups.path]] : [])),
  ),
  aws_instance: ["vpc_security_group_ids"],
  aws_launch_template: ["vpc_security_group_ids"],
  aws_lb: ["security_groups"],
  aws_ecs_service: ["network_configuration", "security_groups"],
  aws_lambda_function: ["vpc_config", "security_group_ids"],
};

/** Each wearer loses its groups, or wears another. */
export const otherGroups: Operator = (root) =>
  Object.entries(WEARERS).flatMap(([type, path]) =>
    found(root, type).flatMap((wearer): Mutation[] => {
      const name = path.at(-1)!;
      const holder = (body: Body) => blockAt(body, path.slice(0, -1));
      const worn = holder(structuredClone(wearer.body))[name];
      if (worn === undefined) return [];
      const wears = (title: string, groups: (copy: Root) => unknown) =>
        mutation(`${type} ${wearer.label} wears ${title}`, (copy) => (holder(again(copy, wearer))[name] = groups(copy)));
      return [
        wears("an empty list", () => []),
        wears("null", () => null),
        mutation(`${type} ${wearer.label} names no group`, (copy) => void delete holder(again(copy, wearer))[name]),
        wears("a group by id", () => [STRANGER]),
        wears("a group by id beside its own", () => [...(worn as unknown[]), STRANGER]),
        wears("an unknown group", (copy) => [unknownVariable(copy)]),
        wears("an unknown list", (copy) => unknownVariable(copy)),
        ...found(root, "aws_vpc").map((vpc) => wears("the default group", () => [reference(vpc, "default_security_group_id")])),
        ...found(root, "aws_default_security_group").map((group) => wears("the adopted default group", () => [reference(group)])),
      ];
    }),
  );
