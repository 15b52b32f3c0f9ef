/** A security group with one rule, in each of the spellings that Terraform has for it. */
export interface RuleSource {
  readonly cidr?: readonly string[];
  readonly ipv6?: readonly string[];
  readonly ports?: readonly [number | string, number | string];
  readonly protocol?: string;
  readonly direction?: "ingress" | "egress";
}

type Files = Readonly<Record<string, string>>;

const list = (values: readonly string[]) =>
  `[${values.map((value) => (value.startsWith("=") ? value.slice(1) : JSON.stringify(value))).join(", ")}]`;

/** As a block of the group. Values that begin with `=` are expressions. */
export function inlineRule({ cidr, ipv6, ports = [5432, 5432], protocol = "tcp", direction = "ingress" }: RuleSource, before = ""): Files {
  return {
    "main.tf": `${before}
resource "aws_security_group" "db" {
  ${direction} {
    protocol = "${protocol}"
    from_port = ${ports[0]}
    to_port = ${ports[1]}
    ${cidr ? `cidr_blocks = ${list(cidr)}` : ""}
    ${ipv6 ? `ipv6_cidr_blocks = ${list(ipv6)}` : ""}
  }
}`,
  };
}
