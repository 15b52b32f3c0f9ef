/** Network ACLs for tests. */
/** An ACL whose rules are given as [number, action, protocol, from, to, range]. */
export function acl(...rules: readonly (readonly [number, string, string, number, number, string])[]) {
  const blocks = rules.map(
    ([number, action, protocol, from, to, range]) =>
      `  ingress {\n    rule_no = ${number}\n    action = "${action}"\n    protocol = "${protocol}"\n    from_port = ${from}\n    to_port = ${to}\n    ${range.includes(":") ? "ipv6_cidr_block" : "cidr_block"} = "${range}"\n  }`,
  );
  return { "main.tf": `resource "aws_network_acl" "n" {\n${blocks.join("\n")}\n}` };
}
