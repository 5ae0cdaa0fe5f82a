/** What is shown of a client that is not met in person: on its card, its form, in the morning. */
import type { Asker } from "../chat/asker.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { ClientRow } from "../store/schema.ts";
import { CADENCE, CADENCE_BUTTONS, REASONS } from "../wording/cadence.ts";
import { CLIENT_EDIT } from "../wording/clients.ts";
import { dayShort } from "../wording/dates.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";
import { clientSpan, oneLine } from "./card-parts.ts";

/** Unless a day is named. */
export const REVIEW_MONTHS = 6;

export const monthsAhead = (today: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(today).add({ months }).toString();

/** The next message is the reason. */
export function askWhy(client: ClientRow, from: Asker): Reply {
  const reasons = [REASONS.remote, REASONS.far, REASONS.asked].map((phrase): Action => {
    const words = sayPlain(from.language, phrase);
    return { label: words, does: { kind: "in_person_off", client: client.id, words } };
  });
  const text = say(from.language, CADENCE.askWhy, { client: clientSpan(client) });
  return {
    ...oneLine("ask", text, reasons),
    place: "below",
    awaits: { kind: "in_person_off", client: client.id, words: "" },
  };
}

const offText = (client: ClientRow, from: Asker): Line["text"] =>
  client.in_person_review_on === null
    ? say(from.language, CADENCE.offNoWhy)
    : say(from.language, CADENCE.off, {
        why: client.in_person_why ?? "–",
        day: dayShort(from.language, client.in_person_review_on, localDay(from.now, from.zone)),
      });

/** For the card: that it is off, and why. */
export const inPersonLine = (client: ClientRow, from: Asker): Line[] =>
  client.in_person_off === 1 ? [{ text: offText(client, from) }] : [];

/** For the form: the same, with days to put the review on. */
export function inPersonForm(client: ClientRow, from: Asker): Line[] {
  if (client.in_person_off === 0) return [];
  const today = localDay(from.now, from.zone);
  const until = (label: Phrase, months: number): Action => ({
    label: sayPlain(from.language, label),
    does: { kind: "in_person_off", client: client.id, words: "", until: monthsAhead(today, months) },
  });
  return [
    {
      text: offText(client, from),
      actions: [until(CLIENT_EDIT.months3, 3), until(CADENCE_BUTTONS.months6, 6), until(CADENCE_BUTTONS.year, 12)],
    },
  ];
}

/** What the morning's line offers on the day of the review. */
export const reviewSteps = (client: string, from: Asker): readonly Action[] => [
  {
    label: sayPlain(from.language, CLIENT_EDIT.inPersonOn),
    does: { kind: "change_client", client, change: { field: "in_person", on: true } },
  },
  {
    label: sayPlain(from.language, CADENCE_BUTTONS.keepOff),
    does: {
      kind: "in_person_off",
      client,
      words: "",
      until: monthsAhead(localDay(from.now, from.zone), REVIEW_MONTHS),
    },
  },
];
