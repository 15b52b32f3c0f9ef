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
