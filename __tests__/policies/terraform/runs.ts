/** How often a property is tried: few times and always alike in the suite, FUZZ times as often and each time anew in `npm run test:fuzz`. */
const fuzz = Number(process.env["FUZZ"] ?? 0);

export const runs = (numRuns: number) => (fuzz > 0 ? { numRuns: numRuns * fuzz } : { numRuns, seed: 1 });
