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

/** What a prop belongs to: a construct, or the name of a function. */
type Where = IConstruct | string;

/**
 * Holds a prop to a condition, unless it is an unresolved token.
 *
 * @throws InvalidPropError
 */
export function requireProp<T>(where: Where, prop: string, value: T, holds: (value: T) => boolean, expectation: string): void {
  if (Token.isUnresolved(value) || holds(value)) return;
  throw new InvalidPropError(nameOf(where), prop, value, expectation);
}

const nameOf = (where: Where): string => (typeof where === "string" ? where : where.node.path);

/**
 * Holds a prop that decides what is built to a value that is known now.
 *
 * @throws InvalidPropError for a token.
 */
export function requireKnown(where: Where, prop: string, value: unknown): void {
  if (Token.isUnresolved(value))
    throw new InvalidPropError(nameOf(where), prop, "a token", "it decides what is built, so it must be known before deployment");
}

/**
 * Holds a list that decides what is built to being known, and to naming everything once.
 *
 * @throws InvalidPropError
 */
export function requireList(where: Where, prop: string, list: readonly unknown[], least: number, expectation: string): void {
  requireKnown(where, prop, list);
  requireProp(where, prop, list, (given) => given.length >= least, expectation);
  requireProp(where, prop, list, (given) => new Set(given).size === given.length, "it names something twice");
}

/** @throws InvalidPropError unless the value is undefined, a token, or a text of that form. */
export function requireText(where: Where, prop: string, value: string | undefined, form: RegExp, expectation: string): void {
  if (value !== undefined) requireProp(where, prop, value, (given) => form.test(given), expectation);
}

/** @throws InvalidPropError unless the value is undefined, a token, or an integer in the range. */
export function requireInteger(where: Where, prop: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined) return;
  const inRange = (given: number) => Number.isInteger(given) && given >= least && given <= most;
  requireProp(where, prop, value, inRange, `it must be a whole number from ${least} to ${most}`);
}

/** `db.t4g.medium`, for every service that is built on RDS. */
export const INSTANCE_CLASS = /^db(\.[a-z0-9-]+)+$/;

/**
 * A name inside a relational database, in the strictest engine's limits.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 *
 * @throws InvalidPropError
 */
export function requireDatabaseName(where: Where, prop: string, name: string | undefined): void {
  requireText(
    where,
    prop,
    name,
    /^[a-zA-Z][a-zA-Z0-9_]{0,15}$/,
    "it must be at most 16 letters, digits and underscores, and begin with a letter",
  );
}
