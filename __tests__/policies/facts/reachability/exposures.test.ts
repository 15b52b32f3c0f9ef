import type { Exposure } from "../../../../policies/facts/reachability/exposures";
import { known } from "../../../../policies/facts/known";
import { factsOf, places } from "../network/facts-of";

const NETWORK = `
  resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
  resource "aws_internet_gateway" "gw" { vpc_id = aws_vpc.v.id }
  resource "aws_route_table" "public" {
    vpc_id = aws_vpc.v.id
    route {
      cidr_block = "0.0.0.0/0"
      gateway_id = aws_internet_gateway.gw.id
    }
  }
  resource "aws_subnet" "public" {
    vpc_id     = aws_vpc.v.id
    cidr_block = "10.0.1.0/24"
  }
  resource "aws_subnet" "private" {
    vpc_id     = aws_vpc.v.id
    cidr_block = "10.0.2.0/24"
  }
  resource "aws_route_table_association" "public" {
    subnet_id      = aws_subnet.public.id
    route_table_id = aws_route_table.public.id
  }
`;
const database = (subnet: string, isPublic: string) => `
  resource "aws_db_subnet_group" "g" { subnet_ids = [aws_subnet.${subnet}.id] }
  resource "aws_db_instance" "db" {
    engine                 = "postgres"
    publicly_accessible    = ${isPublic}
    db_subnet_group_name   = aws_db_subnet_group.g.name
    vpc_security_group_ids = [aws_security_group.db.id]
  }
`;
const group = (name: string, ...rules: string[]) => `
  resource "aws_security_group" "${name}" {
    vpc_id = aws_vpc.v.id
    ${rules.join("\n")}
  }
`;
const tcp = (port: number, peer: string) => `
    ingress {
      protocol  = "tcp"
      from_port = ${port}
      to_port   = ${port}
      ${peer}
    }`;
const ANYONE = `cidr_blocks = ["0.0.0.0/0"]`;

function exposure(...hcl: string[]): Exposure {
  const [only, ...others] = factsOf(hcl.join("\n")).exposures;
  if (!only || others.length > 0) throw new Error("one store expected");
  return only;
}
const summary = ({ state, ways }: Exposure) => ({
  state,
  ways: ways.map(({ origin, verdict, through, path, walls, unknowns }) => ({
    origin,
    verdict,
    through: through.map(({ resource }) => resource.address),
    at: places(verdict === "open" ? path : verdict === "closed" ? walls : unknowns),
  })),
});

describe("straight from the Internet", () => {
  test("exposed, with the whole path", () => {
    const found = exposure(NETWORK, database("public", "true"), group("db", tcp(5432, ANYONE)));
    expect(summary(found)).toEqual({
      state: "exposed",
      ways: [
        {
          origin: "the Internet",
          verdict: "open",
          through: [],
          at: [
            "aws_db_instance.db publicly_accessible",
            "aws_internet_gateway.gw",
            "aws_route_table.public route[0]",
            "aws_subnet.public",
            "aws_security_group.db ingress[0]",
          ],
        },
      ],
    });
    expect(found.ways[0]!.packets.services.text).toBe("tcp/5432");
  });

  test.each([
    [
      "no public address",
      NETWORK + database("public", "false") + group("db", tcp(5432, ANYONE)),
      ["aws_db_instance.db publicly_accessible"],
    ],
    ["no route", NETWORK + database("private", "true") + group("db", tcp(5432, ANYONE)), ["aws_subnet.private"]],
    ["another port", NETWORK + database("public", "true") + group("db", tcp(22, ANYONE)), ["aws_security_group.db"]],
    [
      "private ranges only",
      NETWORK + database("public", "true") + group("db", tcp(5432, `cidr_blocks = ["10.0.0.0/8"]`)),
      ["aws_security_group.db"],
    ],
    [
      "every wall is named",
      NETWORK + database("private", "false") + group("db"),
      ["aws_db_instance.db publicly_accessible", "aws_subnet.private", "aws_security_group.db"],
    ],
    [
      "walls that close only together",
      NETWORK +
        database("public", "true") +
        group("db", tcp(5432, `cidr_blocks = ["1.0.0.0/8"]`)) +
        `resource "aws_network_acl" "n" {
          vpc_id     = aws_vpc.v.id
          subnet_ids = [aws_subnet.public.id]
          ingress {
            rule_no    = 1
            action     = "allow"
            protocol   = "-1"
            from_port  = 0
            to_port    = 0
            cidr_block = "2.0.0.0/8"
          }
        }`,
      ["aws_subnet.public", "aws_security_group.db"],
    ],
    [
      "block public access",
      NETWORK +
        database("public", "true") +
        group("db", tcp(5432, ANYONE)) +
        `resource "aws_vpc_block_public_access_options" "o" { internet_gateway_block_mode = "block-ingress" }`,
      ["aws_vpc_block_public_access_options.o internet_gateway_block_mode"],
    ],
  ])("closed: %s", (_, hcl, walls) => {
    expect(summary(exposure(hcl))).toEqual({
      state: "closed",
      ways: [{ origin: "the Internet", verdict: "closed", through: [], at: walls }],
    });
  });

  test("an exclusion lifts the block", () => {
    const hcl = `
      resource "aws_vpc_block_public_access_options" "o" { internet_gateway_block_mode = "block-bidirectional" }
      resource "aws_vpc_block_public_access_exclusion" "e" {
        vpc_id                          = aws_vpc.v.id
        internet_gateway_exclusion_mode = "allow-bidirectional"
      }`;
    expect(exposure(NETWORK, database("public", "true"), group("db", tcp(5432, ANYONE)), hcl).state).toBe("exposed");
  });

  test.each([
    [
      "the flag",
      `variable "x" {}` + NETWORK + database("public", "var.x") + group("db", tcp(5432, ANYONE)),
      ["aws_db_instance.db publicly_accessible"],
    ],
    [
      "the source",
      `variable "x" {}` + NETWORK + database("public", "true") + group("db", tcp(5432, "cidr_blocks = [var.x]")),
      ["aws_security_group.db ingress[0].cidr_blocks[0]"],
    ],
    [
      "the group",
      NETWORK + database("public", "true").replace("aws_security_group.db.id", `"sg-0123456789abcdef0"`),
      ["aws_db_instance.db vpc_security_group_ids[0]"],
    ],
    [
      "whether there is a rule",
      `variable "n" {}` +
        NETWORK +
        database("public", "true") +
        group("db") +
        `resource "aws_vpc_security_group_ingress_rule" "r" {
      count             = var.n
      security_group_id = aws_security_group.db.id
      ip_protocol       = "-1"
      cidr_ipv4         = "0.0.0.0/0"
    }`,
      ["aws_vpc_security_group_ingress_rule.r"],
    ],
  ])("cannot be proved: %s is unknown", (_, hcl, unknowns) => {
    expect(summary(exposure(hcl))).toEqual({
      state: "unknown",
      ways: [{ origin: "the Internet", verdict: "unknown", through: [], at: unknowns }],
    });
  });

  test("a store outside of every network has only its switch", () => {
    expect(exposure(`resource "aws_lightsail_database" "db" { publicly_accessible = true }`).state).toBe("exposed");
  });

  test("without any group named, the default group stands before it", () => {
    const hcl = NETWORK + database("public", "true").replace(/vpc_security_group_ids.*/, "");
    const open = `resource "aws_default_security_group" "d" {\n vpc_id = aws_vpc.v.id\n ${tcp(5432, ANYONE)}\n}`;
    expect([exposure(hcl).state, exposure(hcl, open).state]).toEqual(["closed", "exposed"]);
  });
});

const BASTION = `
  resource "aws_instance" "bastion" {
    subnet_id                   = aws_subnet.public.id
    associate_public_ip_address = true
    vpc_security_group_ids      = [aws_security_group.bastion.id]
  }
  ${group("bastion", tcp(22, ANYONE))}
`;

describe("through hosts", () => {
  const byGroup = group("db", tcp(5432, "security_groups = [aws_security_group.bastion.id]"));

  test("a bastion that the store's group lets in", () => {
    expect(summary(exposure(NETWORK, database("private", "false"), BASTION, byGroup))).toEqual({
      state: "closed",
      ways: [
        {
          origin: "the Internet",
          verdict: "open",
          through: ["aws_instance.bastion"],
          at: [
            "aws_instance.bastion associate_public_ip_address",
            "aws_internet_gateway.gw",
            "aws_route_table.public route[0]",
            "aws_subnet.public",
            "aws_security_group.bastion ingress[0]",
            "aws_instance.bastion",
            "aws_security_group.db ingress[0].security_groups[0]",
          ],
        },
        { origin: "the Internet", verdict: "closed", through: [], at: expect.any(Array) },
      ],
    });
  });

  const through = (found: Exposure) =>
    found.ways.filter((way) => way.through.length > 0).map((way) => [way.verdict, way.through.map(({ resource }) => resource.address)]);

  test("by its address", () => {
    expect(
      through(exposure(NETWORK, database("private", "false"), BASTION, group("db", tcp(5432, `cidr_blocks = ["10.0.1.0/24"]`)))),
    ).toEqual([["open", ["aws_instance.bastion"]]]);
  });

  test("by the range of its own network", () => {
    expect(
      through(exposure(NETWORK, database("private", "false"), BASTION, group("db", tcp(5432, `cidr_blocks = [aws_vpc.v.cidr_block]`)))),
    ).toEqual([["open", ["aws_instance.bastion"]]]);
  });

  describe("by ranges that are only known at apply", () => {
    const parts = `
      resource "aws_vpc" "other" { cidr_block = "10.9.0.0/16" }
      resource "aws_vpc_ipv4_cidr_block_association" "more" {
        vpc_id              = aws_vpc.v.id
        ipv4_netmask_length = 24
        ipv4_ipam_pool_id   = var.pool
      }
      resource "aws_vpc_ipv4_cidr_block_association" "elsewhere" {
        vpc_id              = aws_vpc.other.id
        ipv4_netmask_length = 24
        ipv4_ipam_pool_id   = var.pool
      }
      resource "aws_subnet" "assigned" {
        vpc_id              = aws_vpc.v.id
        ipv4_ipam_pool_id   = var.pool
        ipv4_netmask_length = 26
      }
      variable "pool" {}
    `;
    test.each([
      [
        "a range that the bastion's network is given",
        "aws_vpc_ipv4_cidr_block_association.more.cidr_block",
        [["unknown", ["aws_instance.bastion"]]],
      ],
      ["one that another network is given", "aws_vpc_ipv4_cidr_block_association.elsewhere.cidr_block", []],
      ["another subnet", "aws_subnet.assigned.cidr_block", []],
    ])("%s", (_, range, expected) => {
      const db = group("db", tcp(5432, `cidr_blocks = [${range}]`));
      expect(through(exposure(NETWORK, database("private", "false"), BASTION, parts, db))).toEqual(expected);
    });
  });

  test.each([
    ["10.0.0.0/8", [["open", ["aws_instance.bastion"]]]],
    ["10.0.2.0/24", []],
  ])("by %s, which the team vouches for", (range, expected) => {
    const hcl = [NETWORK, database("private", "false"), BASTION, group("db", tcp(5432, `cidr_blocks = ["${range}"]`))].join("\n");
    expect(through(factsOf(hcl, known([range], [])).exposures[0]!)).toEqual(expected);
  });

  test("not by the range of another subnet", () => {
    expect(
      through(exposure(NETWORK, database("private", "false"), BASTION, group("db", tcp(5432, `cidr_blocks = ["10.0.2.0/24"]`)))),
    ).toEqual([]);
  });

  test("not where the host cannot be reached itself", () => {
    const hidden = BASTION.replace("associate_public_ip_address = true", "associate_public_ip_address = false");
    expect(through(exposure(NETWORK, database("private", "false"), hidden, byGroup))).toEqual([]);
  });

  test("with an Elastic IP it can", () => {
    const hidden =
      BASTION.replace("associate_public_ip_address = true", "") + `resource "aws_eip" "e" { instance = aws_instance.bastion.id }`;
    expect(through(exposure(NETWORK, database("private", "false"), hidden, byGroup))).toEqual([["open", ["aws_instance.bastion"]]]);
  });

  test("not for another port", () => {
    expect(
      through(
        exposure(NETWORK, database("private", "false"), BASTION, group("db", tcp(22, "security_groups = [aws_security_group.bastion.id]"))),
      ),
    ).toEqual([]);
  });

  test("over two hops, and groups that let in each other", () => {
    const app = `
      resource "aws_instance" "app" {
        subnet_id              = aws_subnet.private.id
        vpc_security_group_ids = [aws_security_group.app.id]
      }
      resource "aws_security_group" "app" { vpc_id = aws_vpc.v.id }
      resource "aws_vpc_security_group_ingress_rule" "app_from_bastion" {
        security_group_id            = aws_security_group.app.id
        referenced_security_group_id = aws_security_group.bastion.id
        ip_protocol                  = "-1"
      }
      resource "aws_vpc_security_group_ingress_rule" "bastion_from_app" {
        security_group_id            = aws_security_group.bastion.id
        referenced_security_group_id = aws_security_group.app.id
        ip_protocol                  = "-1"
      }`;
    const db = group("db", tcp(5432, "security_groups = [aws_security_group.app.id]"));
    expect(through(exposure(NETWORK, database("private", "false"), BASTION, app, db))).toEqual([
      ["open", ["aws_instance.bastion", "aws_instance.app"]],
    ]);
  });

  test("a bastion whose own address is let in, but no other", () => {
    const other = BASTION.replaceAll("bastion", "other");
    const byAddress = group("db", tcp(5432, `cidr_blocks = ["\${aws_instance.bastion.private_ip}/32"]`));
    expect(through(exposure(NETWORK, database("private", "false"), BASTION, byAddress))).toEqual([["open", ["aws_instance.bastion"]]]);
    const closed = BASTION.replace("associate_public_ip_address = true", "").replace(ANYONE, `cidr_blocks = ["192.168.0.0/16"]`);
    expect(through(exposure(NETWORK, database("private", "false"), closed, other, byAddress))).toEqual([]);
  });

  describe("a bastion in a peered network", () => {
    const store = `
      resource "aws_vpc" "data" { cidr_block = "10.7.0.0/16" }
      resource "aws_subnet" "data" {
        vpc_id     = aws_vpc.data.id
        cidr_block = "10.7.1.0/24"
      }
      resource "aws_db_subnet_group" "g" { subnet_ids = [aws_subnet.data.id] }
      resource "aws_db_instance" "db" {
        engine                 = "postgres"
        db_subnet_group_name   = aws_db_subnet_group.g.name
        vpc_security_group_ids = [aws_security_group.db.id]
      }
      resource "aws_security_group" "db" {
        vpc_id = aws_vpc.data.id
        ${tcp(5432, `cidr_blocks = ["10.0.0.0/16"]`)}
      }
      resource "aws_vpc_peering_connection" "p" {
        vpc_id      = aws_vpc.v.id
        peer_vpc_id = aws_vpc.data.id
      }`;
    const route = (name: string, table: string, range: string) => `
      resource "aws_route" "${name}" {
        route_table_id            = ${table}
        destination_cidr_block    = "${range}"
        vpc_peering_connection_id = aws_vpc_peering_connection.p.id
      }`;
    const there = route("there", "aws_route_table.public.id", "10.7.0.0/16");
    const back = route("back", "aws_vpc.data.main_route_table_id", "10.0.0.0/16");

    test("reaches the store where routes lead there and back", () => {
      const found = exposure(NETWORK, BASTION, store, there, back);
      expect(through(found)).toEqual([["open", ["aws_instance.bastion"]]]);
      expect(places(found.ways.find((way) => way.through.length > 0)!.path).slice(-3)).toEqual([
        "aws_instance.bastion",
        "aws_vpc_peering_connection.p",
        "aws_security_group.db ingress[0].cidr_blocks[0]",
      ]);
    });
    test.each([
      ["back", there],
      ["there", back],
    ])("does not without the route %s", (_, other) => expect(through(exposure(NETWORK, BASTION, store, other))).toEqual([]));
  });

  describe("a network ACL around the store's subnet", () => {
    const acl = (subnet: string, range: string) => `
      resource "aws_network_acl" "n" {
        vpc_id     = aws_vpc.v.id
        subnet_ids = [aws_subnet.${subnet}.id]
        ingress {
          rule_no    = 1
          action     = "allow"
          protocol   = "-1"
          from_port  = 0
          to_port    = 0
          cidr_block = ${range}
        }
      }`;
    test.each([
      ["keeps the bastion's subnet out", acl("private", `"10.0.9.0/24"`), "private", []],
      ["lets the bastion's subnet in", acl("private", `"10.0.1.0/25"`), "private", [["open", ["aws_instance.bastion"]]]],
      ["may let it in", acl("private", "var.range"), "private", [["unknown", ["aws_instance.bastion"]]]],
      ["is not asked within the subnet", acl("public", `"0.0.0.0/1"`), "public", [["open", ["aws_instance.bastion"]]]],
    ] as const)("%s", (_, around, subnet, expected) => {
      expect(through(exposure(`variable "range" {}`, NETWORK, database(subnet, "false"), BASTION, byGroup, around))).toEqual(expected);
    });
  });

  test("a function that everybody may call", () => {
    const lambda = `
      resource "aws_lambda_function" "f" {
        vpc_config {
          subnet_ids         = [aws_subnet.private.id]
          security_group_ids = [aws_security_group.bastion.id]
        }
      }
      resource "aws_lambda_function_url" "u" {
        function_name      = aws_lambda_function.f.function_name
        authorization_type = "NONE"
      }
      ${group("bastion")}`;
    expect(through(exposure(NETWORK, database("private", "false"), lambda, byGroup))).toEqual([["open", ["aws_lambda_function.f"]]]);
  });
});

const PRINCIPAL = `
  resource "aws_vpc_endpoint_service_allowed_principal" "p" {
    vpc_endpoint_service_id = aws_vpc_endpoint_service.s.id
    principal_arn           = "arn:aws:iam::111122223333:root"
  }`;

describe("through a load balancer", () => {
  const balancer = (lines: string) => `
    resource "aws_lb" "nlb" {
      load_balancer_type = "network"
      subnets            = [aws_subnet.public.id]
      ${lines}
    }
    resource "aws_lb_target_group" "t" {
      port        = 5432
      protocol    = "TCP"
      target_type = "ip"
    }
    resource "aws_lb_listener" "l" {
      load_balancer_arn = aws_lb.nlb.arn
      default_action {
        type             = "forward"
        target_group_arn = aws_lb_target_group.t.arn
      }
    }
    resource "aws_lb_target_group_attachment" "a" {
      target_group_arn = aws_lb_target_group.t.arn
      target_id        = aws_db_instance.db.address
    }`;

  test("exposed, although the store has no public address", () => {
    const found = exposure(NETWORK, database("private", "false"), balancer(""), group("db", tcp(5432, `cidr_blocks = ["10.0.1.0/24"]`)));
    expect([found.state, found.ways[0]!.through.map(({ resource }) => resource.address)]).toEqual(["exposed", ["aws_lb.nlb"]]);
  });

  test("exposed by the client's own address", () => {
    expect(exposure(NETWORK, database("private", "false"), balancer(""), group("db", tcp(5432, ANYONE))).state).toBe("exposed");
  });

  test("closed where it is internal", () => {
    expect(exposure(NETWORK, database("private", "false"), balancer("internal = true"), group("db", tcp(5432, ANYONE))).state).toBe(
      "closed",
    );
  });

  test("closed where the store's group does not let it in", () => {
    expect(
      exposure(NETWORK, database("private", "false"), balancer(""), group("db", tcp(5432, `cidr_blocks = ["10.0.9.0/24"]`))).state,
    ).toBe("closed");
  });

  test.each([
    ["everyone", `allowed_principals = ["*"]`, "", "open"],
    ["an account by a resource of its own", "", PRINCIPAL, "open"],
    ["accounts that are not known", "allowed_principals = var.v", "", "unknown"],
    ["nobody", "", "", "closed"],
  ])("an endpoint service that names %s", (_, inline, separate, expected) => {
    const service = `
      variable "v" {}
      resource "aws_vpc_endpoint_service" "s" {
        acceptance_required        = false
        network_load_balancer_arns = [aws_lb.nlb.arn]
        ${inline}
      }
      ${separate}`;
    const found = exposure(
      NETWORK,
      database("private", "false"),
      balancer("internal = true"),
      service,
      group("db", tcp(5432, `cidr_blocks = ["10.0.1.0/24"]`)),
    );
    expect([found.state, found.ways.find(({ origin }) => origin === "other accounts")?.verdict]).toEqual(["closed", expected]);
  });
});

describe("from neighbours", () => {
  const verdict = (found: Exposure, origin: string) => found.ways.find((way) => way.origin === origin)?.verdict;
  test.each([
    ["0.0.0.0/0", "open"],
    ["10.0.1.0/24", "closed"],
  ])("VPN clients, authorised for %s: %s", (target, expected) => {
    const vpn = `
      resource "aws_ec2_client_vpn_endpoint" "e" { client_cidr_block = "10.50.0.0/22" }
      resource "aws_ec2_client_vpn_network_association" "a" {
        client_vpn_endpoint_id = aws_ec2_client_vpn_endpoint.e.id
        subnet_id              = aws_subnet.public.id
      }
      resource "aws_ec2_client_vpn_authorization_rule" "r" {
        client_vpn_endpoint_id = aws_ec2_client_vpn_endpoint.e.id
        target_network_cidr    = "${target}"
        authorize_all_groups   = true
      }`;
    expect(
      verdict(exposure(NETWORK, database("private", "false"), vpn, group("db", tcp(5432, `cidr_blocks = ["10.0.1.0/24"]`))), "VPN clients"),
    ).toBe(expected);
  });

  describe("other accounts through VPC Lattice", () => {
    const lattice = (identifier = "aws_db_instance.db.address") => `
      resource "aws_vpclattice_resource_gateway" "g" {
        vpc_id             = aws_vpc.v.id
        subnet_ids         = [aws_subnet.private.id]
        security_group_ids = [aws_security_group.gateway.id]
      }
      ${group("gateway")}
      resource "aws_vpclattice_resource_configuration" "c" {
        resource_gateway_identifier = aws_vpclattice_resource_gateway.g.id
        resource_configuration_definition {
          dns_resource {
            domain_name = ${identifier}
          }
        }
      }
      resource "aws_vpclattice_service_network" "n" {}
      resource "aws_vpclattice_service_network_resource_association" "a" {
        resource_configuration_identifier = aws_vpclattice_resource_configuration.c.id
        service_network_identifier        = aws_vpclattice_service_network.n.id
      }`;
    const share = (arn: string, more = "") => `resource "aws_ram_resource_association" "s" {\n resource_arn = ${arn}\n ${more}\n}`;
    const OWN = share("aws_vpclattice_resource_configuration.c.arn");
    const byGroup = group("db", tcp(5432, "security_groups = [aws_security_group.gateway.id]"));

    test.each([
      ["who share the resource", [OWN, byGroup], "open"],
      ["who share the service network", [share("aws_vpclattice_service_network.n.arn"), byGroup], "open"],
      ["whom the store lets in by the gateway's subnet", [OWN, group("db", tcp(5432, `cidr_blocks = ["10.0.2.0/24"]`))], "open"],
      ["with whom nobody shares it", [byGroup], "closed"],
      ["whom the store does not let in", [OWN, group("db", tcp(5432, `cidr_blocks = ["10.0.1.0/24"]`))], "closed"],
      [
        "with whom it may be shared",
        [`variable "v" {}`, share("aws_vpclattice_resource_configuration.c.arn", "count = var.v"), byGroup],
        "unknown",
      ],
    ])("%s", (_, hcl, expected) =>
      expect(verdict(exposure(NETWORK, database("private", "false"), lattice(), ...hcl), "other accounts")).toBe(expected),
    );
    test("to something else are no way to the store", () =>
      expect(
        verdict(exposure(NETWORK, database("private", "false"), lattice(`"db.example.com"`), OWN, byGroup), "other accounts"),
      ).toBeUndefined());
  });
});
