/** When a client is to hear of a price rise. */
import { addDays } from "./time.ts";
import type { LocalDate } from "./vocabulary.ts";

const AHEAD_DAYS = 30;

/** A month before it begins; the next day where that is over, or where nobody has said when. */
export function tellOn(from: LocalDate | null, today: LocalDate): LocalDate {
  const tomorrow = addDays(today, 1);
  const ahead = from === null ? tomorrow : addDays(from, -AHEAD_DAYS);
  return ahead > tomorrow ? ahead : tomorrow;
}
