/** Networks as people build them, over modules: nothing is exposed that is not, and what is open is named where it is open. */
import { Facts } from "../../../../policies/facts/facts";
import { loadFiles } from "../../../../policies/terraform/load/load";

const NETWORK_MODULE = `
  variable "cidr" { type = string }
  resource "aws_vpc" "this" { cidr_block = var.cidr }
  resource "aws_internet_gateway" "this" { vpc_id = aws_vpc.this.id }
  resource "aws_subnet" "public" {
    for_each   = toset(["0", "1"])
    vpc_id     = aws_vpc.this.id
    cidr_block = cidrsubnet(var.cidr, 8, tonumber(each.key))
  }
  resource "aws_subnet" "private" {
    count      = 2
    vpc_id     = aws_vpc.this.id
    cidr_block = cidrsubnet(var.cidr, 8, count.index + 10)
  }
  resource "aws_nat_gateway" "this" { subnet_id = aws_subnet.public["0"].id }
  resource "aws_route_table" "public" { vpc_id = aws_vpc.this.id }
  resource "aws_route_table" "private" { vpc_id = aws_vpc.this.id }
  resource "aws_route" "out" {
    route_table_id         = aws_route_table.public.id
    destination_cidr_block = "0.0.0.0/0"
    gateway_id             = aws_internet_gateway.this.id
  }
  resource "aws_route" "nat" {
    route_table_id         = aws_route_table.private.id
    destination_cidr_block = "0.0.0.0/0"
    nat_gateway_id         = aws_nat_gateway.this.id
  }
  resource "aws_route_table_association" "public" {
    for_each       = aws_subnet.public
    subnet_id      = each.value.id
    route_table_id = aws_route_table.public.id
  }
  resource "aws_route_table_association" "private" {
    count          = length(aws_subnet.private)
    subnet_id      = aws_subnet.private[count.index].id
    route_table_id = aws_route_table.private.id
  }
  output "vpc_id" { value = aws_vpc.this.id }
  output "public" { value = [for subnet in aws_subnet.public : subnet.id] }
  output "private" { value = aws_subnet.private[*].id }
`;

const THREE_TIERS = `
  module "network" {
    source = "./network"
    cidr   = "10.0.0.0/16"
  }
  resource "aws_security_group" "web" {
    vpc_id = module.network.vpc_id
    ingress {
      protocol    = "tcp"
      from_port   = 443
      to_port     = 443
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  resource "aws_security_group" "app" {
    vpc_id = module.network.vpc_id
    ingress {
      protocol        = "tcp"
      from_port       = 8080
      to_port         = 8080
      security_groups = [aws_security_group.web.id]
    }
  }
  resource "aws_security_group" "db" {
    vpc_id = module.network.vpc_id
    ingress {
      protocol        = "tcp"
      from_port       = 5432
      to_port         = 5432
      security_groups = [aws_security_group.app.id]
    }
  }
  resource "aws_lb" "web" {
    subnets         = module.network.public
    security_groups = [aws_security_group.web.id]
  }
  resource "aws_lb_target_group" "app" { vpc_id = module.network.vpc_id }
  resource "aws_lb_listener" "web" {
    load_balancer_arn = aws_lb.web.arn
    default_action {
      type             = "forward"
      target_group_arn = aws_lb_target_group.app.arn
    }
  }
  resource "aws_ecs_service" "app" {
    network_configuration {
      subnets         = module.network.private
      security_groups = [aws_security_group.app.id]
    }
    load_balancer {
      target_group_arn = aws_lb_target_group.app.arn
    }
  }
  resource "aws_db_subnet_group" "db" { subnet_ids = module.network.private }
  resource "aws_db_instance" "db" {
    engine                 = "postgres"
    db_subnet_group_name   = aws_db_subnet_group.db.name
    vpc_security_group_ids = [aws_security_group.db.id]
  }
`;

function factsOf(main: string): Facts {
  const { inputs, errors } = loadFiles({ "main.tf": main, "network/main.tf": NETWORK_MODULE });
  expect(errors).toEqual([]);
  return new Facts(inputs.flatMap(({ configurations }) => configurations));
}

const waysOf = (facts: Facts) =>
  facts.exposures.map(({ store, state, ways }) => [
    store.resource.address,
    state,
    ways.map(({ verdict, through }) => [verdict, ...through.map(({ resource }) => resource.address)].join(" ")),
  ]);

test("three tiers: the store is closed, and the way through the tiers is named", () => {
  expect(waysOf(factsOf(THREE_TIERS))).toEqual([["aws_db_instance.db", "closed", ["open aws_lb.web aws_ecs_service.app", "closed"]]]);
});

test("subnets of a module are public and private by its routes", () => {
  expect([...factsOf(THREE_TIERS).subnets.values()].map(({ resource, access }) => [resource.address, access])).toEqual([
    ['module.network.aws_subnet.public["0"]', "public"],
    ['module.network.aws_subnet.public["1"]', "public"],
    ["module.network.aws_subnet.private[0]", "private"],
    ["module.network.aws_subnet.private[1]", "private"],
  ]);
});

test("the same store in the public subnets and with the flag is closed by its group alone", () => {
  const [exposure] = factsOf(
    THREE_TIERS.replace("subnet_ids = module.network.private", "subnet_ids = module.network.public").replace(
      'engine                 = "postgres"',
      'engine = "postgres"\n publicly_accessible = true',
    ),
  ).exposures;
  const straight = exposure!.ways.find(({ through }) => through.length === 0)!;
  expect([exposure!.state, straight.walls.map(({ at }) => ("address" in at ? at.address : at.name))]).toEqual([
    "closed",
    ["aws_security_group.db"],
  ]);
});

test("and exposed once the group lets in everybody", () => {
  const open = THREE_TIERS.replace(
    'security_groups = [aws_security_group.app.id]\n    }\n  }\n  resource "aws_lb"',
    'cidr_blocks = ["0.0.0.0/0"]\n    }\n  }\n  resource "aws_lb"',
  )
    .replace("subnet_ids = module.network.private", "subnet_ids = module.network.public")
    .replace('engine                 = "postgres"', 'engine = "postgres"\n publicly_accessible = true');
  expect(factsOf(open).exposures.map(({ state }) => state)).toEqual(["exposed"]);
});

test("without any public part there is no way at all", () => {
  const closed = `
    resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
    resource "aws_subnet" "s" {
      vpc_id     = aws_vpc.v.id
      cidr_block = "10.0.0.0/24"
    }
    resource "aws_security_group" "db" {
      vpc_id = aws_vpc.v.id
      ingress {
        protocol    = "-1"
        from_port   = 0
        to_port     = 0
        cidr_blocks = [aws_vpc.v.cidr_block]
      }
    }
    resource "aws_elasticache_subnet_group" "c" { subnet_ids = [aws_subnet.s.id] }
    resource "aws_elasticache_replication_group" "c" {
      subnet_group_name  = aws_elasticache_subnet_group.c.name
      security_group_ids = [aws_security_group.db.id]
    }`;
  expect(waysOf(factsOf(closed))).toEqual([["aws_elasticache_replication_group.c", "closed", ["closed"]]]);
});
