import policy from "../../../../policies/rules/data/data-no-store-open-to-neighbours";
import { testPolicy } from "../../../../policies/testing";
import { reachable } from "../shared/reachable";

testPolicy(policy, {
  accept: [{ name: "the Internet, which data-no-reachable-store judges", files: reachable() }],
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
