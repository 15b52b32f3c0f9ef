/** Hashes of strings and files, and name-based UUIDs. */
import { string } from "../../model/value";
import { Refusal } from "../limits";
import { define, TEXT, type TerraformFunction } from "./define";
import { fileContent } from "./files";
import { lazy } from "./lazy";

type Algorithm = "md5" | "sha1" | "sha256" | "sha512";
type Encoding = "hex" | "base64";

const hash = (algorithm: Algorithm, encoding: Encoding, content: string | Buffer): string =>
  lazy.crypto().createHash(algorithm).update(content).digest(encoding);

const ofText = (algorithm: Algorithm, encoding: Encoding = "hex"): TerraformFunction =>
  define([TEXT], ([content]) => string(hash(algorithm, encoding, content)));

const ofFile = (algorithm: Algorithm, encoding: Encoding = "hex"): TerraformFunction =>
  define([TEXT], ([path], { files }) => files && string(hash(algorithm, encoding, fileContent(files, path))));

/** Name spaces of RFC 9562, section 6.6. */
const NAMESPACES: Record<string, string> = {
  dns: "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
  url: "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
  oid: "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
  x500: "6ba7b814-9dad-11d1-80b4-00c04fd430c8",
};

function uuidv5(namespace: string, name: string): string {
  const space = (NAMESPACES[namespace] ?? namespace).replaceAll("-", "");
  if (!/^[0-9a-f]{32}$/i.test(space)) throw new Refusal(`${JSON.stringify(namespace)} is not a UUID`);
  const bytes = lazy.crypto().createHash("sha1").update(Buffer.from(space, "hex")).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export const hashFunctions = {
  md5: ofText("md5"),
  sha1: ofText("sha1"),
  sha256: ofText("sha256"),
  sha512: ofText("sha512"),
  base64sha256: ofText("sha256", "base64"),
  base64sha512: ofText("sha512", "base64"),
  filemd5: ofFile("md5"),
  filesha1: ofFile("sha1"),
  filesha256: ofFile("sha256"),
  filesha512: ofFile("sha512"),
  filebase64sha256: ofFile("sha256", "base64"),
  filebase64sha512: ofFile("sha512", "base64"),
  uuidv5: define([TEXT, TEXT], ([namespace, name]) => string(uuidv5(namespace, name))),
};
