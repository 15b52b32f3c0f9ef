/** The text of a script or setting, as far as it is known before apply, also where it is compressed or in base64. */
import { gunzipSync } from "node:zlib";
import type { Attribute } from "../terraform/model/attribute";
import type { UnknownValue } from "../terraform/model/value";

/** A text in pieces, some of them unknown; `undefined` where nothing of it is known. */
export function partsOf({ string, unknown }: Attribute): readonly (string | UnknownValue)[] | undefined {
  return string === undefined ? (unknown?.parts ?? unknown?.encodes?.parts) : [string];
}

/** The pieces as one text. */
export const joined = (parts: readonly (string | UnknownValue)[]): string =>
  parts.map((part) => (typeof part === "string" ? part : "${}")).join("");

/** What a text is the base64 of, perhaps compressed; empty where it is none. */
export function fromBase64(text: string): string {
  if (!/^[A-Za-z0-9+/=\s]{16,}$/.test(text)) return "";
  const bytes = Buffer.from(text, "base64");
  return GZIP.equals(bytes.subarray(0, GZIP.length)) ? unzipped(bytes) : bytes.toString("latin1");
}

/** https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
const GZIP = Buffer.from([0x1f, 0x8b]);
/** User data is 16 KB at the most; a megabyte of text is more than enough to read. */
const MAX_TEXT = 1 << 20;

function unzipped(bytes: Buffer): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_TEXT }).toString("latin1");
  } catch {
    return "";
  }
}
