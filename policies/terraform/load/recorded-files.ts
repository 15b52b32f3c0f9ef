/** Single files that are no part of a folder: plans, states, and configurations in JSON under another name. */
import { isObject, type JsonObject } from "../model/json-body";
import type { RecordedConfiguration } from "../model/recorded";
import { FileProblem, type FileTree } from "./file-tree";
import { readJsonObject, readSource, type Problem } from "./module-files";
import { listAt } from "./plan-configuration";
import { readPlan, type PlanView } from "./plan";
import { readState, readStateFile } from "./state";

/** A plan as `terraform plan -out` writes it is a ZIP archive. */
const ZIP = "PK\u0003\u0004";

/** Names at the top of a configuration in JSON. */
const BLOCK_TYPES = ["terraform", "provider", "resource", "data", "module", "variable", "output", "locals"];

/** `undefined` where it is none of these, or cannot be read, which is then said. */
export function readRecorded(
  tree: FileTree,
  file: string,
  path: string,
  problems: Problem[],
  planView: PlanView,
): RecordedConfiguration | "configuration" | undefined {
  if (tree.read(file).subarray(0, ZIP.length).toString("latin1") === ZIP)
    throw new FileProblem(
      `${path} is a plan in Terraform's own binary form. Print it as JSON, and give that: terraform show -json ${file} > plan.json`,
    );
  const source = readSource(tree, file, problems);
  const json = source && readJsonObject(source, problems);
  if (!json) return undefined;
  if (isObject(json["planned_values"])) {
    if (json["errored"] === true)
      problems.push(new FileProblem(`${path} is the plan of a run that failed: it does not hold all that would be made.`));
    const changes = listAt(json, "resource_changes").length;
    const plan = readPlan(json, source, path, planView);
    if (plan.resources.length + changes === 0 && readPlan(json, source, path, "running").resources.length > 0)
      throw new FileProblem(
        `${path} is a refresh-only plan, which plans nothing. What it found is told by: guardrails compare --drift ${path} ${path}`,
      );
    return notEmpty(plan, path, changes);
  }
  if (typeof json["format_version"] === "string") return notEmpty(readState(json, source, path), path, 0);
  if (isStateFile(json)) return notEmpty(readStateFile(json, source, path), path, 0);
  return file.endsWith(".json") && BLOCK_TYPES.some((type) => Object.hasOwn(json, type)) ? "configuration" : undefined;
}

function isStateFile(json: JsonObject): boolean {
  if (typeof json["version"] !== "number" || !("lineage" in json || "terraform_version" in json)) return false;
  if (json["version"] !== 4)
    throw new FileProblem(`The state has version ${json["version"]}; only version 4 (Terraform 0.12 and later) is read.`);
  return true;
}

/** A plan that only destroys leaves nothing, but it has changes. */
function notEmpty(configuration: RecordedConfiguration, path: string, changes: number): RecordedConfiguration {
  if (configuration.resources.length + changes === 0) throw new FileProblem(`${path} holds no resources: there is nothing to judge.`);
  return configuration;
}
