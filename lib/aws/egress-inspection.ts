/**
 * A firewall for networks that do have a way out, such as a transit gateway: connections to named hosts pass, all others are dropped and
 * logged.
 *
 *   new EgressInspection(this, "inspection", { network, subnetIds: firewallSubnets, allowedHosts: ["registry.npmjs.org"] });
 *
 * Routes through its endpoints are the network's affair.
 */
import { NetworkfirewallFirewall } from "@cdktf/provider-aws/lib/networkfirewall-firewall";
import { NetworkfirewallFirewallPolicy } from "@cdktf/provider-aws/lib/networkfirewall-firewall-policy";
import { NetworkfirewallLoggingConfiguration } from "@cdktf/provider-aws/lib/networkfirewall-logging-configuration";
import { NetworkfirewallRuleGroup } from "@cdktf/provider-aws/lib/networkfirewall-rule-group";
import { Construct } from "constructs";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import type { IPrivateNetwork } from "./private-network";
import { requireDomains } from "./private/domains";
import { requireList } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import { resourceName } from "./private/resource-name";

export interface EgressInspectionProps {
  readonly network: IPrivateNetwork;
  /** Subnets for nothing but the firewall, one in each zone, at least two. */
  readonly subnetIds: readonly string[];
  /** Host names, or all below one (".example.com"). */
  readonly allowedHosts: readonly string[];
  /** Encrypts the rules and the logs. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class EgressInspection extends Construct {
  readonly firewall: NetworkfirewallFirewall;

  constructor(scope: Construct, id: string, props: EgressInspectionProps) {
    super(scope, id);
    requireDomains(this, "allowedHosts", props.allowedHosts, /^\.?([a-z0-9_-]+\.)+[a-z0-9-]+$/);
    requireList(this, "subnetIds", props.subnetIds, 2, "a firewall needs subnets in at least two zones");
    const name = resourceName(this, 100);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Firewall ${this.node.path}` });
    // https://docs.aws.amazon.com/network-firewall/latest/developerguide/kms-encryption-at-rest.html, key policy
    key.allowGrants();
    const encryptionConfiguration = { type: "CUSTOMER_KMS", keyId: key.arn };
    const hosts = new NetworkfirewallRuleGroup(this, "hosts", {
      name: `${name}-hosts`,
      type: "STATEFUL",
      capacity: 100 + props.allowedHosts.length,
      encryptionConfiguration,
      ruleGroup: {
        statefulRuleOptions: { ruleOrder: "STRICT_ORDER" },
        ruleVariables: { ipSets: [{ key: "HOME_NET", ipSet: { definition: [props.network.cidr] } }] },
        rulesSource: {
          rulesSourceList: { generatedRulesType: "ALLOWLIST", targetTypes: ["HTTP_HOST", "TLS_SNI"], targets: [...props.allowedHosts] },
        },
      },
    });
    const policy = new NetworkfirewallFirewallPolicy(this, "policy", {
      name,
      encryptionConfiguration,
      firewallPolicy: {
        statelessDefaultActions: ["aws:forward_to_sfe"],
        statelessFragmentDefaultActions: ["aws:forward_to_sfe"],
        statefulEngineOptions: { ruleOrder: "STRICT_ORDER", streamExceptionPolicy: "DROP" },
        statefulDefaultActions: ["aws:drop_established", "aws:alert_established"],
        statefulRuleGroupReference: [{ resourceArn: hosts.arn, priority: 1 }],
      },
    });
    this.firewall = new NetworkfirewallFirewall(this, "firewall", {
      name,
      vpcId: props.network.vpcId,
      firewallPolicyArn: policy.arn,
      subnetMapping: props.subnetIds.map((subnetId) => ({ subnetId })),
      encryptionConfiguration,
      deleteProtection: true,
      firewallPolicyChangeProtection: true,
      subnetChangeProtection: true,
    });
    const log = encryptedLogGroup(this, "log", `/aws/network-firewall/${name}`, key);
    new NetworkfirewallLoggingConfiguration(this, "logging", {
      firewallArn: this.firewall.arn,
      loggingConfiguration: {
        logDestinationConfig: ["ALERT", "FLOW"].map((logType) => ({
          logType,
          logDestinationType: "CloudWatchLogs",
          logDestination: { logGroup: log.name },
        })),
      },
    });
  }
}
