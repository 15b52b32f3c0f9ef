import { definePolicy } from "../../engine/policy";
import { byTarget, targets } from "../../facts/targets";
import type { Resource } from "../../terraform/model/resource";

/** Whether logs taken together record every flow: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html, TrafficType. */
function areWhole(logs: readonly Resource[]): boolean {
  // AWS takes no log of a network without it.
  const traffic = new Set(logs.map((log) => (log.at("traffic_type").isAbsent ? "ALL" : log.at("traffic_type").string)));
  return traffic.has("ALL") || (traffic.has("ACCEPT") && traffic.has("REJECT"));
}

export default definePolicy({
  id: "vpc-require-flow-logs",
  title: "Require flow logs of every network",
  topic: "audit-logging",
  severity: "medium",
  description: "Flow logs are the only record of who spoke to whom: which addresses tried a port, and how much went out and where to.",
  remediation: "Add aws_flow_log with the vpc_id of the network and traffic_type ALL, or build it with PrivateNetwork.",
  references: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-6",
  ],
  controls: { fsbp: ["EC2.6"], cis: ["CIS v3.0.0/3.7"], nist80053: ["AU-12", "SI-4"] },
  awsConfigRule: "VPC_FLOW_LOGS_ENABLED",
  misses: ["Networks whose subnets or interfaces are logged one by one."],
  examples: {
    bad: `resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}`,
    good: `resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_flow_log" "main" {
  vpc_id               = aws_vpc.main.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::flow-logs"
}`,
  },
  messages: {
    unlogged: "{address} has no flow log.",
    partial: "{address} cannot be proved to record every flow: traffic_type of {log} is {value}.",
    unknown: "{address} cannot be proved to have a flow log: {log} is for {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    const logs = facts.resources("aws_flow_log");
    const logged = byTarget(logs, "vpc_id", "aws_vpc", "aws_default_vpc");
    const unsure = logs.find((log) =>
      targets(log.at("vpc_id"), "aws_vpc", "aws_default_vpc", "data.aws_vpc").some(({ kind }) => kind === "unknown"),
    );
    for (const at of facts.resources("aws_vpc", "aws_default_vpc")) {
      const own = logged.get(at);
      if (own && !areWhole(own))
        for (const log of own)
          report("partial", { at: log.at("traffic_type"), log: log.address, value: log.at("traffic_type").text, severity: "low" });
      if (own) continue;
      if (unsure) report("unknown", { at, log: unsure.address, expression: unsure.at("vpc_id").expression });
      else report("unlogged", { at });
    }
  },
});
