import policy from "../../../../policies/rules/data/data-no-store-open-to-neighbours";
import { testPolicy } from "../../../../policies/testing";
import { reachable } from "../shared/reachable";
import { unknowns } from "../shared/unknowns";

const PEERING = `resource "aws_vpc_peering_connection" "p" {
  vpc_id = aws_vpc.main.id
  peer_vpc_id = "vpc-0123456789abcdef0"
}`;
const peered = (route: string) =>
  reachable({ address: "false", route: "", group: `cidr_blocks = ["10.9.0.0/16"]`, before: `${PEERING}\n${route}` });

testPolicy(policy, {
  accept: [
    { name: "the Internet, which data-no-reachable-store judges", files: reachable() },
    { name: "a peered network without a route to it", files: peered("") },
  ],
  reject: [
    {
      name: "the clients of a VPN",
      files: reachable({
        address: "false",
        route: "",
        group: "cidr_blocks = [aws_vpc.main.cidr_block]",
        before: `resource "aws_ec2_client_vpn_endpoint" "v" {
  client_cidr_block = "10.99.0.0/16"
}
resource "aws_ec2_client_vpn_network_association" "v" {
  client_vpn_endpoint_id = aws_ec2_client_vpn_endpoint.v.id
  subnet_id = aws_subnet.a.id
}
resource "aws_ec2_client_vpn_authorization_rule" "v" {
  client_vpn_endpoint_id = aws_ec2_client_vpn_endpoint.v.id
  target_network_cidr = "10.20.0.0/16"
  authorize_all_groups = true
}`,
      }),
      findings: [
        {
          messageId: "open",
          severity: "low",
          address: "aws_db_instance.orders",
          message: "tcp/5432 of aws_db_instance.orders can be reached from VPN clients.",
        },
      ],
    },
  ],
});

test("a peered network of somebody else, to which a route leads, is accepted and listed as unknown", () => {
  const route = `resource "aws_route" "p" {
  route_table_id = aws_vpc.main.main_route_table_id
  destination_cidr_block = "10.9.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.p.id
}`;
  expect(unknowns(policy, peered(route))).toEqual([
    "aws_db_instance.orders cannot be proved closed to a peered network: aws_vpc_peering_connection.p joins a network whose routes are not in the configuration.",
  ]);
});
