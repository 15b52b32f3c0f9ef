/**
 * Ways for other accounts through VPC Lattice: whoever a resource configuration is shared with, itself or with the service network that it is
 * in, speaks to the resource from the resource gateway of its network
 * (https://docs.aws.amazon.com/vpc-lattice/latest/ug/resource-gateway.html: "the resource sees traffic coming locally from the resource gateway").
 */
import type { Resource } from "../../terraform/model/resource";
import { any, exists } from "../answer";
import { multimap } from "../append";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { byTarget, target } from "../targets";
import { admissionFrom } from "./admission-from";
import { everyoneTo } from "./listens-to";
import { answerWall, wayThrough, type Wall, type Way } from "./way";

const CONFIGURATION = "aws_vpclattice_resource_configuration";
const NETWORK = "aws_vpclattice_service_network";

export const waysFromResourceGateways = (facts: Facts): [Host, Way][] =>
  facts.resources(CONFIGURATION).flatMap((configuration) => {
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

/** Who shares says with whom; that somebody does is enough. */
function sharing(facts: Facts, configuration: Resource): Wall {
  const networks = (facts.once(networksOf).get(configuration) ?? []).flatMap(
    (one) => target(one.at("service_network_identifier"), NETWORK) ?? [],
  );
  const shares = [configuration, ...networks].flatMap((shared) => facts.once(sharesOf).get(shared) ?? []);
  const answer = any(shares.map(exists));
  const steps = shares.slice(0, 1).map((at) => ({ at, message: "shares it with other accounts" }));
  return answerWall(answer, steps, { at: configuration, message: "is shared with no other account" });
}

const networksOf = (facts: Facts) =>
  byTarget(facts.resources("aws_vpclattice_service_network_resource_association"), "resource_configuration_identifier", CONFIGURATION);
const sharesOf = (facts: Facts) =>
  multimap(
    facts.resources("aws_ram_resource_association").flatMap((share) => {
      const shared = target(share.at("resource_arn"), CONFIGURATION, NETWORK);
      return shared ? [[shared, share] as const] : [];
    }),
  );
