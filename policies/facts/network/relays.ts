/**
 * Hosts that keep no connection for themselves but pass it on to what stands behind them: load balancers, and the proxies and endpoints that
 * AWS puts before a store, each with groups and subnets of its own.
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { append } from "../append";
import { namedTargets, type NamedType } from "../by-name";
import type { Facts } from "../facts";
import { collectLoadBalancers } from "./load-balancers";

export interface Relay {
  readonly resource: Resource;
  /** Network load balancers may pass on the client's own address. */
  readonly passesClientAddress: boolean;
  /** False where what stands behind takes everything from it, whatever its own groups say. */
  readonly isAskedByGroups: boolean;
  readonly targets: readonly RelayTarget[];
}

export interface RelayTarget {
  /** What stands behind; `undefined` where that is not known. */
  readonly resource?: Resource;
  /** The place where it is put behind the relay. */
  readonly at: Attribute;
}

export const collectRelays = (facts: Facts): ReadonlyMap<Resource, Relay> =>
  new Map([...collectLoadBalancers(facts), ...proxies(facts), ...endpoints(facts)].map((relay) => [relay.resource, relay]));

/** A proxy speaks to what was registered with it from groups of its own (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-setup.html). */
function proxies(facts: Facts): Relay[] {
  const behind = new Map<Resource, RelayTarget[]>();
  for (const one of facts.resources("aws_db_proxy_target"))
    for (const proxy of found(facts, one, "db_proxy_name", "aws_db_proxy"))
      append(
        behind,
        proxy,
        ...named(facts, one, "db_instance_identifier", "aws_db_instance"),
        ...named(facts, one, "db_cluster_identifier", "aws_rds_cluster"),
      );
  return facts.resources("aws_db_proxy").map((resource) => ({
    resource,
    passesClientAddress: false,
    isAskedByGroups: true,
    targets: behind.get(resource) ?? [],
  }));
}

/**
 * Endpoints through which a service itself leads to a store or a proxy, by its own network: their groups are those that are asked.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-endpoints.html,
 * https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateEndpointAccess.html: "inbound traffic that you are authorizing into
 * your endpoint"; https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc-interface-endpoints.html
 */
const ENDPOINTS: readonly (readonly [type: string, attribute: string, behind: NamedType])[] = [
  ["aws_db_proxy_endpoint", "db_proxy_name", "aws_db_proxy"],
  ["aws_redshift_endpoint_access", "cluster_identifier", "aws_redshift_cluster"],
  ["aws_redshiftserverless_endpoint_access", "workgroup_name", "aws_redshiftserverless_workgroup"],
  ["aws_opensearch_vpc_endpoint", "domain_arn", "aws_opensearch_domain"],
  ["aws_elasticsearch_vpc_endpoint", "domain_arn", "aws_elasticsearch_domain"],
];

const endpoints = (facts: Facts): Relay[] =>
  ENDPOINTS.flatMap(([type, attribute, behind]) =>
    facts.resources(type).map((resource) => ({
      resource,
      passesClientAddress: false,
      isAskedByGroups: false,
      targets: named(facts, resource, attribute, behind),
    })),
  );

const named = (facts: Facts, from: Resource, attribute: string, type: NamedType): RelayTarget[] =>
  found(facts, from, attribute, type).map((resource) => ({ resource, at: from.at(attribute) }));

const found = (facts: Facts, from: Resource, attribute: string, type: NamedType): Resource[] =>
  namedTargets(facts, from, attribute, type).flatMap((one) => (one.kind === "resource" ? [one.resource] : []));
