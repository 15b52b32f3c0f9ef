/** Proxies and endpoints before a store: they pass connections on, so that whoever reaches them reaches the store. */
import { factsOf } from "../network/facts-of";

const NETWORK = `
  resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
  resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }
  resource "aws_route" "g" {
    route_table_id         = aws_vpc.v.main_route_table_id
    destination_cidr_block = "0.0.0.0/0"
    gateway_id             = aws_internet_gateway.g.id
  }
  resource "aws_subnet" "s" {
    vpc_id     = aws_vpc.v.id
    cidr_block = "10.0.1.0/24"
  }
`;
const group = (name: string, port: number, peer = "") => `
  resource "aws_security_group" "${name}" {
    vpc_id = aws_vpc.v.id
    ${peer && `ingress {\n protocol = "tcp"\n from_port = ${port}\n to_port = ${port}\n ${peer}\n}`}
  }
`;
const ANYONE = `cidr_blocks = ["0.0.0.0/0"]`;
const from = (name: string) => `security_groups = [aws_security_group.${name}.id]`;
const BASTION = `
  resource "aws_instance" "bastion" {
    subnet_id                   = aws_subnet.s.id
    associate_public_ip_address = true
    vpc_security_group_ids      = [aws_security_group.bastion.id]
  }
  ${group("bastion", 22, ANYONE)}
`;
const balancer = (target: string) => `
  resource "aws_lb" "b" {
    load_balancer_type = "network"
    subnets            = [aws_subnet.s.id]
    security_groups    = [aws_security_group.balancer.id]
  }
  ${group("balancer", 443, ANYONE)}
  resource "aws_lb_target_group" "t" { target_type = "ip" }
  resource "aws_lb_listener" "l" {
    load_balancer_arn = aws_lb.b.arn
    default_action {
      type             = "forward"
      target_group_arn = aws_lb_target_group.t.arn
    }
  }
  data "dns_a_record_set" "t" { host = ${target} }
  resource "aws_lb_target_group_attachment" "t" {
    target_group_arn = aws_lb_target_group.t.arn
    target_id        = data.dns_a_record_set.t.addrs[0]
  }
`;
const database = (admits: string) => `
  resource "aws_db_subnet_group" "d" { subnet_ids = [aws_subnet.s.id] }
  resource "aws_db_instance" "d" {
    identifier             = "orders"
    engine                 = "postgres"
    db_subnet_group_name   = aws_db_subnet_group.d.name
    vpc_security_group_ids = [aws_security_group.store.id]
  }
  ${group("store", 5432, admits)}
`;
const proxy = (admits: string, identifier = "aws_db_instance.d.identifier") => `
  resource "aws_db_proxy" "p" {
    name                   = "orders"
    vpc_subnet_ids         = [aws_subnet.s.id]
    vpc_security_group_ids = [aws_security_group.proxy.id]
  }
  resource "aws_db_proxy_target" "p" {
    db_proxy_name          = aws_db_proxy.p.name
    db_instance_identifier = ${identifier}
  }
  ${group("proxy", 5432, admits)}
`;
const PROXY_ENDPOINT = `
  resource "aws_db_proxy_endpoint" "e" {
    db_proxy_name          = "orders"
    vpc_subnet_ids         = [aws_subnet.s.id]
    vpc_security_group_ids = [aws_security_group.endpoint.id]
  }
  ${group("endpoint", 5432, from("bastion"))}
`;
const warehouse = (admits: string) => `
  resource "aws_redshift_subnet_group" "w" { subnet_ids = [aws_subnet.s.id] }
  resource "aws_redshift_cluster" "w" {
    cluster_identifier        = "sales"
    publicly_accessible       = false
    cluster_subnet_group_name = aws_redshift_subnet_group.w.name
    vpc_security_group_ids    = [aws_security_group.store.id]
  }
  ${group("store", 5439)}
  resource "aws_redshift_endpoint_access" "e" {
    cluster_identifier     = "sales"
    subnet_group_name      = aws_redshift_subnet_group.w.name
    vpc_security_group_ids = [aws_security_group.endpoint.id]
  }
  ${group("endpoint", 5439, admits)}
`;
const search = (admits: string) => `
  resource "aws_opensearch_domain" "o" {
    vpc_options {
      subnet_ids         = [aws_subnet.s.id]
      security_group_ids = [aws_security_group.store.id]
    }
  }
  ${group("store", 443)}
  resource "aws_opensearch_vpc_endpoint" "e" {
    domain_arn = aws_opensearch_domain.o.arn
    vpc_options {
      subnet_ids         = [aws_subnet.s.id]
      security_group_ids = [aws_security_group.endpoint.id]
    }
  }
  ${group("endpoint", 443, admits)}
`;

const BY_PROXY = { state: "exposed", ways: [["open", ["aws_lb.b", "aws_db_proxy.p"]]] };
const BY_BASTION = (...relays: string[]) => ({ state: "closed", ways: [["open", ["aws_instance.bastion", ...relays]]] });
const CLOSED = { state: "closed", ways: [] };

test.each<[string, string[], unknown]>([
  [
    "a proxy behind a public load balancer is a public database",
    [balancer("aws_db_proxy.p.endpoint"), proxy(from("balancer")), database(from("proxy"))],
    BY_PROXY,
  ],
  [
    "also where the proxy names the database by its plain name",
    [balancer("aws_db_proxy.p.endpoint"), proxy(from("balancer"), `"orders"`), database(from("proxy"))],
    BY_PROXY,
  ],
  ["not where the database does not admit the proxy", [balancer("aws_db_proxy.p.endpoint"), proxy(from("balancer")), database("")], CLOSED],
  [
    "not where the proxy does not admit the load balancer",
    [balancer("aws_db_proxy.p.endpoint"), proxy(""), database(from("proxy"))],
    CLOSED,
  ],
  ["a bastion that the proxy admits", [BASTION, proxy(from("bastion")), database(from("proxy"))], BY_BASTION("aws_db_proxy.p")],
  ["a bastion that it does not admit", [BASTION, proxy(""), database(from("proxy"))], CLOSED],
  [
    "a bastion that an endpoint of the proxy admits, which leads to the proxy past its groups",
    [BASTION, PROXY_ENDPOINT, proxy(""), database(from("proxy"))],
    BY_BASTION("aws_db_proxy_endpoint.e", "aws_db_proxy.p"),
  ],
  [
    "a bastion that the endpoint of a warehouse admits, past the warehouse's own groups",
    [BASTION, warehouse(from("bastion"))],
    BY_BASTION("aws_redshift_endpoint_access.e"),
  ],
  [
    "a bastion that it admits by the network's range",
    [BASTION, warehouse(`cidr_blocks = [aws_vpc.v.cidr_block]`)],
    BY_BASTION("aws_redshift_endpoint_access.e"),
  ],
  ["a bastion that it does not admit", [BASTION, warehouse("")], CLOSED],
  [
    "a bastion that the endpoint of a search domain admits",
    [BASTION, search(from("bastion"))],
    BY_BASTION("aws_opensearch_vpc_endpoint.e"),
  ],
  ["a bastion that it does not admit", [BASTION, search("")], CLOSED],
])("%s", (_, parts, expected) => {
  const [only] = factsOf(NETWORK + parts.join("\n")).exposures;
  const ways = only!.ways.filter(({ verdict }) => verdict !== "closed");
  expect({
    state: only!.state,
    ways: ways.map(({ verdict, through }) => [verdict, through.map(({ resource }) => resource.address)]),
  }).toEqual(expected);
});
