/** What is worth a thought once a week and not every day: each client's turn is on a working day of its own. */
import { isoWeekday } from "./time.ts";
import type { LocalDate } from "./vocabulary.ts";

/** `workDays`: ISO weekday digits of the reader. Spread by the client's id, so that no day gets them all. */
export function isWeeklyTurn(client: string, today: LocalDate, workDays: string): boolean {
  if (workDays === "") return false;
  const spread = [...client].reduce((all, letter) => (all * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7);
  return Number(workDays[spread % workDays.length]) === isoWeekday(today);
}
