import { definePolicy } from "../../engine/policy";
import { publicSources } from "../../facts/public-sources";
import { rangePeers } from "../../facts/peers";

export default definePolicy({
  id: "ec2-no-open-client-vpn",
  title: "Disallow client VPN rules that let every user reach everything",
  topic: "security-group",
  severity: "high",
  core: true,
  description:
    "With such a rule whoever holds any client certificate or account of the VPN can speak to every address behind it; the VPN is then an open door with a key that many have.",
  remediation: "Authorize a group (access_group_id) for the range of one network (target_network_cidr).",
  references: ["https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-rules.html"],
  controls: { nist80053: ["AC-4", "AC-6"] },
  examples: {
    bad: `resource "aws_ec2_client_vpn_authorization_rule" "all" {
  target_network_cidr  = "0.0.0.0/0"
  authorize_all_groups = true
}`,
    good: `resource "aws_ec2_client_vpn_authorization_rule" "developers" {
  target_network_cidr = "10.20.0.0/16"
  access_group_id     = "developers"
}`,
  },
  messages: {
    open: "{address} lets every user of the VPN reach {range}.",
    unknown: "{address} cannot be proved closed: it lets every user of the VPN reach {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const rule of facts.resources("aws_ec2_client_vpn_authorization_rule")) {
      const everyone = rule.at("authorize_all_groups");
      if (everyone.isAbsent || everyone.isFalse) continue;
      const peers = rangePeers(rule.at("target_network_cidr"));
      const range = publicSources({ peers });
      if (range?.isWide) report("open", { at: range.at, range: range.widest.text });
      for (const peer of peers) if (peer.kind === "unknown") report("unknown", { at: peer.at, expression: peer.at.expression });
    }
  },
});
