/** The app of the tests with the real CLI: RANGE opens its group. */
import { GuardedApp } from "../../../policies/guard";
import { group, stackIn } from "../../policies/guard/fixture";

const range = process.env["RANGE"];
const app = new GuardedApp();
group(stackIn(app), "db", ...(range ? [range] : []));
app.synth();
