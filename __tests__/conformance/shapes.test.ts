/**
 * Shapes that real networks have and that are no exposure: none is refused under the preset core, but for what is truly open, and that is
 * named where it is open, not at the data store behind it.
 */
import { evaluate } from "../../policies/engine/evaluate";
import { policies } from "../../policies/registry";
import { loadFiles } from "../../policies/terraform/load/load";
import { APP_GROUP, DATABASE, NETWORK, PUBLIC_SUBNETS } from "./shapes/network";
import { WEB } from "./shapes/web";

const refusals = (...parts: readonly string[]): string[] => {
  const { inputs, errors } = loadFiles({ "main.tf": parts.join("\n") });
  expect(errors).toEqual([]);
  return evaluate(inputs, { policies, settings: { preset: "core" } }).findings.map(({ policyId, address }) => `${policyId} ${address}`);
};

test("three tiers: a public web tier, named at the web tier, and private stores", () => {
  expect(refusals(NETWORK, PUBLIC_SUBNETS, APP_GROUP, DATABASE, WEB)).toEqual([
    "ec2-no-open-ingress aws_vpc_security_group_ingress_rule.web",
  ]);
});

test("the way out through a NAT gateway", () => {
  const nat = `
resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "main" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.public["eu-west-1a"].id
}

resource "aws_route" "out" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.main.id
}

resource "aws_vpc_security_group_egress_rule" "app" {
  security_group_id = aws_security_group.app.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}
`;
  expect(refusals(NETWORK, PUBLIC_SUBNETS, APP_GROUP, DATABASE, nat)).toEqual([]);
});

test("access by client VPN alone", () => {
  const vpn = `
resource "aws_ec2_client_vpn_endpoint" "dev" {
  client_cidr_block      = "10.99.0.0/16"
  server_certificate_arn = "arn:aws:acm:eu-west-1:111122223333:certificate/0"
  security_group_ids     = [aws_security_group.app.id]
  vpc_id                 = aws_vpc.main.id
  authentication_options {
    type              = "federated-authentication"
    saml_provider_arn = "arn:aws:iam::111122223333:saml-provider/dev"
  }
  connection_log_options {
    enabled = false
  }
}

resource "aws_ec2_client_vpn_authorization_rule" "dev" {
  client_vpn_endpoint_id = aws_ec2_client_vpn_endpoint.dev.id
  target_network_cidr    = aws_vpc.main.cidr_block
  access_group_id        = "developers"
}

resource "aws_ec2_client_vpn_network_association" "dev" {
  client_vpn_endpoint_id = aws_ec2_client_vpn_endpoint.dev.id
  subnet_id              = aws_subnet.private[0].id
}
`;
  expect(refusals(NETWORK, APP_GROUP, DATABASE, vpn)).toEqual([]);
});

test("a site-to-site VPN with the ranges of the office's own network", () => {
  const vpn = `
resource "aws_vpn_gateway" "office" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "office" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "192.168.0.0/16"
  gateway_id             = aws_vpn_gateway.office.id
}

resource "aws_vpc_security_group_ingress_rule" "office" {
  security_group_id = aws_security_group.db.id
  cidr_ipv4         = "192.168.10.0/24"
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
}
`;
  expect(refusals(NETWORK, APP_GROUP, DATABASE, vpn)).toEqual([]);
});

test("a peered network whose range is admitted", () => {
  const peering = `
resource "aws_vpc" "tools" {
  cidr_block = "10.30.0.0/16"
}

resource "aws_default_security_group" "tools" {
  vpc_id = aws_vpc.tools.id
}

resource "aws_vpc_peering_connection" "tools" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = aws_vpc.tools.id
  auto_accept = true
}

resource "aws_route" "tools" {
  route_table_id            = aws_route_table.private.id
  destination_cidr_block    = aws_vpc.tools.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.tools.id
}

resource "aws_vpc_security_group_ingress_rule" "tools" {
  security_group_id = aws_security_group.db.id
  cidr_ipv4         = aws_vpc.tools.cidr_block
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
}
`;
  expect(refusals(NETWORK, APP_GROUP, DATABASE, peering)).toEqual([]);
});

test("interface and gateway endpoints", () => {
  const endpoints = `
resource "aws_security_group" "endpoints" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = [aws_vpc.main.cidr_block]
  }
}

resource "aws_vpc_endpoint" "ssm" {
  for_each            = toset(["ssm", "ssmmessages", "secretsmanager"])
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.eu-west-1.\${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = aws_subnet.private[*].id
  security_group_ids  = [aws_security_group.endpoints.id]
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.eu-west-1.s3"
  route_table_ids = [aws_route_table.private.id]
}

data "aws_prefix_list" "s3" {
  name = "com.amazonaws.eu-west-1.s3"
}

resource "aws_vpc_security_group_egress_rule" "s3" {
  security_group_id = aws_security_group.app.id
  prefix_list_id    = data.aws_prefix_list.s3.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}
`;
  expect(refusals(NETWORK, APP_GROUP, DATABASE, endpoints)).toEqual([]);
});

test("a cluster with node groups, whose own group AWS makes", () => {
  const eks = `
resource "aws_iam_role" "cluster" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "eks.amazonaws.com" } }]
  })
}

resource "aws_eks_cluster" "dev" {
  name     = "dev"
  role_arn = aws_iam_role.cluster.arn
  vpc_config {
    subnet_ids              = aws_subnet.private[*].id
    endpoint_private_access = true
    endpoint_public_access  = false
  }
}

resource "aws_launch_template" "nodes" {
  vpc_security_group_ids = [aws_eks_cluster.dev.vpc_config[0].cluster_security_group_id, aws_security_group.app.id]
}

resource "aws_eks_node_group" "nodes" {
  cluster_name  = aws_eks_cluster.dev.name
  node_role_arn = aws_iam_role.cluster.arn
  subnet_ids    = aws_subnet.private[*].id
  launch_template {
    id      = aws_launch_template.nodes.id
    version = aws_launch_template.nodes.latest_version
  }
  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}
`;
  expect(refusals(NETWORK, APP_GROUP, DATABASE, eks)).toEqual([]);
});

test("two modules of the repository: a network, and a database in it", () => {
  const { inputs, errors } = loadFiles({
    "main.tf": `
module "network" {
  source = "./network"
}

module "orders" {
  source     = "./database"
  vpc_id     = module.network.vpc_id
  subnet_ids = module.network.private_subnet_ids
  clients    = { api = module.network.app_group_id }
}
`,
    "network/main.tf": `${NETWORK}${APP_GROUP}
output "vpc_id" {
  value = aws_vpc.main.id
}

output "private_subnet_ids" {
  value = aws_subnet.private[*].id
}

output "app_group_id" {
  value = aws_security_group.app.id
}
`,
    "database/main.tf": `
variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "clients" {
  type = map(string)
}

resource "aws_db_subnet_group" "this" {
  subnet_ids = var.subnet_ids
}

resource "aws_security_group" "this" {
  vpc_id = var.vpc_id
}

resource "aws_security_group_rule" "clients" {
  for_each                 = var.clients
  type                     = "ingress"
  security_group_id        = aws_security_group.this.id
  source_security_group_id = each.value
  protocol                 = "tcp"
  from_port                = 5432
  to_port                  = 5432
}

resource "aws_db_instance" "this" {
  engine                      = "postgres"
  username                    = "app"
  manage_master_user_password = true
  db_subnet_group_name        = aws_db_subnet_group.this.name
  vpc_security_group_ids      = [aws_security_group.this.id]
}
`,
  });
  expect(errors).toEqual([]);
  expect(
    evaluate(inputs, { policies, settings: { preset: "core" } }).findings.map(({ policyId, address }) => `${policyId} ${address}`),
  ).toEqual([]);
});
