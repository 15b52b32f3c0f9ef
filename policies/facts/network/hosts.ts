/**
 * Everything in a network that packets can be sent to, with the walls around it: data stores, instances, interfaces, load balancers,
 * services, functions.
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { namedTarget, type NamedType } from "../by-name";
import { DATA_STORE_TYPES } from "../data-store-types";
import type { DataStore } from "../data-stores";
import type { Facts } from "../facts";
import type { GroupUser } from "../group-users";
import { GROUP_TYPES } from "../peers";
import { targetsOf, type Target } from "../targets";
import { launchedInto } from "./launchers";
import { publicAddress, type PublicAddress } from "./public-addresses";
import type { Answer } from "../answer";
import { subnetsOf, type Subnet } from "./subnets";

export interface Host {
  readonly resource: Resource;
  readonly noun: string;
  readonly store: DataStore | undefined;
  /** False where neither routes nor groups stand before it, only its address: stores outside of networks, functions, which are called by name. */
  readonly walled: boolean;
  /** `undefined` where it wears none: everything that gets to it gets in. */
  readonly groups: { readonly at: Attribute; readonly named: readonly Target[]; readonly usesDefault: boolean } | undefined;
  readonly subnets: readonly Subnet[];
  /** Where subnets are named that are not at hand. */
  readonly unknownSubnets: readonly Attribute[];
  readonly address: PublicAddress;
}

/** Where each type beside the data stores names its subnets. */
const SUBNET_PATHS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  aws_instance: [["subnet_id"]],
  aws_spot_instance_request: [["subnet_id"]],
  aws_network_interface: [["subnet_id"]],
  aws_lb: [["subnets"], ["subnet_mapping"]],
  aws_alb: [["subnets"], ["subnet_mapping"]],
  aws_elb: [["subnets"]],
  aws_ecs_service: [["network_configuration", "subnets"]],
  aws_lambda_function: [["vpc_config", "subnet_ids"]],
  aws_launch_template: [["network_interfaces"]],
  aws_vpc_endpoint: [["subnet_ids"]],
  aws_sagemaker_notebook_instance: [["subnet_id"]],
  aws_ec2_instance_connect_endpoint: [["subnet_id"]],
  aws_ecs_task_set: [["network_configuration", "subnets"]],
  aws_cloudwatch_event_target: [["ecs_target", "network_configuration", "subnets"]],
  aws_scheduler_schedule: [["target", "ecs_parameters", "network_configuration", "subnets"]],
  aws_batch_compute_environment: [["compute_resources", "subnets"]],
  aws_apprunner_vpc_connector: [["subnets"]],
  aws_db_proxy: [["vpc_subnet_ids"]],
  aws_db_proxy_endpoint: [["vpc_subnet_ids"]],
  aws_redshiftserverless_endpoint_access: [["subnet_ids"]],
  aws_opensearch_vpc_endpoint: [["vpc_options", "subnet_ids"]],
  aws_elasticsearch_vpc_endpoint: [["vpc_options", "subnet_ids"]],
};

/** Where a type names a group of subnets. */
const SUBNET_GROUPS: Readonly<Record<string, readonly [attribute: string, type: NamedType]>> = {
  aws_redshift_endpoint_access: ["subnet_group_name", "aws_redshift_subnet_group"],
};

/** Called by their names, past routes and groups. */
const CALLED_BY_NAME: ReadonlySet<string> = new Set(["aws_apprunner_vpc_connector", "aws_lambda_function"]);

export function collectHosts(facts: Facts): ReadonlyMap<Resource, Host> {
  const hosts = new Map<Resource, Host>();
  for (const store of facts.dataStores) hosts.set(store.resource, storeHost(facts, store));
  for (const user of facts.groupUsers) if (!hosts.has(user.resource)) hosts.set(user.resource, userHost(facts, user));
  for (const resource of facts.resources("aws_lb", "aws_alb"))
    if (!hosts.has(resource)) hosts.set(resource, networkLoadBalancer(facts, resource));
  return hosts;
}

type Places = Pick<Host, "subnets" | "unknownSubnets">;

/** Most hosts are closed by their address alone, and nobody asks for their groups and where they stand. */
class LazyHost implements Host {
  private worn?: { readonly groups: Host["groups"] };
  private places?: Places;
  private given?: PublicAddress;

  constructor(
    readonly resource: Resource,
    readonly noun: string,
    readonly walled: boolean,
    private readonly find: {
      readonly groups: () => Host["groups"];
      readonly places: () => Places;
      readonly address: (host: Host) => PublicAddress;
    },
    readonly store: DataStore | undefined = undefined,
  ) {}

  get groups(): Host["groups"] {
    return (this.worn ??= { groups: this.find.groups() }).groups;
  }
  get subnets(): Places["subnets"] {
    return (this.places ??= this.find.places()).subnets;
  }
  get unknownSubnets(): Places["unknownSubnets"] {
    return (this.places ??= this.find.places()).unknownSubnets;
  }
  get address(): PublicAddress {
    return (this.given ??= this.find.address(this));
  }
}

function storeHost(facts: Facts, store: DataStore): Host {
  const { groups: at, subnets, more } = store;
  const groups = () => {
    const named = at && [at, ...(more?.groups ?? [])].flatMap((list) => targetsOf(list, ...GROUP_TYPES));
    return named && { at, named, usesDefault: named.length === 0 };
  };
  const places = () => merged(facts, [...(subnets ? [subnets] : []), ...(more?.subnets ?? [])]);
  const address = (host: Host) =>
    DATA_STORE_TYPES[store.resource.type]?.onInstances ? publicAddress(facts, store.resource, () => host.subnets) : storeAddress(store);
  return new LazyHost(store.resource, store.noun, isWalled(store), { groups, places, address }, store);
}

function userHost(facts: Facts, { resource, noun, at, groups, usesDefault }: GroupUser): Host {
  return new LazyHost(resource, noun, !CALLED_BY_NAME.has(resource.type), {
    groups: () => ({ at, named: groups, usesDefault }),
    places: () => merged(facts, subnetLists(facts, resource)),
    address: (host) => publicAddress(facts, resource, () => host.subnets),
  });
}

/** Some stores are never in a network of ours, some only where a block puts them there. */
function isWalled({ resource, publicAccess }: DataStore): boolean {
  const shape = DATA_STORE_TYPES[resource.type];
  if (!shape?.groups && !shape?.subnets) return false;
  return !(shape.defaultGroup === "in a network" && publicAccess?.state === "public");
}

function storeAddress({ resource, publicAccess }: DataStore): PublicAddress {
  if (!publicAccess) return { answer: "no", because: { at: resource, message: "never has a public address" } };
  const answers: Record<typeof publicAccess.state, Answer> = { public: "yes", private: "no", unknown: "unknown" };
  const messages = { public: "gives it a public address", private: "gives it no public address", unknown: "may give it a public address" };
  return { answer: answers[publicAccess.state], because: { at: publicAccess.at, message: messages[publicAccess.state] } };
}

/** Network load balancers may stand without a group, which lets everything through to them. */
function networkLoadBalancer(facts: Facts, resource: Resource): Host {
  const at = resource.at("security_groups");
  const named = targetsOf(at, ...GROUP_TYPES);
  return new LazyHost(resource, "load balancer", true, {
    groups: () => (named.length > 0 ? { at, named, usesDefault: false } : undefined),
    places: () => merged(facts, subnetLists(facts, resource)),
    address: (host) => publicAddress(facts, resource, () => host.subnets),
  });
}

function subnetLists(facts: Facts, resource: Resource): Attribute[] {
  const own = (SUBNET_PATHS[resource.type] ?? []).flatMap((path) => {
    const at = resource.at(...path);
    return path[0] === "subnet_mapping" || path[0] === "network_interfaces" ? at.items().map((one) => one.get("subnet_id")) : [at];
  });
  const [attribute, type] = SUBNET_GROUPS[resource.type] ?? [];
  const group = attribute && type && namedTarget(facts, resource, attribute, type);
  return [...own, ...(group ? [group.at("subnet_ids")] : []), ...launchedInto(facts, resource)];
}

function merged(facts: Facts, lists: readonly Attribute[]): Pick<Host, "subnets" | "unknownSubnets"> {
  const subnets = new Set<Subnet>();
  const unknownSubnets: Attribute[] = [];
  for (const list of lists) {
    const { known, unknown } = subnetsOf(facts, list);
    for (const subnet of known) subnets.add(subnet);
    unknownSubnets.push(...unknown);
  }
  return { subnets: [...subnets], unknownSubnets };
}
