import policy from "../../../../policies/rules/neptune/neptune-no-public-instance";
import { testPolicy } from "../../../../policies/testing";
import { publicStoreCases } from "../shared/public-store-cases";

describe("instances of a cluster", () => testPolicy(policy, publicStoreCases("aws_neptune_cluster_instance")));
describe("graphs of Neptune Analytics", () => testPolicy(policy, publicStoreCases("aws_neptunegraph_graph", "public_connectivity")));
