/**
 * How often a property is tried: few times in the suite, FUZZ times as often in `npm run test:fuzz`. Always alike, so that a change is
 * judged by what it changed; SEED tries others.
 */
const fuzz = Number(process.env["FUZZ"] ?? 1);
const seed = Number(process.env["SEED"] ?? 1);

export const runs = (numRuns: number) => ({ numRuns: numRuns * fuzz, seed });
