import policy from "../../../../policies/rules/dms/dms-no-public-instance";
import { testPolicy } from "../../../../policies/testing";
import { publicStoreCases } from "../shared/public-store-cases";

testPolicy(policy, publicStoreCases("aws_dms_replication_instance"));
