/**
 * AWS's own services from inside a network that has no way out: one private address per service and zone.
 *
 *   const endpoints = new PrivateEndpoints(this, "endpoints", { network });
 *   endpoints.connections.allowFrom(api);
 *
 * Their policies name the callers of this account, and this account's resources where data could be carried away. S3 and DynamoDB are
 * interface endpoints too: traffic to a gateway endpoint goes to public addresses, which the network ACL of a PrivateNetwork does not admit.
 */
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections, IConnectable } from "./connections";
import { Port } from "./port";
import { requireList, requireProp } from "./private/invalid-prop-error";
import { policyDocument, type Statement } from "./private/policy-document";
import type { IPrivateNetwork } from "./private-network";

interface Service {
  /** Prefix of its actions in IAM. */
  readonly actions: string;
  /** True where it takes data that could be carried to another account. */
  readonly holdsData?: true;
  /** False where AWS offers no private DNS: callers use `url`. */
  readonly privateDns?: false;
}

/** https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html */
const SERVICES = {
  dynamodb: { actions: "dynamodb", holdsData: true, privateDns: false },
  ec2messages: { actions: "ec2messages" },
  "ecr.api": { actions: "ecr" },
  "ecr.dkr": { actions: "ecr" },
  kinesis: { actions: "kinesis", holdsData: true },
  kms: { actions: "kms", holdsData: true },
  lambda: { actions: "lambda", holdsData: true },
  logs: { actions: "logs", holdsData: true },
  monitoring: { actions: "cloudwatch" },
  s3: { actions: "s3", holdsData: true },
  secretsmanager: { actions: "secretsmanager", holdsData: true },
  sns: { actions: "sns", holdsData: true },
  sqs: { actions: "sqs", holdsData: true },
  ssm: { actions: "ssm" },
  ssmmessages: { actions: "ssmmessages" },
  sts: { actions: "sts" },
} as const satisfies Record<string, Service>;

export type EndpointService = keyof typeof SERVICES;

/** What a workspace with sessions, a container and a database client need. */
const USUAL: readonly EndpointService[] = [
  "ec2messages",
  "ecr.api",
  "ecr.dkr",
  "kms",
  "logs",
  "monitoring",
  "s3",
  "secretsmanager",
  "ssm",
  "ssmmessages",
  "sts",
];

export interface PrivateEndpointsProps {
  readonly network: IPrivateNetwork;
  /** @default what sessions, containers and clients of databases need */
  readonly services?: readonly EndpointService[];
}

export class PrivateEndpoints extends Construct implements IConnectable {
  readonly endpoints: Readonly<Partial<Record<EndpointService, VpcEndpoint>>>;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;

  constructor(scope: Construct, id: string, props: PrivateEndpointsProps) {
    super(scope, id);
    const { network } = props;
    const services = props.services ?? USUAL;
    requireList(this, "services", services, 1, "it must name what is reached");
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network, defaultPort: Port.tcp(443) });
    this.connections = this.securityGroup.connections;
    this.endpoints = Object.fromEntries(services.map((service) => [service, this.endpoint(service, network)]));
  }

  /**
   * Address of a service, for clients of one without private DNS.
   *
   * @throws Error where the service has no endpoint here.
   */
  url(service: EndpointService): string {
    const endpoint = this.endpoints[service];
    if (!endpoint) throw new Error(`${this.node.path}: there is no endpoint for ${JSON.stringify(service)}; name it in services.`);
    return `https://${endpoint.dnsEntry.get(0).dnsName}`;
  }

  private endpoint(service: EndpointService, network: IPrivateNetwork): VpcEndpoint {
    const account = AwsAccount.of(this);
    const known: Service = SERVICES[service];
    requireProp(this, "services", service, () => known !== undefined, `the services are ${Object.keys(SERVICES).join(", ")}`);
    return new VpcEndpoint(this, service.replace(".", "-"), {
      vpcId: network.vpcId,
      vpcEndpointType: "Interface",
      serviceName: `com.amazonaws.${account.region}.${service}`,
      subnetIds: [...network.subnetIds],
      securityGroupIds: [this.securityGroup.id],
      privateDnsEnabled: known.privateDns ?? true,
      // Otherwise S3 has private names only beside a gateway endpoint.
      ...(service === "s3" && { dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: false } }),
      policy: policyDocument(network.lockdown ? [NOTHING] : [ours(known, account), ...(service === "s3" ? [packages(account)] : [])]),
    });
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html, network and resource perimeter */
function ours({ actions, holdsData }: Service, { account }: AwsAccount): Statement {
  return {
    sid: "ThisAccountOnly",
    principals: "*",
    actions: [`${actions}:*`],
    resources: ["*"],
    conditions: { StringEquals: { "aws:PrincipalAccount": account, ...(holdsData && { "aws:ResourceAccount": account }) } },
  };
}

/**
 * AWS's own buckets, which belong to no account of ours: container image layers and operating system packages.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html, "Minimum Amazon S3 Bucket Permissions";
 * https://docs.aws.amazon.com/linux/al2023/ug/deterministic-upgrades-usage.html
 */
function packages({ partition, region }: AwsAccount): Statement {
  const buckets = [`prod-${region}-starport-layer-bucket`, `al2023-repos-${region}-de612dc2`];
  return {
    sid: "ReadPackagesOfAws",
    principals: "*",
    actions: ["s3:GetObject"],
    resources: buckets.map((bucket) => `arn:${partition}:s3:::${bucket}/*`),
  };
}

const NOTHING: Statement = { sid: "Lockdown", effect: "Deny", principals: "*", actions: ["*"], resources: ["*"] };
