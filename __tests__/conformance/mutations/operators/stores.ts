/** Data stores loosened: the public switch, subnets, copies that others may read, passwords that everybody can read. */
import { DATA_STORE_TYPES } from "../../../../policies/facts/data-store-types";
import { mutation, type Operator } from "../mutation";
import { add, again, blockAt, found, reference, unknownVariable, type Body, type Root } from "../root";

/** Values of a type's public switch that make it public: the flag in its spellings, or the public position. */
const PUBLIC_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  aws_msk_cluster: ["SERVICE_PROVIDED_EIPS"],
  aws_mwaa_environment: ["PUBLIC_ONLY", "PUBLIC_AND_PRIVATE"],
  aws_transfer_server: ["PUBLIC"],
};
const FLAGS = [true, "true", '${tobool("true")}', "${!false}"];

interface Switch {
  readonly type: string;
  readonly path: readonly string[];
  readonly values: readonly unknown[];
}

/** A switch that is the presence of a block is tried apart. */
const SWITCHES: readonly Switch[] = Object.entries(DATA_STORE_TYPES).flatMap(([type, { publicSwitch }]) =>
  publicSwitch && publicSwitch.path[0] !== "vpc_options" ? [{ type, path: publicSwitch.path, values: PUBLIC_VALUES[type] ?? FLAGS }] : [],
);

function setSwitch(body: Body, path: readonly string[], value: unknown): void {
  blockAt(body, path.slice(0, -1))[path.at(-1)!] = value;
}

/** Each store of the environment, and one of each type beside them. */
export const publicSwitches: Operator = (root) =>
  SWITCHES.flatMap(({ type, path, values }) => [
    ...found(root, type).flatMap((store) => [
      ...values.map((value) =>
        mutation(`${type} ${store.label} is public (${JSON.stringify(value)})`, (copy) => setSwitch(again(copy, store), path, value)),
      ),
      mutation(`${type} ${store.label} is perhaps public`, (copy) => setSwitch(again(copy, store), path, unknownVariable(copy))),
    ]),
    ...values.map((value) =>
      mutation(`there is a public ${type} (${JSON.stringify(value)})`, (copy) => {
        const body: Body = {};
        setSwitch(body, path, value);
        add(copy, type, body);
      }),
    ),
  ]);

/** Domains without a network have a public endpoint. */
export const leftNetworks: Operator = (root) =>
  found(root, "aws_opensearch_domain", "aws_elasticsearch_domain").map((domain) =>
    mutation(`${domain.label} is in no network`, (copy) => void delete again(copy, domain)["vpc_options"]),
  );

/** Subnets of a store are ones with a route to the Internet. */
export const publicPlaces: Operator = (root) =>
  Object.entries(DATA_STORE_TYPES).flatMap(([, { subnets }]) =>
    (subnets?.hops.length === 1 ? found(root, subnets.hops[0]!.type) : []).flatMap((group) =>
      found(root, "aws_vpc").map((vpc) =>
        mutation(`${group.label} has a public subnet`, (copy) => {
          publicSubnet(copy, reference(vpc));
          again(copy, group)["subnet_ids"] = ["${aws_subnet.mutant.id}"];
        }),
      ),
    ),
  );

function publicSubnet(copy: Root, vpc: string): void {
  add(copy, "aws_internet_gateway", { vpc_id: vpc });
  add(copy, "aws_subnet", { vpc_id: vpc, cidr_block: "10.20.250.0/24" });
  add(copy, "aws_route_table", { vpc_id: vpc, route: [{ cidr_block: "0.0.0.0/0", gateway_id: "${aws_internet_gateway.mutant.id}" }] });
  add(copy, "aws_route_table_association", { subnet_id: "${aws_subnet.mutant.id}", route_table_id: "${aws_route_table.mutant.id}" });
}

/** Copies of data for everybody, and passwords in the open. */
export const sharedCopies: Operator = (root) => [
  ...found(root, "aws_db_instance").flatMap((store) => [
    mutation(`a snapshot of ${store.label} is shared with everybody`, (copy) =>
      add(copy, "aws_db_snapshot", {
        db_instance_identifier: reference(store, "identifier"),
        db_snapshot_identifier: "mutant",
        shared_accounts: ["all"],
      }),
    ),
    mutation(`${store.label} has a literal password`, (copy) => {
      const body = again(copy, store);
      delete body["manage_master_user_password"];
      body["password"] = ["not", "a", "secret", "any", "more"].join("-");
    }),
    mutation(
      `${store.label} is filled from a snapshot`,
      (copy) => (again(copy, store)["snapshot_identifier"] = "rds:production-2026-01-01"),
    ),
  ]),
  mutation("a cluster snapshot is shared with everybody", (copy) =>
    add(copy, "aws_db_cluster_snapshot", {
      db_cluster_identifier: "orders",
      db_cluster_snapshot_identifier: "mutant",
      shared_accounts: ["all"],
    }),
  ),
  mutation("an image is for everybody", (copy) =>
    add(copy, "aws_ami_launch_permission", { image_id: "ami-0123456789abcdef0", group: "all" }),
  ),
];
