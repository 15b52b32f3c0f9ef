import type { Root } from "./root";

/** One step away from an environment, in one of its roots. */
export interface Mutation {
  readonly title: string;
  apply(root: Root): void;
}

/** Finds every place of a root where its step can be taken. `all` are the roots that are judged together, this one among them. */
export type Operator = (root: Root, all: readonly Root[]) => readonly Mutation[];

export const mutation = (title: string, apply: (root: Root) => void): Mutation => ({ title, apply });
