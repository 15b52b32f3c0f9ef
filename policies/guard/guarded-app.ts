/** An App of cdktf that is guarded from its first line on. In an app of CDK Terrain write `guard(new App())`. */
import { App, type AppConfig } from "cdktf";
import { guard } from "./guard";
import { realOutdir } from "./outdir";

/**
 * What is synthesized is judged before anything is written:
 *
 *   const app = new GuardedApp();
 *   new DevNetwork(app, "dev-network");
 *   app.synth(); // publishes into cdktf.out, or throws GuardRefusal and leaves nothing there to deploy
 *
 * Takes what App takes; `skipValidation` has no effect.
 */
export class GuardedApp extends App {
  constructor(options: AppConfig = {}) {
    super(withOutdir(options));
    guard(this);
  }
}

/** App makes one folder and says little where that does not work. */
function withOutdir(options: AppConfig): AppConfig {
  realOutdir(options.outdir ?? process.env["CDKTF_OUTDIR"] ?? "cdktf.out");
  return options;
}
