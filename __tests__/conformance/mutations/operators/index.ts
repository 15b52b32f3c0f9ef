import * as buckets from "./buckets";
import * as documents from "./policy-documents";
import * as groups from "./groups";
import * as networks from "./networks";
import * as stores from "./stores";
import * as terraform from "./terraform";
import type { Operator } from "../mutation";

/** Every way to loosen an environment in one step, by its name. */
export const LOOSENINGS: Readonly<Record<string, Operator>> = { ...groups, ...networks, ...stores, ...buckets, ...documents, ...terraform };
