/** Values of variables as Terraform's own command line takes them: `--var name=value`, `--var-file dev.tfvars`, `--workspace dev`. */
import { UsageError } from "./terminal";

export interface GivenValues {
  /** `name=value`, later ones over earlier ones. */
  readonly var?: readonly string[];
  /** Paths of variable files, later ones over earlier ones. */
  readonly varFile?: readonly string[];
  readonly workspace?: string;
}

/** Of an option that may be repeated: all that it was given, in order. */
export const repeated = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** What the loader takes. @throws UsageError where a value names no variable */
export function givenValues({ var: variables = [], varFile = [], workspace }: GivenValues) {
  return {
    variables: Object.fromEntries(variables.map(nameAndValue)),
    variableFiles: varFile,
    ...(workspace !== undefined && { workspace }),
  };
}

function nameAndValue(written: string): [string, string] {
  const [, name, value] = /^\s*([^\s=]+)\s*=(.*)$/s.exec(written) ?? [];
  if (name === undefined || value === undefined) throw new UsageError(`--var ${written} names no variable; write it as name=value.`);
  return [name, value];
}
