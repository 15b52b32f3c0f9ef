import { definePolicy } from "../../engine/policy";
import { rangePeers, vouched } from "../../facts/peers";
import { publicSources } from "../../facts/public-sources";

export default definePolicy({
  id: "eks-no-public-endpoint",
  title: "Disallow cluster endpoints that the Internet can reach",
  topic: "compute-exposure",
  severity: "high",
  description:
    "The endpoint of a cluster is its control plane: whoever reaches it needs only one leaked token or one flaw to own every workload and what it reads.",
  remediation: "Set endpoint_public_access to false and endpoint_private_access to true in vpc_config.",
  references: [
    "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-1",
  ],
  controls: { fsbp: ["EKS.1"], nist80053: ["AC-4", "SC-7"], pciDss: ["1.4.4"] },
  awsConfigRule: "EKS_ENDPOINT_NO_PUBLIC_ACCESS",
  examples: {
    bad: `resource "aws_eks_cluster" "orders" {
  vpc_config {
    endpoint_public_access = true
  }
}`,
    good: `resource "aws_eks_cluster" "orders" {
  vpc_config {
    endpoint_public_access  = false
    endpoint_private_access = true
  }
}`,
  },
  messages: {
    open: "{address} lets {share} reach its control plane: {attribute} is {value}.",
    restricted: "{address} has a control plane with a public address, for known ranges only: {attribute} is {value}.",
    unknown: "{address} cannot be proved closed: {attribute} is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const cluster of facts.resources("aws_eks_cluster")) {
      // Left out, the endpoint is public and for everyone: https://docs.aws.amazon.com/eks/latest/APIReference/API_VpcConfigRequest.html
      const access = cluster.at("vpc_config").get("endpoint_public_access");
      const ranges = cluster.at("vpc_config").get("public_access_cidrs");
      if (access.isFalse) continue;
      if (!access.isTrue && !access.isAbsent) {
        report("unknown", { at: access, attribute: access.name, expression: access.expression });
        continue;
      }
      const peers = vouched(facts, rangePeers(ranges));
      const unknown = peers.find(({ kind }) => kind === "unknown");
      const sources = publicSources({ peers });
      const place = ranges.isAbsent ? access : ranges;
      const data = { attribute: place.name, value: place.text };
      if (peers.length === 0) report("open", { ...data, at: place, share: "everyone" });
      else if (sources?.isWide) report("open", { ...data, at: sources.at, share: sources.share });
      else if (unknown) report("unknown", { at: unknown.at, attribute: unknown.at.name, expression: unknown.at.expression });
      else report("restricted", { ...data, at: place, severity: "low" });
    }
  },
});
