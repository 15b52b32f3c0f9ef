/** Makes dist/policies/guard/guard.js one file: required one by one, its hundreds of modules take longer to load than an app to be judged. */
import { join } from "node:path";
import { buildSync } from "esbuild";
import { GUARD_BUNDLE } from "./bundles";

buildSync({ ...GUARD_BUNDLE, outfile: join(__dirname, "..", "dist", "policies", "guard", "guard.js") });
