import policy from "../../../../policies/rules/redshift/redshift-no-public-workgroup";
import { testPolicy } from "../../../../policies/testing";
import { publicStoreCases } from "../shared/public-store-cases";

testPolicy(policy, publicStoreCases("aws_redshiftserverless_workgroup"));
