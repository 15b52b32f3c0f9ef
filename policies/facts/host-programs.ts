/** What Systems Manager runs on hosts or in the account, time and again, without a word of it in Terraform's language. */
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { targets } from "./targets";

/**
 * AWS's own documents that run whatever they are given
 * (https://docs.aws.amazon.com/systems-manager/latest/userguide/documents.html; the parameters of each in Systems Manager's console).
 */
const RUNS_ANYTHING =
  /^AWS-(Apply(AnsiblePlaybooks|ChefRecipes|DSCMofs)|Install(Application|PowerShellModule)|Run(AnsiblePlaybook|Document|InspecChecks|PowerShellScript|RemoteScript|SaltState|ShellScript))$/i;

/**
 * Nobody else may begin a name with these
 * (https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateDocument.html, "Name": "You can't use the following strings as document name prefixes").
 */
const OF_AWS = /^(aws|amazon|amzn)/i;

/** Where a document is named that is run; of tasks in a maintenance window only some run one. */
const RUNS: Readonly<Record<string, string>> = { aws_ssm_association: "name", aws_ssm_maintenance_window_task: "task_arn" };
const OTHER_TASKS = ["LAMBDA", "STEP_FUNCTIONS"];

/** What runs documents that may do anything: not AWS's own, or AWS's own that run what they are given. */
export const hostPrograms = (facts: Facts): readonly Resource[] =>
  Object.entries(RUNS).flatMap(([type, attribute]) =>
    facts.resources(type).filter((resource) => {
      if (OTHER_TASKS.includes(resource.at("task_type").string ?? "")) return false;
      const named = targets(resource.at(attribute), "aws_ssm_document", "data.aws_ssm_document").map((one) =>
        one.kind === "literal" ? one.id : one.kind === "resource" ? one.resource.at("name").string : undefined,
      );
      return named.length === 0 || named.some((name) => name === undefined || !OF_AWS.test(name) || RUNS_ANYTHING.test(name));
    }),
  );
