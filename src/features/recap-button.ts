import type { Asker } from "../chat/asker.ts";
import type { Action } from "../chat/reply.ts";
import type { MeetingRow } from "../store/schema-calendar.ts";
import { CALENDAR_BUTTONS } from "../wording/calendar.ts";
import { sayPlain } from "../wording/say.ts";

/** On a touch that was a meeting of the calendar. */
export const recapButton = (meeting: Pick<MeetingRow, "id">, from: Asker): Action => ({
  label: sayPlain(from.language, CALENDAR_BUTTONS.recap),
  does: { kind: "recap", meeting: meeting.id, words: "" },
});
