/**
 * A search domain (OpenSearch) inside the network, for signed requests only, with every request of a user audited.
 *
 *   const search = new PrivateSearch(this, "search", { network, administrator: adminRole });
 *   search.connections.allowFrom(api);
 *   search.grantRead(role);
 *
 * The account needs OpenSearch's service-linked role once (AWSServiceRoleForAmazonOpenSearchService), which the console makes.
 */
import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { OpensearchDomain } from "@cdktf/provider-aws/lib/opensearch-domain";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections } from "./connections";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { Port } from "./port";
import type { IPrivateNetwork } from "./private-network";
import { grant, type IRole } from "./private/grant";
import { requireInteger, requireKnown, requireText } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import { policyDocument } from "./private/policy-document";
import { resourceName } from "./private/resource-name";
import { firstSubnets } from "./private/subnets";
import type { ITunnelTarget } from "./session-access";

export interface PrivateSearchProps {
  readonly network: IPrivateNetwork;
  /** The role that administers users and indexes from inside the domain. */
  readonly administrator: IRole;
  /** Such as "OpenSearch_2.19". @default "OpenSearch_2.19" */
  readonly engineVersion?: string;
  /** @default "r7g.medium.search" */
  readonly instanceType?: string;
  /** Data nodes in each zone, 1 to 10. @default 1 */
  readonly nodesPerZone?: number;
  /** GiB on each node, 10 to 3584. @default 20 */
  readonly diskGib?: number;
  /** Encrypts the data and the logs. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class PrivateSearch extends Construct implements ITunnelTarget {
  readonly domain: OpensearchDomain;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly host: string;
  readonly port: number;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: PrivateSearchProps) {
    super(scope, id);
    const { network } = props;
    requireKnown(this, "nodesPerZone", props.nodesPerZone);
    requireInteger(this, "nodesPerZone", props.nodesPerZone, 1, 10);
    requireText(this, "engineVersion", props.engineVersion, /^OpenSearch_\d+\.\d+$/, 'a version reads like "OpenSearch_2.19"');
    requireText(
      this,
      "instanceType",
      props.instanceType,
      /^[a-z0-9-]+\.[a-z0-9-]+\.search$/,
      'an instance type reads like "r7g.medium.search"',
    );
    requireInteger(this, "diskGib", props.diskGib, 10, 3584);
    const account = AwsAccount.of(this);
    const domainName = resourceName(this, 28);
    this.arn = account.arn("es", `domain/${domainName}`);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Data of ${this.node.path}` });
    key.allowThrough("es");
    this.port = 443;
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network, defaultPort: Port.tcp(this.port) });
    this.connections = this.securityGroup.connections;
    const zones = Math.min(network.availabilityZones.length, 3);

    const logs = encryptedLogGroup(this, "log", `/aws/opensearch/${domainName}`, key);
    const logAccess = new CloudwatchLogResourcePolicy(this, "log-access", {
      policyName: domainName,
      policyDocument: policyDocument([
        {
          sid: "WriteLogs",
          principals: { Service: "es.amazonaws.com" },
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [`${logs.arn}:*`],
          conditions: { StringEquals: { "aws:SourceAccount": account.account }, ArnLike: { "aws:SourceArn": this.arn } },
        },
      ]),
    });
    this.domain = new OpensearchDomain(this, "domain", {
      domainName,
      engineVersion: props.engineVersion ?? "OpenSearch_2.19",
      clusterConfig: {
        instanceType: props.instanceType ?? "r7g.medium.search",
        instanceCount: zones * (props.nodesPerZone ?? 1),
        zoneAwarenessEnabled: true,
        zoneAwarenessConfig: { availabilityZoneCount: zones },
      },
      ebsOptions: { ebsEnabled: true, volumeType: "gp3", volumeSize: props.diskGib ?? 20 },
      vpcOptions: { subnetIds: firstSubnets(network, zones), securityGroupIds: [this.securityGroup.id] },
      encryptAtRest: { enabled: true, kmsKeyId: key.arn },
      nodeToNodeEncryption: { enabled: true },
      domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
      advancedSecurityOptions: {
        enabled: true,
        anonymousAuthEnabled: false,
        internalUserDatabaseEnabled: false,
        masterUserOptions: { masterUserArn: props.administrator.arn },
      },
      accessPolicies: policyDocument([
        {
          sid: "SignedRequestsOfThisAccount",
          principals: { AWS: account.globalArn("iam", "root") },
          actions: ["es:ESHttp*"],
          resources: [`${this.arn}/*`],
        },
      ]),
      softwareUpdateOptions: { autoSoftwareUpdateEnabled: true },
      logPublishingOptions: ["AUDIT_LOGS", "ES_APPLICATION_LOGS", "INDEX_SLOW_LOGS", "SEARCH_SLOW_LOGS"].map((logType) => ({
        logType,
        cloudwatchLogGroupArn: logs.arn,
        enabled: true,
      })),
      dependsOn: [logAccess],
    });
    this.host = this.domain.endpoint;
  }

  /** Lets a role search; what it sees is decided by the roles inside the domain. */
  grantRead(role: IRole): void {
    grant(this, role, "read", { sid: "Search", actions: ["es:ESHttpGet", "es:ESHttpHead"], resources: [`${this.arn}/*`] });
  }

  /** Lets a role search and write; what it sees is decided by the roles inside the domain. */
  grantReadWrite(role: IRole): void {
    const actions = ["es:ESHttpDelete", "es:ESHttpGet", "es:ESHttpHead", "es:ESHttpPatch", "es:ESHttpPost", "es:ESHttpPut"];
    grant(this, role, "write", { sid: "SearchAndWrite", actions, resources: [`${this.arn}/*`] });
  }
}
