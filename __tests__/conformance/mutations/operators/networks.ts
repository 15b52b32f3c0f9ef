/** Networks loosened: routes to the Internet, ACL rules before the others, associations moved, public addresses, blocks lifted. */
import { mutation, type Operator } from "../mutation";
import { add, again, blockAt, found, reference, type Root } from "../root";

function gateway(copy: Root, vpc: string): string {
  add(copy, "aws_internet_gateway", { vpc_id: vpc });
  return "${aws_internet_gateway.mutant.id}";
}

const INTERNET = { ipv4: "0.0.0.0/0", half: "128.0.0.0/1", ipv6: "::/0" } as const;

/** Tables without a way to the Internet, of which one more route makes one. */
const privateTables = (root: Root) => found(root, "aws_route_table").filter(({ body }) => body["route"] === undefined);

export const addedRoutes: Operator = (root) =>
  privateTables(root).flatMap((table) =>
    Object.entries(INTERNET).flatMap(([name, range]) => {
      const destination = name === "ipv6" ? "ipv6_cidr_block" : "cidr_block";
      const vpc = String(table.body["vpc_id"]);
      return [
        mutation(`${table.label} has a route to the Internet (${name})`, (copy) =>
          add(copy, "aws_route", {
            route_table_id: reference(table),
            [`destination_${destination}`]: range,
            gateway_id: gateway(copy, vpc),
          }),
        ),
        mutation(`${table.label} has an inline route to the Internet (${name})`, (copy) => {
          again(copy, table)["route"] = [{ [destination]: range, gateway_id: gateway(copy, vpc) }];
        }),
      ];
    }),
  );

const privateAssociations = (root: Root) => {
  const tables = privateTables(root).map((table) => reference(table));
  return found(root, "aws_route_table_association").filter(({ body }) => tables.includes(String(body["route_table_id"])));
};

/** Each association leads to a table with a route to the Internet, made for it; or is taken away, where the main table has such a route. */
export const movedAssociations: Operator = (root) =>
  privateAssociations(root).flatMap((association) =>
    found(root, "aws_vpc").flatMap((vpc) => [
      mutation(`${association.label} leads to a public table`, (copy) => {
        add(copy, "aws_route_table", {
          vpc_id: reference(vpc),
          route: [{ cidr_block: "0.0.0.0/0", gateway_id: gateway(copy, reference(vpc)) }],
        });
        again(copy, association)["route_table_id"] = "${aws_route_table.mutant.id}";
      }),
      mutation(`${association.label} is gone and the main table is public`, (copy) => {
        delete copy.resource[association.type]![association.label];
        add(copy, "aws_route_table", {
          vpc_id: reference(vpc),
          route: [{ cidr_block: "0.0.0.0/0", gateway_id: gateway(copy, reference(vpc)) }],
        });
        add(copy, "aws_main_route_table_association", { vpc_id: reference(vpc), route_table_id: "${aws_route_table.mutant.id}" });
      }),
    ]),
  );

/** A rule before all others, in each spelling. */
export const addedAclRules: Operator = (root) =>
  found(root, "aws_network_acl").flatMap((acl) =>
    Object.entries(INTERNET).flatMap(([name, range]) => {
      const source = name === "ipv6" ? { ipv6_cidr_block: range } : { cidr_block: range };
      return [
        ["-1", {}] as const,
        ["tcp", { from_port: 0, to_port: 65535 }] as const,
        ["6", { from_port: "5432", to_port: "5432" }] as const,
      ].map(([protocol, ports]) =>
        mutation(`${acl.label} lets in ${name} by ${protocol}`, (copy) =>
          add(copy, "aws_network_acl_rule", {
            network_acl_id: reference(acl),
            rule_number: 1,
            egress: false,
            rule_action: "allow",
            protocol,
            ...ports,
            ...source,
          }),
        ),
      );
    }),
  );

/** Subnets lose their ACL, and get one that is made open. */
export const openDefaultAcl: Operator = (root) =>
  found(root, "aws_default_network_acl").map((acl) =>
    mutation(`${acl.label} lets everybody in`, (copy) => {
      again(copy, acl)["ingress"] = [{ rule_no: 100, action: "allow", protocol: "-1", from_port: 0, to_port: 0, cidr_block: "0.0.0.0/0" }];
    }),
  );

export const publicSubnets: Operator = (root) =>
  found(root, "aws_subnet").flatMap((subnet) =>
    [true, "true"].map((value) =>
      mutation(
        `${subnet.label} hands out public addresses (${JSON.stringify(value)})`,
        (copy) => (again(copy, subnet)["map_public_ip_on_launch"] = value),
      ),
    ),
  );

export const publicAddresses: Operator = (root) => [
  ...found(root, "aws_ecs_service").flatMap((service) =>
    [true, "true"].map((value) =>
      mutation(`${service.label} gets a public address (${JSON.stringify(value)})`, (copy) => {
        blockAt(again(copy, service), ["network_configuration"])["assign_public_ip"] = value;
      }),
    ),
  ),
  ...found(root, "aws_instance").flatMap((instance) => [
    ...[true, "true"].map((value) =>
      mutation(
        `${instance.label} gets a public address (${JSON.stringify(value)})`,
        (copy) => (again(copy, instance)["associate_public_ip_address"] = value),
      ),
    ),
    mutation(`${instance.label} gets an elastic address`, (copy) => add(copy, "aws_eip", { domain: "vpc", instance: reference(instance) })),
  ]),
  ...found(root, "aws_launch_template")
    .filter(({ body }) => body["network_interfaces"] !== undefined)
    .map((template) =>
      mutation(`${template.label} gives public addresses`, (copy) => {
        blockAt(again(copy, template), ["network_interfaces"])["associate_public_ip_address"] = "true";
      }),
    ),
];

export const liftedBlocks: Operator = (root) => [
  ...found(root, "aws_vpc_block_public_access_options").flatMap((options) =>
    ["off", "block-egress"]
      .slice(0, 1)
      .map((mode) =>
        mutation(`the block of public access is ${mode}`, (copy) => (again(copy, options)["internet_gateway_block_mode"] = mode)),
      ),
  ),
  ...found(root, "aws_vpc", "aws_subnet").map((network) =>
    mutation(`${network.label} is excluded from the block of public access`, (copy) =>
      add(copy, "aws_vpc_block_public_access_exclusion", {
        [network.type === "aws_vpc" ? "vpc_id" : "subnet_id"]: reference(network),
        internet_gateway_exclusion_mode: "allow-bidirectional",
      }),
    ),
  ),
];

/** Doors for other accounts and for everybody with a certificate. */
export const doors: Operator = (root) => [
  ...found(root, "aws_vpc").map((vpc) =>
    mutation(`every user of a client VPN may go everywhere in ${vpc.label}`, (copy) =>
      add(copy, "aws_ec2_client_vpn_authorization_rule", {
        client_vpn_endpoint_id: "cvpn-endpoint-0123456789abcdef0",
        target_network_cidr: "0.0.0.0/0",
        authorize_all_groups: true,
      }),
    ),
  ),
  ...found(root, "aws_lb").map((balancer) =>
    mutation(`${balancer.label} is offered to every account`, (copy) =>
      add(copy, "aws_vpc_endpoint_service", {
        acceptance_required: false,
        network_load_balancer_arns: [reference(balancer, "arn")],
        allowed_principals: ["*"],
      }),
    ),
  ),
];
