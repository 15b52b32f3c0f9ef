/** `npm run docs`: writes what is made from code, and removes the pages of policies that are gone. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedDocs, POLICY_PAGES } from "./generated-docs";

const root = join(__dirname, "..");
const docs = generatedDocs();
const pages = join(root, POLICY_PAGES);
mkdirSync(pages, { recursive: true });
for (const file of readdirSync(pages)) if (!docs.has(`${POLICY_PAGES}/${file}`)) rmSync(join(pages, file));
for (const [path, text] of docs) writeFileSync(join(root, path), text);
