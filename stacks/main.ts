/** The example that `npm run synth` builds: a locked-down development environment, judged by the guard before anything is written. */
import { GuardedApp } from "../policies/guard";
import { LearningService } from "./learning-service";

const app = new GuardedApp();
new LearningService(app, "learning-service-dev");
app.synth();
