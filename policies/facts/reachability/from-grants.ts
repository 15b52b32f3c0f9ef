/**
 * Ways for other accounts that a store's service may lead to it: they make an endpoint in a network of their own, past the store's groups
 * (https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-cross-vpc.html,
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc-interface-endpoints.html).
 */
import { namedTarget, type NamedType } from "../by-name";
import { exists } from "../answer";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { kindOf } from "../targets";
import { everyoneTo } from "./listens-to";
import { answerWall, wayThrough, type Way } from "./way";

const GRANTS: readonly (readonly [type: string, attribute: string, store: NamedType])[] = [
  ["aws_redshift_endpoint_authorization", "cluster_identifier", "aws_redshift_cluster"],
  ["aws_opensearch_authorize_vpc_endpoint_access", "domain_name", "aws_opensearch_domain"],
];

export const waysFromGrants = (facts: Facts): [Host, Way][] =>
  GRANTS.flatMap(([type, attribute, store]) =>
    facts.resources(type).flatMap((grant): [Host, Way][] => {
      const named = namedTarget(facts, grant, attribute, store);
      const host = named && facts.hosts.get(named);
      const account = grant.at("account");
      // An account may let itself in.
      const isOwn = account.alternatives.every(({ references }) =>
        references.some(({ resource }) => resource && kindOf(resource) === "data.aws_caller_identity"),
      );
      const step = { at: account, message: "may make an endpoint to it" };
      return host && !isOwn
        ? [[host, wayThrough("other accounts", everyoneTo(host), [() => answerWall(exists(grant), [step], step)])]]
        : [];
    }),
  );
