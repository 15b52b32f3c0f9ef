/**
 * What the resources of everything that is judged together mean, in AWS's own nouns. Each family of facts is collected when a policy first
 * asks for it, once.
 */
import type { Configuration, Resource } from "../terraform/model/resource";
import { append } from "./append";
import { collectDataStores, type DataStore } from "./data-stores";
import { collectGroupUsers, type GroupUser } from "./group-users";
import { collectGroupRules, collectSecurityGroups, type GroupRule, type SecurityGroup } from "./security-groups";
import { NOTHING_KNOWN, type Known } from "./known";
import { collectHosts, type Host } from "./network/hosts";
import { collectNetworkAcls, type NetworkAcl } from "./network/network-acls";
import { collectRelays, type Relay } from "./network/relays";
import { collectRoutes, type Route } from "./network/routes";
import { collectSubnets, type Subnet } from "./network/subnets";
import { collectExposures, type Exposure } from "./reachability/exposures";
import { kindOf } from "./targets";

export class Facts {
  private readonly byKind = new Map<string, Resource[]>();
  private readonly collected = new Map<unknown, unknown>();

  /** @param known what a team vouches for @default nothing */
  constructor(
    readonly configurations: readonly Configuration[],
    readonly known: Known = NOTHING_KNOWN,
  ) {
    for (const configuration of configurations)
      for (const resource of configuration.resources) append(this.byKind, kindOf(resource), resource);
  }

  /** Resources of these types; a data source's type begins with `data.`. */
  resources(...kinds: string[]): readonly Resource[] {
    return kinds.length === 1 ? (this.byKind.get(kinds[0]!) ?? []) : kinds.flatMap((kind) => this.byKind.get(kind) ?? []);
  }

  /** What `collect` makes of these facts, computed the first time. */
  once<T>(collect: (facts: Facts) => T): T {
    if (!this.collected.has(collect)) this.collected.set(collect, collect(this));
    return this.collected.get(collect) as T;
  }

  /** Every rule of every security group and its like. */
  get groupRules(): readonly GroupRule[] {
    return this.once(collectGroupRules);
  }
  /** Security groups by their resource. */
  get securityGroups(): ReadonlyMap<Resource, SecurityGroup> {
    return this.once(collectSecurityGroups);
  }
  /** Everything that has a network interface of its own, with the groups on it. */
  get groupUsers(): readonly GroupUser[] {
    return this.once(collectGroupUsers);
  }
  get dataStores(): readonly DataStore[] {
    return this.once(collectDataStores);
  }
  /** Routes by their table; the table that a VPC is made with is known by its VPC. */
  get routes(): ReadonlyMap<Resource, readonly Route[]> {
    return this.once(collectRoutes);
  }
  /** Network ACLs by their resource; the one that a VPC is made with is known by its VPC. */
  get networkAcls(): ReadonlyMap<Resource, NetworkAcl> {
    return this.once(collectNetworkAcls);
  }
  get subnets(): ReadonlyMap<Resource, Subnet> {
    return this.once(collectSubnets);
  }
  /** Everything that packets can be sent to, by its resource. */
  get hosts(): ReadonlyMap<Resource, Host> {
    return this.once(collectHosts);
  }
  /** Load balancers and whatever else passes connections on, by their resource. */
  get relays(): ReadonlyMap<Resource, Relay> {
    return this.once(collectRelays);
  }
  /** From where each data store can be reached, or what keeps everybody out. */
  get exposures(): readonly Exposure[] {
    return this.once(collectExposures);
  }
}
