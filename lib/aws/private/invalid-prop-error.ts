/**
 * What a construct throws when a prop cannot be right: at construction, with the value, so that nobody waits for `terraform apply` to learn
 * it. Values that are known only at deploy time (tokens) pass here and are judged by the guard.
 */
import { Token } from "cdktf";
import type { IConstruct } from "constructs";

export class InvalidPropError extends Error {
  override readonly name = "InvalidPropError";

  constructor(
    readonly where: string,
    readonly prop: string,
    readonly value: unknown,
    expectation: string,
  ) {
    super(`${where}: ${prop} is ${JSON.stringify(value)}, but ${expectation}.`);
  }
}

/**
 * Holds a prop to a condition, unless it is an unresolved token.
 *
 * @throws InvalidPropError
 */
export function requireProp<T>(where: IConstruct, prop: string, value: T, holds: (value: T) => boolean, expectation: string): void {
  if (Token.isUnresolved(value) || holds(value)) return;
  throw new InvalidPropError(where.node.path, prop, value, expectation);
}

/**
 * Holds a prop that decides what is built to a value that is known now.
 *
 * @throws InvalidPropError for a token.
 */
export function requireKnown(where: IConstruct, prop: string, value: unknown): void {
  if (Token.isUnresolved(value))
    throw new InvalidPropError(where.node.path, prop, "a token", "it decides what is built, so it must be known before deployment");
}

/** @throws InvalidPropError unless the value is undefined, a token, or an integer in the range. */
export function requireInteger(where: IConstruct, prop: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined) return;
  const inRange = (given: number) => Number.isInteger(given) && given >= least && given <= most;
  requireProp(where, prop, value, inRange, `it must be a whole number from ${least} to ${most}`);
}

/**
 * A name inside a relational database, in the strictest engine's limits.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 *
 * @throws InvalidPropError
 */
export function requireDatabaseName(where: IConstruct, prop: string, name: string | undefined): void {
  if (name === undefined) return;
  const isName = (given: string) => /^[a-zA-Z][a-zA-Z0-9_]{0,15}$/.test(given);
  requireProp(where, prop, name, isName, "it must be at most 16 letters, digits and underscores, and begin with a letter");
}
