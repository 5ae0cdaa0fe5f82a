/** Who of ours greets a person, and the button that hands it on. */
import type { Asker } from "../chat/asker.ts";
import type { Action, Line } from "../chat/reply.ts";
import { localDay } from "../domain/time.ts";
import { handedGreetings } from "../store/greetings.ts";
import type { ContactRow } from "../store/schema.ts";
import type { Db } from "../store/store.ts";
import { daySpan } from "../wording/dates.ts";
import { GREETINGS } from "../wording/greetings.ts";
import { say, sayPlain } from "../wording/say.ts";

/** Who greets them next, for the person's card. */
export async function greetingLines(db: Db, contact: ContactRow, from: Asker): Promise<Line[]> {
  const today = localDay(from.now, from.zone);
  return (await handedGreetings(db, from.workspace, [contact.id], today)).map((one) => ({
    text: say(from.language, one.state === "done" ? GREETINGS.done : GREETINGS.open, {
      member: { kind: "member", id: one.member_id, name: one.member_name },
      day: daySpan(from.language, one.on_day, today),
    }),
  }));
}

export const greetingButton = (contact: Pick<ContactRow, "id">, { language }: Asker): Action => ({
  label: sayPlain(language, GREETINGS.button),
  does: { kind: "hand_greeting", contact: contact.id, member: null },
});
