/**
 * Names that may be looked up from a network, and none beside: data cannot leave through DNS, and every question is logged.
 *
 *   new EgressFirewall(this, "egress", { network, allowedDomains: ["*.amazonaws.com"] });
 *
 * Fails closed: without an answer of the firewall there is no answer at all.
 */
import { Route53ResolverFirewallConfig } from "@cdktf/provider-aws/lib/route53-resolver-firewall-config";
import { Route53ResolverFirewallDomainList } from "@cdktf/provider-aws/lib/route53-resolver-firewall-domain-list";
import { Route53ResolverFirewallRule } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule";
import { Route53ResolverFirewallRuleGroup } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group";
import { Route53ResolverFirewallRuleGroupAssociation } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group-association";
import { Route53ResolverQueryLogConfig } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config";
import { Route53ResolverQueryLogConfigAssociation } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config-association";
import { Construct } from "constructs";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import type { IPrivateNetwork } from "./private-network";
import { requireDomains } from "./private/domains";
import { encryptedLogGroup } from "./private/log-group";
import { resourceName } from "./private/resource-name";

export interface EgressFirewallProps {
  readonly network: IPrivateNetwork;
  /** Names, or all names below one ("*.example.com"). @default AWS's own, "*.amazonaws.com" and "*.aws.dev" */
  readonly allowedDomains?: readonly string[];
  /** Encrypts the log of questions. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class EgressFirewall extends Construct {
  readonly ruleGroup: Route53ResolverFirewallRuleGroup;
  readonly association: Route53ResolverFirewallRuleGroupAssociation;

  constructor(scope: Construct, id: string, props: EgressFirewallProps) {
    super(scope, id);
    const allowed = props.allowedDomains ?? ["*.amazonaws.com", "*.aws.dev"];
    requireDomains(this, "allowedDomains", allowed, /^(\*\.)?([a-z0-9_-]+\.)+[a-z0-9-]+$/);
    const vpcId = props.network.vpcId;
    const name = resourceName(this, 55);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Questions of ${this.node.path}` });
    this.ruleGroup = new Route53ResolverFirewallRuleGroup(this, "rules", { name });
    this.rule("allow", 100, "ALLOW", allowed);
    this.rule("block", 200, "BLOCK", ["*"]);
    this.association = new Route53ResolverFirewallRuleGroupAssociation(this, "association", {
      name,
      vpcId,
      firewallRuleGroupId: this.ruleGroup.id,
      priority: 101,
      mutationProtection: "ENABLED",
    });
    new Route53ResolverFirewallConfig(this, "fail-closed", { resourceId: vpcId, firewallFailOpen: "DISABLED" });

    const log = encryptedLogGroup(this, "log", `/aws/route53/${resourceName(this, 200)}`, key);
    const queries = new Route53ResolverQueryLogConfig(this, "queries", { name, destinationArn: log.arn });
    new Route53ResolverQueryLogConfigAssociation(this, "queries-of-network", { resolverQueryLogConfigId: queries.id, resourceId: vpcId });
  }

  /** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-actions.html */
  private rule(name: string, priority: number, action: "ALLOW" | "BLOCK", domains: readonly string[]): void {
    const list = new Route53ResolverFirewallDomainList(this, `${name}-list`, {
      name: `${this.ruleGroup.nameInput}-${name}`,
      domains: domains.map(absolute),
    });
    new Route53ResolverFirewallRule(this, name, {
      name,
      priority,
      action,
      ...(action === "BLOCK" && { blockResponse: "NXDOMAIN" }),
      firewallRuleGroupId: this.ruleGroup.id,
      firewallDomainListId: list.id,
    });
  }
}

/** As Route 53 stores names, so that a second plan finds no difference. */
function absolute(domain: string): string {
  return domain === "*" ? domain : `${domain}.`;
}
