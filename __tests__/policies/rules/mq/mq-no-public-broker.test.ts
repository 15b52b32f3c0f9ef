import policy from "../../../../policies/rules/mq/mq-no-public-broker";
import { testPolicy } from "../../../../policies/testing";
import { publicStoreCases } from "../shared/public-store-cases";

testPolicy(policy, publicStoreCases("aws_mq_broker"));
