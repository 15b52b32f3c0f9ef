/** Whether VPC Lattice leads other accounts to something: it is shared with them, or the service network that it is in. */
import type { Resource } from "../../terraform/model/resource";
import { any, exists } from "../answer";
import { multimap } from "../append";
import type { Facts } from "../facts";
import { target } from "../targets";
import { answerWall, type Wall } from "./way";

export const RESOURCE_CONFIGURATION = "aws_vpclattice_resource_configuration";
export const SERVICE = "aws_vpclattice_service";
const NETWORK = "aws_vpclattice_service_network";

/** Who shares says with whom; that somebody does is enough. */
export function sharing(facts: Facts, what: Resource): Wall {
  const shares = [what, ...(facts.once(networksOf).get(what) ?? [])].flatMap((shared) => facts.once(sharesOf).get(shared) ?? []);
  const answer = any(shares.map(exists));
  const steps = shares.slice(0, 1).map((at) => ({ at, message: "shares it with other accounts" }));
  return answerWall(answer, steps, { at: what, message: "is shared with no other account" });
}

const ASSOCIATIONS = [
  ["aws_vpclattice_service_network_resource_association", "resource_configuration_identifier", RESOURCE_CONFIGURATION],
  ["aws_vpclattice_service_network_service_association", "service_identifier", SERVICE],
] as const;

const networksOf = (facts: Facts) =>
  multimap(
    ASSOCIATIONS.flatMap(([type, attribute, what]) =>
      facts.resources(type).flatMap((one) => {
        const [member, network] = [target(one.at(attribute), what), target(one.at("service_network_identifier"), NETWORK)];
        return member && network ? [[member, network] as const] : [];
      }),
    ),
  );

const sharesOf = (facts: Facts) =>
  multimap(
    facts.resources("aws_ram_resource_association").flatMap((share) => {
      const shared = target(share.at("resource_arn"), RESOURCE_CONFIGURATION, SERVICE, NETWORK);
      return shared ? [[shared, share] as const] : [];
    }),
  );
