/** The careless variant, before the same guard: nothing is written, and the refusal names every hole (`npm run demo:breach`). */
import { GuardedApp } from "../policies/guard";
import { CarelessLearningService } from "./careless-learning-service";

const app = new GuardedApp();
new CarelessLearningService(app, "careless-learning-service");
app.synth();
