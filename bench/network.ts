/** A generated environment of any size, for measuring: networks with subnets, tables, groups that admit each other, and databases. */

/** About sixty resources. */
const STORES_PER_NETWORK = 8;
const PER_NETWORK = 11 + STORES_PER_NETWORK * 6;

/**
 * The Terraform JSON of at least so many resources.
 * @param isOpen true where a public machine in each network is let in by every database there, so that there are ways to follow
 */
export function network(resources: number, isOpen = false): { readonly text: string; readonly resources: number } {
  const resource: Record<string, Record<string, object>> = {};
  let count = 0;
  const add = (type: string, label: string, body: object): string => {
    (resource[type] ??= {})[label] = body;
    count++;
    return `\${${type}.${label}.id}`;
  };
  for (let index = 0; index * PER_NETWORK < resources; index++) {
    const name = `n${index}`;
    const base = `10.${index % 256}`;
    const vpc = add("aws_vpc", name, { cidr_block: `${base}.0.0/16` });
    const gateway = add("aws_internet_gateway", name, { vpc_id: vpc });
    const table = (kind: string, body: object) => add("aws_route_table", `${name}_${kind}`, { vpc_id: vpc, ...body });
    const tables = {
      public: table("public", { route: [{ cidr_block: "0.0.0.0/0", gateway_id: gateway }] }),
      private: table("private", {}),
    };
    const subnets = Object.entries(tables).map(([kind, id], place) => {
      const subnet = add("aws_subnet", `${name}_${kind}`, { vpc_id: vpc, cidr_block: `${base}.${place}.0/24` });
      add("aws_route_table_association", `${name}_${kind}`, { subnet_id: subnet, route_table_id: id });
      return subnet;
    });
    add("aws_db_subnet_group", name, { subnet_ids: subnets });
    const bastion = add("aws_security_group", `${name}_bastion`, {
      vpc_id: vpc,
      ingress: [{ protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: [isOpen ? "0.0.0.0/0" : `${base}.0.0/16`] }],
    });
    add("aws_instance", `${name}_bastion`, {
      subnet_id: subnets[0],
      associate_public_ip_address: isOpen,
      vpc_security_group_ids: [bastion],
    });
    for (let store = 0; store < STORES_PER_NETWORK; store++) {
      const label = `${name}_${store}`;
      const client = add("aws_security_group", `${label}_client`, { vpc_id: vpc });
      const group = add("aws_security_group", `${label}_db`, { vpc_id: vpc });
      add("aws_vpc_security_group_ingress_rule", label, {
        security_group_id: group,
        referenced_security_group_id: client,
        ip_protocol: "tcp",
        from_port: 5432,
        to_port: 5432,
      });
      add("aws_vpc_security_group_ingress_rule", `${label}_bastion`, {
        security_group_id: group,
        referenced_security_group_id: bastion,
        ip_protocol: "-1",
      });
      add("aws_instance", label, { subnet_id: subnets[1], vpc_security_group_ids: [client] });
      add("aws_db_instance", label, {
        engine: "postgres",
        publicly_accessible: false,
        db_subnet_group_name: `\${aws_db_subnet_group.${name}.name}`,
        vpc_security_group_ids: [group],
      });
    }
  }
  return { text: JSON.stringify({ resource }, null, 2), resources: count };
}
