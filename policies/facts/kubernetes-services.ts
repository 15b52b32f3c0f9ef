/** Load balancers that Kubernetes builds by itself for its services, of which Terraform sees no listener and no group. */
import type { Attribute } from "../terraform/model/attribute";
import type { Facts } from "./facts";

/** Either makes the load balancer internal: https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html, and its predecessor. */
const INTERNAL: Readonly<Record<string, string>> = {
  "service.beta.kubernetes.io/aws-load-balancer-scheme": "internal",
  "service.beta.kubernetes.io/aws-load-balancer-internal": "true",
};

/** The type of each service that is given a load balancer which may face the Internet. */
export const balancedServices = (facts: Facts): Attribute[] =>
  facts.resources("kubernetes_service", "kubernetes_service_v1").flatMap((service) => {
    const type = service.at("spec", "type");
    const annotations = service.at("metadata", "annotations").entries();
    const isInternal = annotations.some(([name, value]) => INTERNAL[name] !== undefined && value.string === INTERNAL[name]);
    return type.string === "LoadBalancer" && !isInternal ? [type] : [];
  });
