/**
 * Ways for other accounts through VPC Lattice: whoever a resource configuration is shared with, itself or with the service network that it is
 * in, speaks to the resource from the resource gateway of its network
 * (https://docs.aws.amazon.com/vpc-lattice/latest/ug/resource-gateway.html: "the resource sees traffic coming locally from the resource gateway").
 */
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { target } from "../targets";
import { admissionFrom } from "./admission-from";
import { RESOURCE_CONFIGURATION, sharing } from "./lattice-sharing";
import { everyoneTo } from "./listens-to";
import { wayThrough, type Way } from "./way";

export const waysFromResourceGateways = (facts: Facts): [Host, Way][] =>
  facts.resources(RESOURCE_CONFIGURATION).flatMap((configuration) => {
    const gateway = target(configuration.at("resource_gateway_identifier"), "aws_vpclattice_resource_gateway");
    if (!gateway) return [];
    const named = new Set(configuration.at("resource_configuration_definition").references.flatMap(({ resource }) => resource ?? []));
    const stores = [...named].flatMap((resource) => facts.hosts.get(resource) ?? []).filter(({ store }) => store);
    return stores.map((host): [Host, Way] => [
      host,
      wayThrough("other accounts", everyoneTo(host), [
        () => sharing(facts, configuration),
        () => admissionFrom(facts, gateway, host, gateway.at("security_group_ids"), gateway.at("subnet_ids")),
      ]),
    ]);
  });
