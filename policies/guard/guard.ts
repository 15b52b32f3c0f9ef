/**
 * Makes an app refuse to synthesize what the policies refuse:
 *
 *   const app = guard(new App());       // cdktf's or cdktn's
 *   …
 *   app.synth();                        // publishes into cdktf.out, or throws GuardRefusal and leaves nothing there to deploy
 *
 * The app synthesizes once, into a staging folder; the bytes written there are judged, and those bytes are moved into the place of the old
 * output. What was there before is removed when the app is guarded, so that a process that dies at any time leaves nothing unjudged behind.
 * Nothing in the app, in its options, its context or the environment turns this off; the settings and waivers under review decide what is
 * refused, as they do for `guardrails check`, and what they turn off or waive is printed each time. Works on the app's own methods and files, never on its
 * class, since there may be several copies of cdktf and there is cdktn.
 */
import { readGovernance } from "../settings/governance";
import { policies } from "../registry";
import { realOutdir } from "./outdir";
import { recordSourceLines, sourceLines, type ConstructNode } from "./source-lines";
import { endIfStopped, stoppable } from "./stoppable";
import { closeStaged, leaveNothing, openStaged, publishIfClean } from "./staged-synth";

/** What the guard uses of an App. */
interface SynthApp {
  readonly outdir: string;
  readonly manifest: object;
  readonly skipValidation: boolean;
  readonly node: ConstructNode;
  synth(): unknown;
}

const guarded = new WeakSet<object>();

/**
 * Guards the app, for good, and returns it. What its folder held is removed at once.
 *
 * @throws TypeError for what is not an App of cdktf or cdktn.
 * @throws Error where the app's outdir cannot be used.
 * @throws SettingsError where guardrails.config or guardrails.waivers.json, found from the working directory, are not understood.
 */
export function guard<App extends object>(app: App): App {
  if (!isApp(app)) throw new TypeError("guard() takes an App of cdktf or cdktn: guard(new App()).");
  if (guarded.has(app)) return app;

  const outdir = realOutdir(app.outdir);
  const { manifest, node, synth: synthesize } = app;
  const outside = { outdir: app.outdir, manifest: sealed(manifest) };
  let session = outside;

  const fixed = { enumerable: true, configurable: false };
  Object.defineProperties(app, {
    outdir: { ...fixed, get: () => session.outdir },
    manifest: { ...fixed, get: () => session.manifest },
    skipValidation: { ...fixed, value: false, writable: false },
    synth: { ...fixed, value: synth, writable: false },
  });
  guarded.add(app);
  recordSourceLines(node);
  leaveNothing(outdir, false);
  const now = new Date();
  const governance = readGovernance({ policies, cwd: process.cwd(), now });
  return app;

  function synth(): void {
    if (session !== outside) throw new Error("synth() of a guarded app was called from within itself.");
    try {
      const staging = openStaged(outdir);
      const { stdout, stderr } = process;
      try {
        stoppable(() => {
          synthesizeInto(staging);
          publishIfClean(staging, outdir, { governance, now, sourceLine: sourceLines(node), stdout, stderr });
        });
      } finally {
        // What was stopped has not run its own.
        session = outside;
        closeStaged(staging);
      }
    } catch (error) {
      leaveNothing(outdir, true);
      endIfStopped(error);
      throw error;
    }
  }

  function synthesizeInto(staging: string): void {
    session = { outdir: staging, manifest: stagedManifest(manifest, staging) };
    try {
      const result = synthesize.call(app);
      if (typeof (result as Partial<Promise<unknown>> | undefined)?.then === "function")
        throw new Error("synth() of a guarded app must not be asynchronous: what it writes later could not be judged.");
    } finally {
      session = outside;
    }
  }
}

function isApp(app: object): app is SynthApp {
  return Symbol.for("cdktf/App") in app;
}

/** The app's own manifest with other stacks and another folder, so that whatever else it is stays as it is. */
function stagedManifest(manifest: object, staging: string): object {
  return Object.create(manifest, { outdir: { value: staging }, stacks: { value: {} } }) as object;
}

/** Outside of app.synth() nobody gets a session out of the app by which a stack could write itself into the real folder. */
function sealed(manifest: object): object {
  const refuseSession = () => {
    throw new Error("This app is guarded: call app.synth(), which judges what it writes. Nothing else can write into its folder.");
  };
  return Object.create(manifest, { forStack: { value: refuseSession }, writeToFile: { value: refuseSession } }) as object;
}
