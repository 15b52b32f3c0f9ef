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

/** Associations with documents that may do anything: not AWS's own, or AWS's own that run what they are given. */
export const associationsOfPrograms = (facts: Facts): readonly Resource[] =>
  facts.resources("aws_ssm_association").filter((association) => {
    const named = targets(association.at("name"), "aws_ssm_document", "data.aws_ssm_document").map((one) =>
      one.kind === "literal" ? one.id : one.kind === "resource" ? one.resource.at("name").string : undefined,
    );
    return named.length === 0 || named.some((name) => name === undefined || !OF_AWS.test(name) || RUNS_ANYTHING.test(name));
  });
