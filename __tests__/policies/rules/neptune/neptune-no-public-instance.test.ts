import policy from "../../../../policies/rules/neptune/neptune-no-public-instance";
import { testPolicy } from "../../../../policies/testing";
import { publicStoreCases } from "../shared/public-store-cases";

testPolicy(policy, publicStoreCases("aws_neptune_cluster_instance"));
