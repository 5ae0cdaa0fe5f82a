/** A client that gave us notice: its leads hear of it the same day, or with their next morning. */
import type { Asker } from "../chat/asker.ts";
import type { Line, Reply } from "../chat/reply.ts";
import type { Span } from "../chat/text.ts";
import { mayDisturb } from "../domain/quiet-hours.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { Instant, LocalDate } from "../domain/vocabulary.ts";
import { clientById } from "../store/clients.ts";
import { leadsToTell } from "../store/leads.ts";
import { restOf } from "../store/member-days.ts";
import { enqueue } from "../store/outbox.ts";
import { memberById } from "../store/people.ts";
import type { Tx } from "../store/store.ts";
import { deliverableIdentity } from "../store/whereabouts.ts";
import { COMPLAINT } from "../wording/complaint.ts";
import { daySpan } from "../wording/dates.ts";
import { ROLLUP } from "../wording/review.ts";
import { say } from "../wording/say.ts";
import { cardButton, clientSpan, listed } from "./card-parts.ts";

/** Over a long weekend, no longer: after that the client's own lines speak of it. */
const REMEMBERED_DAYS = 5;

/** Queues a message to each lead who may be disturbed now; returns the lines that say who hears of it, and when. */
export async function tellNotice(tx: Tx, client: string, day: LocalDate, from: Asker): Promise<readonly Line[]> {
  const now: Span[] = [];
  const later: Span[] = [];
  for (const lead of await leadsToTell(tx, from, from.member)) {
    if ((await deliverableIdentity(tx, from.workspace, lead.id)) === null) continue;
    const named: Span = { kind: "member", id: lead.id, name: lead.name };
    if (mayDisturb(from.now, await restOf(tx, lead, localDay(from.now, lead.zone)))) {
      await send(tx, from.workspace, client, day, lead.id, from.newId(), from.now);
      now.push(named);
    } else later.push(named);
  }
  const names = (spans: readonly Span[]) => listed(spans.map((span) => [span]));
  return [
    ...(now.length > 0 ? [{ text: say(from.language, COMPLAINT.told, { names: names(now) }) }] : []),
    ...(later.length > 0 ? [{ text: say(from.language, COMPLAINT.toldTomorrow, { names: names(later) }) }] : []),
  ];
}

const send = (
  tx: Tx,
  workspace: string,
  client: string,
  day: LocalDate,
  lead: string,
  id: string,
  now: Instant,
): Promise<boolean> =>
  enqueue(tx, {
    workspace,
    id,
    key: `notice:${client}:${day}:${lead}`,
    kind: "escalation",
    member: lead,
    subject: { kind: "notice", id: client, day },
    address: null,
    now,
  });

/** With a lead's morning come the notices that found them at rest; the key lets each through once. */
export async function sendWaitingNotices(
  tx: Tx,
  lead: { readonly workspace_id: string; readonly id: string },
  today: LocalDate,
  newId: () => string,
  now: Instant,
): Promise<void> {
  const leads = await leadsToTell(tx, { workspace: lead.workspace_id }, null);
  if (!leads.some((one) => one.id === lead.id)) return;
  const given = await tx
    .selectFrom("client_terms")
    .select(["client_id", "notice_given_on"])
    .where("workspace_id", "=", lead.workspace_id)
    .where("notice_given_on", ">=", addDays(today, -REMEMBERED_DAYS))
    .execute();
  for (const { client_id, notice_given_on } of given) {
    if (notice_given_on !== null) {
      await send(tx, lead.workspace_id, client_id, notice_given_on, lead.id, newId(), now);
    }
  }
}

/** `null` when it no longer holds: taken back, or the client is gone. */
export async function noticeMessage(
  tx: Tx,
  subject: { readonly id: string; readonly day: LocalDate },
  reader: Asker,
): Promise<Reply | null> {
  const { language } = reader;
  const client = await clientById(tx, reader, subject.id);
  const terms = await tx
    .selectFrom("client_terms")
    .select("notice_given_on")
    .where("workspace_id", "=", reader.workspace)
    .where("client_id", "=", subject.id)
    .executeTakeFirst();
  // Whoever looks after the client knows already.
  if (!client || client.owner_id === reader.member || terms?.notice_given_on !== subject.day) return null;
  const owner = client.owner_id === null ? undefined : await memberById(tx, reader.workspace, client.owner_id);
  const day = daySpan(language, subject.day, localDay(reader.now, reader.zone));
  const who = owner
    ? say(language, COMPLAINT.owner, { name: { kind: "member", id: owner.id, name: owner.name } })
    : say(language, COMPLAINT.nobody);
  return {
    tone: "warning",
    title: say(language, ROLLUP.notice, { client: clientSpan(client), day }),
    sections: [{ kind: "lines", lines: [{ text: who }] }],
    actions: [cardButton(client, language)],
  };
}
