/** Ways for those who are let in by a service: other accounts that may make endpoints, users of Verified Access. */
import { factsOf } from "../network/facts-of";

const NETWORK = `
  variable "v" {}
  resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
  resource "aws_subnet" "s" {
    vpc_id     = aws_vpc.v.id
    cidr_block = "10.0.1.0/24"
  }
  resource "aws_security_group" "door" { vpc_id = aws_vpc.v.id }
`;
const group = (peer = "") => `
  resource "aws_security_group" "store" {
    vpc_id = aws_vpc.v.id
    ${peer && `ingress {\n protocol = "tcp"\n from_port = 5432\n to_port = 5432\n ${peer}\n}`}
  }
`;
const BY_GROUP = group("security_groups = [aws_security_group.door.id]");
const WAREHOUSE = `
  resource "aws_redshift_cluster" "w" {
    cluster_identifier     = "sales"
    publicly_accessible    = false
    vpc_security_group_ids = [aws_security_group.store.id]
  }
  ${group()}
`;
const DOMAIN = `
  resource "aws_opensearch_domain" "o" {
    domain_name = "logs"
    vpc_options {
      subnet_ids         = [aws_subnet.s.id]
      security_group_ids = [aws_security_group.store.id]
    }
  }
  ${group()}
`;
const authorization = (cluster: string, more = "") => `
  resource "aws_redshift_endpoint_authorization" "a" {
    account            = "999988887777"
    cluster_identifier = ${cluster}
    ${more}
  }
`;
const authorized = (account: string) => `
  data "aws_caller_identity" "me" {}
  resource "aws_opensearch_authorize_vpc_endpoint_access" "a" {
    account     = ${account}
    domain_name = aws_opensearch_domain.o.domain_name
  }
`;
const access = (policy: string) => `
  resource "aws_db_subnet_group" "d" { subnet_ids = [aws_subnet.s.id] }
  resource "aws_db_instance" "d" {
    engine                 = "postgres"
    db_subnet_group_name   = aws_db_subnet_group.d.name
    vpc_security_group_ids = [aws_security_group.store.id]
  }
  resource "aws_verifiedaccess_group" "g" { ${policy} }
  resource "aws_verifiedaccess_endpoint" "e" {
    endpoint_type            = "rds"
    verified_access_group_id = aws_verifiedaccess_group.g.id
    security_group_ids       = [aws_security_group.door.id]
    rds_options {
      rds_db_instance_arn = aws_db_instance.d.arn
      subnet_ids          = [aws_subnet.s.id]
    }
  }
`;
const POLICY = `policy_document = "permit(principal, action, resource);"`;

const LATTICE = `
  resource "aws_vpclattice_listener" "l" {
    service_identifier = aws_vpclattice_service.s.id
    default_action {
      forward {
        target_groups { target_group_identifier = aws_vpclattice_target_group.t.id }
      }
    }
  }
  resource "aws_vpclattice_target_group" "t" { type = "IP" }
  resource "aws_vpclattice_service_network" "n" {}
  resource "aws_vpclattice_service_network_service_association" "a" {
    service_identifier         = aws_vpclattice_service.s.id
    service_network_identifier = aws_vpclattice_service_network.n.id
  }
  data "aws_ec2_managed_prefix_list" "l" { name = "com.amazonaws.eu-west-1.vpc-lattice" }
`;
const fromLattice = (group: string) => `
  resource "aws_vpc_security_group_ingress_rule" "${group}" {
    security_group_id = aws_security_group.${group}.id
    prefix_list_id    = data.aws_ec2_managed_prefix_list.l.id
    ip_protocol       = "tcp"
    from_port         = 443
    to_port           = 443
  }
`;
const service = (auth = "NONE") => `resource "aws_vpclattice_service" "s" { auth_type = "${auth}" }\n`;
const shared = (arn: string) => `resource "aws_ram_resource_association" "s" { resource_arn = aws_vpclattice_${arn}.arn }\n`;
const registered = (id: string) => `
  resource "aws_vpclattice_target_group_attachment" "t" {
    target_group_identifier = aws_vpclattice_target_group.t.id
    target { id = ${id} }
  }
`;
const BALANCER = `
  resource "aws_lb" "b" {
    internal        = true
    subnets         = [aws_subnet.s.id]
    security_groups = [aws_security_group.door.id]
  }
  resource "aws_lb_target_group" "t" {}
  resource "aws_lb_listener" "l" {
    load_balancer_arn = aws_lb.b.arn
    default_action {
      type             = "forward"
      target_group_arn = aws_lb_target_group.t.arn
    }
  }
  resource "aws_lb_target_group_attachment" "t" {
    target_group_arn = aws_lb_target_group.t.arn
    target_id        = aws_opensearch_domain.o.endpoint
  }
  resource "aws_vpc_security_group_ingress_rule" "b" {
    security_group_id            = aws_security_group.store.id
    referenced_security_group_id = aws_security_group.door.id
    ip_protocol                  = "tcp"
    from_port                    = 443
    to_port                      = 443
  }
`;
const DIRECT = DOMAIN + LATTICE + registered("aws_opensearch_domain.o.endpoint");
const BEHIND = DOMAIN + LATTICE + BALANCER + registered("aws_lb.b.arn");

function verdicts(origin: string, ...hcl: string[]) {
  const [only] = factsOf(NETWORK + hcl.join("\n")).exposures;
  return only!.ways.filter((way) => way.origin === origin).map(({ verdict }) => verdict);
}

test.each<[string, string[], string[]]>([
  [
    "that may make an endpoint to a warehouse, past its groups",
    [WAREHOUSE, authorization("aws_redshift_cluster.w.cluster_identifier")],
    ["open"],
  ],
  ["that may, by its plain name", [WAREHOUSE, authorization(`"sales"`)], ["open"]],
  ["that perhaps may", [WAREHOUSE, authorization(`"sales"`, "count = var.v")], ["unknown"]],
  ["that may make one to another warehouse", [WAREHOUSE, authorization(`"stock"`)], []],
  ["that nobody authorizes", [WAREHOUSE], []],
  ["that may make an endpoint to a search domain", [DOMAIN, authorized(`"999988887777"`)], ["open"]],
  ["which is the own one", [DOMAIN, authorized("data.aws_caller_identity.me.account_id")], []],
  ["which may be the own one", [DOMAIN, authorized(`var.v ? data.aws_caller_identity.me.account_id : "999988887777"`)], ["open"]],
])("another account %s", (_, hcl, expected) => {
  expect(verdicts("other accounts", ...hcl)).toEqual(expected);
});

test.each<[string, string[], string[]]>([
  ["whom a policy and the store's group let in", [access(POLICY), BY_GROUP], ["open"]],
  ["whom the group lets in by the subnet", [access(POLICY), group(`cidr_blocks = ["10.0.1.0/24"]`)], ["open"]],
  ["whom no policy lets in", [access(""), BY_GROUP], ["closed"]],
  ["whom the group does not let in", [access(POLICY), group()], ["closed"]],
  ["who may be let in", [access(POLICY).replace(`endpoint_type `, `count = var.v\n endpoint_type `), BY_GROUP], ["unknown"]],
])("users of Verified Access %s", (_, hcl, expected) => {
  expect(verdicts("users of Verified Access", ...hcl)).toEqual(expected);
});

test.each<[string, string[], string[]]>([
  ["with whom a service is shared", [DIRECT, fromLattice("store"), service(), shared("service.s")], ["open"]],
  ["with whom its network is shared", [DIRECT, fromLattice("store"), service(), shared("service_network.n")], ["open"]],
  ["with whom nobody shares it", [DIRECT, fromLattice("store"), service()], ["closed"]],
  ["whom the store does not let in", [DIRECT, service(), shared("service.s")], ["closed"]],
  ["whom a policy may let in", [DIRECT, fromLattice("store"), service("AWS_IAM"), shared("service.s")], ["unknown"]],
  ["who get to a load balancer before the store", [BEHIND, fromLattice("door"), service(), shared("service.s")], ["open"]],
  ["whom the load balancer does not let in", [BEHIND, service(), shared("service.s")], ["closed"]],
])("other accounts %s, through VPC Lattice", (_, hcl, expected) => {
  expect(verdicts("other accounts", ...hcl)).toEqual(expected);
});
