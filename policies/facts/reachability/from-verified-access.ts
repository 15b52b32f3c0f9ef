/**
 * Ways for users of Verified Access, who reach a database from the interfaces of an endpoint. The policy of its group must let them in, and
 * without one nobody is (https://docs.aws.amazon.com/verified-access/latest/ug/auth-policies.html: "all access requests will be blocked until
 * you define a policy").
 */
import type { Resource } from "../../terraform/model/resource";
import { exists } from "../answer";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { target } from "../targets";
import { admissionFrom } from "./admission-from";
import { everyoneTo } from "./listens-to";
import { answerWall, wayThrough, type Wall, type Way } from "./way";

const DATABASES = [
  ["rds_db_instance_arn", "aws_db_instance"],
  ["rds_db_cluster_arn", "aws_rds_cluster"],
] as const;

export const waysFromVerifiedAccess = (facts: Facts): [Host, Way][] =>
  facts.resources("aws_verifiedaccess_endpoint").flatMap((endpoint) =>
    DATABASES.flatMap(([attribute, type]): [Host, Way][] => {
      const database = target(endpoint.at("rds_options", attribute), type);
      const host = database && facts.hosts.get(database);
      if (!host) return [];
      const admission = () =>
        admissionFrom(facts, endpoint, host, endpoint.at("security_group_ids"), endpoint.at("rds_options", "subnet_ids"));
      return [[host, wayThrough("users of Verified Access", everyoneTo(host), [() => letIn(endpoint), admission])]];
    }),
  );

function letIn(endpoint: Resource): Wall {
  const group = target(endpoint.at("verified_access_group_id"), "aws_verifiedaccess_group");
  const step = { at: endpoint, message: "leads users of Verified Access to it" };
  if (!group) return answerWall("unknown", [step], step);
  const policy = group.at("policy_document");
  return answerWall(policy.isNone ? "no" : exists(endpoint), [step], { at: policy, message: "lets in nobody" });
}
