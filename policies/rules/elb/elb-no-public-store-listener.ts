import { PortSet } from "../../../lib/net/port-set";
import { definePolicy } from "../../engine/policy";
import { publicListeners } from "../../facts/public-listeners";
import { STORE_PORTS } from "../../facts/sensitive-ports";

export default definePolicy({
  id: "elb-no-public-store-listener",
  title: "Disallow Internet-facing load balancers for the port of a data store",
  topic: "public-database",
  severity: "critical",
  core: true,
  description:
    "A load balancer passes connections on to stores that have no public address themselves, by addresses that do not show in the configuration. One that listens for the Internet and passes connections on to a database's port is a public database, whatever its own port.",
  remediation: "Set internal to true, or remove the listener and connect inside the network.",
  references: ["https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  misses: ["Stores behind a port that is not their usual one: data-no-reachable-store follows those whose addresses are references."],
  examples: {
    bad: `resource "aws_lb" "orders" {
  load_balancer_type = "network"
}

resource "aws_lb_listener" "orders" {
  load_balancer_arn = aws_lb.orders.arn
  port              = 5432
  protocol          = "TCP"
}`,
    good: `resource "aws_lb" "orders" {
  load_balancer_type = "network"
  internal           = true
}

resource "aws_lb_listener" "orders" {
  load_balancer_arn = aws_lb.orders.arn
  port              = 5432
  protocol          = "TCP"
}`,
  },
  messages: {
    public: "{address} listens on port {port}, a data store's, for the Internet: internal of {balancer} is {internal}.",
    behind: "{address} passes connections of the Internet on to port {port}, a data store's: internal of {balancer} is {internal}.",
  },
  check({ facts, report }) {
    for (const { at, port, balancer, behind } of publicListeners(facts)) {
      const faces = { at: balancer, message: "faces the Internet" };
      const data = { at, balancer: balancer.address, internal: balancer.at("internal").expression };
      const store = behind.find((one) => isStorePort(one.number));
      if (isStorePort(port)) report("public", { ...data, port, related: [faces] });
      else if (store) report("behind", { ...data, port: store.text, related: [faces, { at: store, message: "is a data store's port" }] });
    }
  },
});

const isStorePort = (port: number | undefined): boolean => port !== undefined && STORE_PORTS.overlaps(PortSet.of(port));
