/** A member's week, as it is told on its last working day. */
import type { Asker } from "../chat/asker.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import { byAttention } from "../domain/attention.ts";
import { mayDisturb } from "../domain/quiet-hours.ts";
import { addMonths, growthOf, mainCurrency, monthOf, portfolioOf, YARDSTICK } from "../domain/revenue.ts";
import { fridayOf } from "../domain/review.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { ownClients } from "../store/clients.ts";
import { restOf } from "../store/member-days.ts";
import { revenuesOf } from "../store/money.ts";
import { memberById } from "../store/people.ts";
import { weekOf } from "../store/reviews.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Db, Tx } from "../store/store.ts";
import { dayShort } from "../wording/dates.ts";
import { REVIEW } from "../wording/review.ts";
import { say } from "../wording/say.ts";
import { clientSpan, listed } from "./card-parts.ts";
import { type ClientHealth, healthOfClients } from "./client-health.ts";
import { attentionText, entryOf } from "./list-clients.ts";

const MOVED_SHOWN = 3;
const NEXT_WEEK = 3;
const MONTHS_READ = 24;
const LABEL = 25;

/** The asker may hear of that week now: it is not over, and they are not at rest. */
export async function weekHolds(tx: Tx, friday: LocalDate, reader: Asker): Promise<boolean> {
  const today = localDay(reader.now, reader.zone);
  const member = await memberById(tx, reader.workspace, reader.member);
  return member !== undefined && fridayOf(today) === friday && mayDisturb(reader.now, await restOf(tx, member, today));
}

/** `null` when it no longer holds, or they have no clients to look back at. */
export async function reviewMessage(
  tx: Tx,
  subject: { readonly kind: "review"; readonly day: LocalDate },
  reader: Asker,
): Promise<Reply | null> {
  const { language } = reader;
  const clients = await ownClients(tx, reader);
  if (clients.length === 0 || !(await weekHolds(tx, subject.day, reader))) return null;
  const today = localDay(reader.now, reader.zone);
  const monday = addDays(subject.day, -4);
  const week = await weekOf(tx, reader, monday, today);
  const healths = await healthOfClients(tx, reader.workspace, clients, today);
  const growth = await growthOfClients(tx, reader.workspace, clients, today);
  const line = (text: Text): Line => ({ text });
  const talked =
    week.touches === 0
      ? say(language, REVIEW.noTouches)
      : listed([
          say(language, REVIEW.touches, { count: week.touches, clients: week.clients }),
          say(language, REVIEW.inPerson, { count: week.inPerson }),
        ]);
  const promised = listed([
    say(language, REVIEW.kept, { count: week.kept }),
    ...(week.overdue > 0 ? [say(language, REVIEW.overdue, { count: week.overdue })] : []),
  ]);
  const next = healths
    .map(entryOf)
    .filter((one) => one.health.kind !== "stopped")
    .sort(byAttention)
    .slice(0, NEXT_WEEK);
  return {
    tone: "plain",
    title: weekTitle(REVIEW.title, monday, subject.day, reader),
    sections: [
      {
        kind: "lines",
        lines: [
          line(talked),
          line(promised),
          ...movedLines(healths, reader).map(line),
          ...(growth === null
            ? []
            : [line(say(language, REVIEW.growth, { percent: signed(growth), yardstick: YARDSTICK }))]),
        ],
      },
      ...(next.length > 0
        ? [
            {
              kind: "lines",
              heading: say(language, REVIEW.three),
              lines: next.map((one, at) => numbered(at + 1, one.client, attentionText(one, language))),
            } as const,
          ]
        : []),
    ],
    actions: [],
  };
}

const weekTitle = (phrase: typeof REVIEW.title, from: LocalDate, to: LocalDate, { language }: Asker): Text =>
  say(language, phrase, { from: dayShort(language, from, to), to: dayShort(language, to, to) });

/** A line whose number opens the client's card. */
export const numbered = (number: number, client: ClientRow, text: Text): Line => ({
  number,
  text: [clientSpan(client), plain(": "), ...text],
  actions: [cardOf(client)],
});

const cardOf = (client: ClientRow): Action => ({
  label: shortened(client.name, LABEL),
  does: { kind: "ask_client", words: "", client: { kind: "known", id: client.id } },
});

/** `Up: Acme +12, Vega +4`, `Down: Nova −9`; against a week ago. */
function movedLines(healths: readonly ClientHealth[], { language }: Asker): Text[] {
  const moved = healths.flatMap(({ client, health, was }) =>
    health.kind === "score" && was !== null && health.score !== was ? [{ client, by: health.score - was }] : [],
  );
  const names = (some: typeof moved): Text =>
    listed(some.slice(0, MOVED_SHOWN).map(({ client, by }): Text => [clientSpan(client), plain(` ${signed(by)}`)]));
  const up = moved.filter(({ by }) => by > 0).sort((a, b) => b.by - a.by);
  const down = moved.filter(({ by }) => by < 0).sort((a, b) => a.by - b.by);
  if (moved.length === 0) return [say(language, REVIEW.steady)];
  return [
    ...(up.length > 0 ? [say(language, REVIEW.up, { names: names(up) })] : []),
    ...(down.length > 0 ? [say(language, REVIEW.down, { names: names(down) })] : []),
  ];
}

/** `+12`, `−9`: a minus as wide as a plus. */
export const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);

/** Percent year on year of these clients together, in the currency that speaks for them; `null`: not known. */
export async function growthOfClients(
  db: Db,
  workspace: string,
  clients: readonly ClientRow[],
  today: LocalDate,
): Promise<number | null> {
  const now = monthOf(today);
  const ids = clients.map((client) => client.id);
  const rows = await revenuesOf(db, workspace, ids, addMonths(now, -MONTHS_READ));
  const currency = mainCurrency(rows);
  const figures = portfolioOf(rows.filter((row) => row.currency === currency));
  return growthOf(figures, now)?.percent ?? null;
}
