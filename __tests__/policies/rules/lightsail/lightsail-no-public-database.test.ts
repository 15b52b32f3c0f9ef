import policy from "../../../../policies/rules/lightsail/lightsail-no-public-database";
import { testPolicy } from "../../../../policies/testing";
import { publicStoreCases } from "../shared/public-store-cases";

testPolicy(policy, publicStoreCases("aws_lightsail_database"));
