/** A database that the Internet reaches, wall by wall, so that a case can close one of them. */
interface Walls {
  readonly address?: string;
  readonly route?: string;
  readonly acl?: string;
  readonly group?: string;
  readonly before?: string;
}

const ROUTE = `resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.main.default_route_table_id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}`;

export function reachable({ address = "true", route = ROUTE, acl = "", group = `cidr_blocks = ["0.0.0.0/0"]`, before = "" }: Walls = {}) {
  return {
    "main.tf": `resource "aws_db_instance" "orders" {
  engine = "postgres"
  publicly_accessible = ${address}
  db_subnet_group_name = aws_db_subnet_group.orders.name
  vpc_security_group_ids = [aws_security_group.orders.id]
}
resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_subnet" "a" {
  vpc_id = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}
resource "aws_db_subnet_group" "orders" {
  subnet_ids = [aws_subnet.a.id]
}
resource "aws_security_group" "orders" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol = "tcp"
    from_port = 5432
    to_port = 5432
    ${group}
  }
}
${route}
${acl}
${before}
`,
  };
}
