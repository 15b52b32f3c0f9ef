/** Steps to the other side: rules and routes removed, ranges narrowed, what is safe by default said aloud. */
import { DATA_STORE_TYPES } from "../../../../policies/facts/data-store-types";
import { mutation, type Operator } from "../mutation";
import { add, again, found, reference, type Body } from "../root";

const REMOVABLE = [
  "aws_vpc_security_group_ingress_rule",
  "aws_vpc_security_group_egress_rule",
  "aws_network_acl_rule",
  "aws_vpc_endpoint",
  "aws_lb_listener",
  "aws_lb_target_group_attachment",
];

export const removed: Operator = (root) =>
  found(root, ...REMOVABLE).map(({ type, label }) =>
    mutation(`${type} ${label} is gone`, (copy) => void delete copy.resource[type]![label]),
  );

/** The lower half of an IPv4 range, and its first address. */
function narrower(range: string): string[] {
  const [address, length] = range.split("/");
  return [`${address}/${Number(length) + 1}`, `${address}/32`];
}

export const narrowed: Operator = (root) =>
  found(root, "aws_vpc_security_group_ingress_rule", "aws_network_acl_rule").flatMap((rule) =>
    ["cidr_ipv4", "cidr_block"].flatMap((name) => {
      const range = rule.body[name];
      if (typeof range !== "string" || !/^10\./.test(range)) return [];
      return narrower(range).map((narrow) => mutation(`${rule.label} is for ${narrow}`, (copy) => (again(copy, rule)[name] = narrow)));
    }),
  );

export const deniedFirst: Operator = (root) =>
  found(root, "aws_network_acl").map((acl) =>
    mutation(`${acl.label} denies a range before the others`, (copy) =>
      add(copy, "aws_network_acl_rule", {
        network_acl_id: reference(acl),
        rule_number: 1,
        egress: false,
        rule_action: "deny",
        protocol: "-1",
        cidr_block: "10.20.128.0/17",
      }),
    ),
  );

const PRIVATE: Readonly<Record<string, Body>> = {
  ...Object.fromEntries(
    Object.entries(DATA_STORE_TYPES).flatMap(([type, { publicSwitch }]) =>
      publicSwitch?.path[0] === "publicly_accessible" ? [[type, { publicly_accessible: false }]] : [],
    ),
  ),
  aws_subnet: { map_public_ip_on_launch: false },
  aws_instance: { associate_public_ip_address: false },
  aws_lb: { internal: true },
  aws_ecr_repository: { image_tag_mutability: "IMMUTABLE" },
};

export const saidAloud: Operator = (root) =>
  Object.entries(PRIVATE).flatMap(([type, values]) =>
    found(root, type).flatMap((resource) =>
      Object.entries(values).flatMap(([name, value]) =>
        [value, String(value)].map((written) =>
          mutation(
            `${type} ${resource.label} says ${name} = ${JSON.stringify(written)}`,
            (copy) => (again(copy, resource)[name] = written),
          ),
        ),
      ),
    ),
  );

export const detachedGateways: Operator = (root) =>
  found(root, "aws_route_table")
    .filter(({ body }) => body["route"] !== undefined)
    .map((table) => mutation(`${table.label} leads nowhere`, (copy) => void delete again(copy, table)["route"]));
