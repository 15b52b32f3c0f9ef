/** The examples that `npm run synth` builds: locked-down development environments, judged by the guard before anything is written. */
import { GuardedApp } from "../policies/guard";
import { ContainerService } from "./container-service";
import { DataTeam } from "./data-team";
import { LearningService } from "./learning-service";
import { SharedPerimeter, SharedPlatform } from "./shared-platform";

const app = new GuardedApp();
new LearningService(app, "learning-service");
new ContainerService(app, "container-service");
const platform = new SharedPlatform(app, "shared-platform");
new DataTeam(app, "data-team", platform);
new SharedPerimeter(app, "shared-perimeter");
app.synth();
