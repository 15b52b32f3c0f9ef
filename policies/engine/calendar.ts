/** Calendar days in UTC, so that a waiver ends on the same day for everybody. */

const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;

/** YYYY-MM-DD. */
export function calendarDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** How many days later the second is; negative where it is earlier. Both are YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}
