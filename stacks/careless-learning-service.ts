/**
 * The same service the way it is written in a hurry, with the provider's own resources. Every line compiles, deploys and works, and the
 * database of a company stands on the Internet. `npm run demo:breach` shows what the guard says to it.
 */
import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

export class CarelessLearningService extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: "eu-west-1" });
    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.20.0.0/16" });

    // Public subnets: whatever stands in them gets an address, and the Internet a route to it.
    const gateway = new InternetGateway(this, "gateway", { vpcId: vpc.id });
    const routes = new RouteTable(this, "routes", { vpcId: vpc.id });
    new Route(this, "to-the-internet", { routeTableId: routes.id, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway.id });
    const subnets = ["a", "b"].map((zone, index) => {
      const subnet = new Subnet(this, `subnet-${zone}`, {
        vpcId: vpc.id,
        availabilityZone: `eu-west-1${zone}`,
        cidrBlock: `10.20.${index}.0/24`,
        mapPublicIpOnLaunch: true,
      });
      new RouteTableAssociation(this, `routes-${zone}`, { subnetId: subnet.id, routeTableId: routes.id });
      return subnet;
    });

    // "Just for now": everybody may connect.
    const open = new SecurityGroup(this, "open", {
      vpcId: vpc.id,
      ingress: [
        { description: "database", protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] },
      ],
      egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
    });
    const defaultGroup = new DefaultSecurityGroup(this, "default-group", {
      vpcId: vpc.id,
      ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
    });

    const subnetGroup = new DbSubnetGroup(this, "subnets", { name: "courses", subnetIds: subnets.map((subnet) => subnet.id) });
    new DbInstance(this, "courses", {
      identifier: "courses",
      engine: "postgres",
      instanceClass: "db.t4g.micro",
      allocatedStorage: 20,
      username: "postgres",
      password: ["postgres", "2025"].join("-"),
      publiclyAccessible: true,
      dbSubnetGroupName: subnetGroup.name,
      vpcSecurityGroupIds: [open.id, defaultGroup.id],
      skipFinalSnapshot: true,
    });
    new S3Bucket(this, "uploads", { bucket: "learning-uploads" });
  }
}
