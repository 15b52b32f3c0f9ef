/**
 * Places where a credential stands in the configuration: passwords written out, and text that carries keys. What is written out stands in
 * the repository, in the synthesized stack, in the plan and in the state, for everyone who can read one of them.
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Block, Module, Resource } from "../terraform/model/resource";
import { carriedBy, namedCredential, secretNameIn, type CarriedCredential } from "./credentials/carried-credentials";
import { CARRIERS } from "./credentials/carriers";
import { leaves } from "./leaves";
import { SECRET_ARGUMENTS, STORED_SECRETS } from "./credentials/secret-arguments";
import { isPointer, isSecretName } from "./credentials/secret-names";
import { isWrittenOut } from "./credentials/written-out";
import type { Facts } from "./facts";
import { memo } from "./memo";

export type { CarriedCredential };

/** Secrets written out: as arguments, by the table or by their name, and as outputs. */
export function literalPasswords(facts: Facts): readonly Attribute[] {
  const inTable = Object.entries(SECRET_ARGUMENTS).flatMap(([type, paths]) => places(facts.resources(type), paths).filter(isWrittenOut));
  const isSecret = secretNames();
  const byName: Attribute[] = [];
  for (const { resources } of facts.configurations)
    for (const resource of resources)
      if (resource.mode === "managed") for (const name of resource.names) if (isSecret(name)) byName.push(resource.at(name));
  const outputs = modules(facts).flatMap((module) =>
    [...module.outputs].flatMap(([name, output]) =>
      isSecretName(name) && output.alternatives.some(({ string }) => !isPointer(string ?? "")) ? [output] : [],
    ),
  );
  return [...inTable, ...[...byName, ...outputs].flatMap((place) => place.items()).filter(isSecretText)];
}

/** Whether an argument is called a secret; the same few names stand on thousands of resources. `password_wo` is `password`, kept out of the state. */
const secretNames = () => memo((name: string) => isSecretName(name.replace(/_wo$/, "")));

/** A switch may be called after the password that it is about: manage_master_user_password. */
const isSecretText = (place: Attribute): boolean => isWrittenOut(place) && place.boolean === undefined;

const places = (resources: readonly Resource[], paths: readonly string[]): Attribute[] =>
  resources.flatMap((resource) => paths.flatMap((path) => leaves(resource, path)));

const modules = (facts: Facts): readonly Module[] => facts.configurations.flatMap((configuration) => configuration.modules);

/**
 * Values of stored secrets written out. Where Terraform is told to ignore changes of the value, it is only what stands there until somebody
 * puts the secret in.
 */
export const literalStoredSecrets = (facts: Facts): readonly Attribute[] =>
  Object.entries(STORED_SECRETS).flatMap(([type, paths]) =>
    facts
      .resources(type)
      .filter((resource) => type !== "aws_ssm_parameter" || resource.at("type").string === "SecureString")
      .flatMap((resource) => paths.filter((path) => !ignoresChanges(resource, path)).map((path) => resource.at(path)))
      .filter((value) => isWrittenOut(value) || (value.isUnknown && carriedBy(value).length > 0)),
  );

const ignoresChanges = ({ ignoreChanges }: Resource, name: string): boolean => ignoreChanges === "all" || ignoreChanges.includes(name);

/** Keys and passwords pasted into scripts, environment variables, settings, provider blocks, tags and outputs. */
export function carriedCredentials(facts: Facts): readonly CarriedCredential[] {
  return [
    ...Object.entries(CARRIERS).flatMap(([type, paths]) => places(facts.resources(type), paths).flatMap(carriedBy)),
    ...facts
      .resources("aws_ssm_parameter")
      .filter((parameter) => parameter.at("type").string !== "SecureString")
      .flatMap((parameter) =>
        ["value", "insecure_value"].flatMap((value) => namedCredential(secretNameIn(parameter.at("name")) ?? "", parameter.at(value))),
      ),
    ...ownKeys(facts),
    ...shownToReaders(facts).flatMap(carriedBy),
  ];
}

/** Tags and outputs. Of a tag only the shape of its value counts: it may be called after the secret that it says something about. */
function shownToReaders(facts: Facts): Attribute[] {
  const tagged = facts.configurations.flatMap(({ resources }) => resources.filter(({ mode }) => mode === "managed"));
  const labels = [
    ...tagged.map((resource) => resource.at("tags")),
    ...modules(facts).flatMap(({ providers }) => providers.flatMap((provider) => leaves(provider, "default_tags.tags"))),
  ];
  return [
    ...labels.flatMap((tags) => tags.entries().map(([, label]) => label)),
    ...modules(facts).flatMap(({ outputs }) => [...outputs.values()]),
  ];
}

/** What providers and backends log in with. */
function ownKeys(facts: Facts): CarriedCredential[] {
  const isSecret = secretNames();
  const keysOf = (block: Block, noun: string): CarriedCredential[] =>
    block.names
      .filter(isSecret)
      .flatMap((name) => leaves(block, name))
      .filter((key) => isSecretText(key) && !isStandIn(key.string ?? ""))
      .map((key) => ({ at: key, what: `the ${noun}'s ${key.name}` }));
  return modules(facts).flatMap(({ providers, backend }) => [
    ...providers.flatMap((provider) => keysOf(provider, "provider")),
    ...(backend ? [...keysOf(backend, "backend"), ...connectionsOf(backend)] : []),
  ]);
}

/** Where a backend has its password in the text of a connection: https://developer.hashicorp.com/terraform/language/backend/pg. */
const connectionsOf = (backend: Block): CarriedCredential[] =>
  backend.names.filter((name) => !isSecretName(name)).flatMap((name) => leaves(backend, name).flatMap(carriedBy));

/** What is given to emulators, which take any key. */
const isStandIn = (key: string): boolean =>
  /^(test|mock|dummy|fake|local|localstack|example|anything)([_-]?(access|secret)?[_-]?key)?$/i.test(key);
