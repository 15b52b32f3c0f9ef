import { ClosedSecurityGroup, DatabaseEngine, Peer, Port, PrivateDatabase, PrivateNetwork } from "../../../lib";
import { only, resourcesOf, synthesize } from "./support/synthesize";

const INGRESS = "aws_vpc_security_group_ingress_rule";
const EGRESS = "aws_vpc_security_group_egress_rule";

describe("connections", () => {
  test("a group admits nothing, in or out, until somebody is named", () => {
    const synthesized = synthesize((scope) => {
      new ClosedSecurityGroup(scope, "api", { network: new PrivateNetwork(scope, "network") });
    });
    expect(only(synthesized, "aws_security_group")).not.toHaveProperty("ingress");
    expect(only(synthesized, "aws_security_group")).not.toHaveProperty("egress");
    expect(resourcesOf(synthesized, INGRESS)).toEqual([]);
    expect(resourcesOf(synthesized, EGRESS)).toEqual([]);
  });

  test("are written on both sides, on the port of what is reached", () => {
    const synthesized = synthesize((scope) => {
      const network = new PrivateNetwork(scope, "network");
      const orders = new PrivateDatabase(scope, "orders", { network, engine: DatabaseEngine.mysql("8.4") });
      orders.connections.allowFrom(new ClosedSecurityGroup(scope, "api", { network }));
    });
    expect(only(synthesized, INGRESS)).toMatchObject({
      security_group_id: expect.stringContaining("orders_group"),
      referenced_security_group_id: expect.stringContaining("api_group"),
      ip_protocol: "tcp",
      from_port: 3306,
      to_port: 3306,
      description: "tcp/3306 from stack/api",
    });
    expect(only(synthesized, EGRESS)).toMatchObject({
      security_group_id: expect.stringContaining("api_group"),
      referenced_security_group_id: expect.stringContaining("orders_group"),
      ip_protocol: "tcp",
      from_port: 3306,
      to_port: 3306,
      description: "tcp/3306 to stack/orders/group",
    });
  });

  test("to a private range open only the way out", () => {
    const synthesized = synthesize((scope) => {
      const api = new ClosedSecurityGroup(scope, "api", { network: new PrivateNetwork(scope, "network") });
      api.connections.allowTo(Peer.cidr("10.60.0.0/16"), Port.tcp(443));
    });
    expect(resourcesOf(synthesized, INGRESS)).toEqual([]);
    expect(only(synthesized, EGRESS)).toMatchObject({ cidr_ipv4: "10.60.0.0/16", from_port: 443, to_port: 443 });
  });

  test("from a private IPv6 range are IPv6 rules", () => {
    const synthesized = synthesize((scope) => {
      const api = new ClosedSecurityGroup(scope, "api", { network: new PrivateNetwork(scope, "network") });
      api.connections.allowFrom(Peer.cidr("fd00::/8"), Port.tcp(443));
    });
    expect(only(synthesized, INGRESS)).toMatchObject({ cidr_ipv6: "fd00::/8" });
    expect(only(synthesized, INGRESS)).not.toHaveProperty("cidr_ipv4");
  });

  test("between groups of one existing network, named twice, are allowed", () => {
    const attributes = {
      vpcId: "vpc-1",
      cidr: "10.0.0.0/16",
      subnetIds: ["subnet-1", "subnet-2"],
      availabilityZones: ["eu-west-1a", "eu-west-1b"],
    };
    const synthesized = synthesize((scope) => {
      const [api, web] = ["api", "web"].map(
        (id) => new ClosedSecurityGroup(scope, id, { network: PrivateNetwork.fromAttributes(attributes), defaultPort: Port.tcp(443) }),
      );
      api!.connections.allowFrom(web!);
    });
    expect(resourcesOf(synthesized, INGRESS)).toHaveLength(1);
  });
});
