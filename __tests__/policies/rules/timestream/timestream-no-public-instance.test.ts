import policy from "../../../../policies/rules/timestream/timestream-no-public-instance";
import { testPolicy } from "../../../../policies/testing";
import { publicStoreCases } from "../shared/public-store-cases";

testPolicy(policy, publicStoreCases("aws_timestreaminfluxdb_db_instance"));
