/** A severe complaint reaches a lead on the day it is written down. */
import type { Asker } from "../chat/asker.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { plain, quote, type Span, shortened } from "../chat/text.ts";
import { mayDisturb } from "../domain/quiet-hours.ts";
import { localDay } from "../domain/time.ts";
import { clientById } from "../store/clients.ts";
import { complaintById } from "../store/complaints.ts";
import { leadsToTell } from "../store/leads.ts";
import { restOf } from "../store/member-days.ts";
import { enqueue } from "../store/outbox.ts";
import { memberById } from "../store/people.ts";
import type { ComplaintRow } from "../store/schema-trouble.ts";
import type { Tx } from "../store/store.ts";
import { deliverableIdentity } from "../store/whereabouts.ts";
import { COMPLAINT, COMPLAINT_BUTTONS } from "../wording/complaint.ts";
import { daySpan } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { cardButton, clientSpan, listed } from "./card-parts.ts";

const TEXT_SHOWN = 300;

/**
 * Queues a message to each lead of the workspace (its admins where nobody leads), who is disturbed only when they may
 * be: in quiet hours and on days off it is the first line of their next morning. Returns the line that says so.
 */
export async function tellLeads(tx: Tx, complaint: ComplaintRow, from: Asker): Promise<readonly Line[]> {
  if (complaint.severe === 0 || complaint.resolved_on !== null) return [];
  const now: Span[] = [];
  const later: Span[] = [];
  for (const lead of await leadsToTell(tx, from, from.member)) {
    const named: Span = { kind: "member", id: lead.id, name: lead.name };
    if ((await deliverableIdentity(tx, from.workspace, lead.id)) === null) continue;
    if (!mayDisturb(from.now, await restOf(tx, lead, localDay(from.now, lead.zone)))) {
      later.push(named);
      continue;
    }
    await enqueue(tx, {
      workspace: from.workspace,
      id: from.newId(),
      key: `complaint:${complaint.id}:${lead.id}`,
      kind: "escalation",
      member: lead.id,
      subject: { kind: "complaint", id: complaint.id },
      address: null,
      now: from.now,
    });
    now.push(named);
  }
  const names = (spans: readonly Span[]) => listed(spans.map((span) => [span]));
  return [
    ...(now.length > 0 ? [{ text: say(from.language, COMPLAINT.told, { names: names(now) }) }] : []),
    ...(later.length > 0 ? [{ text: say(from.language, COMPLAINT.toldTomorrow, { names: names(later) }) }] : []),
  ];
}

/** What a lead is told at the moment it is sent; `null` when it no longer holds: resolved, undone, no longer severe. */
export async function complaintMessage(
  tx: Tx,
  subject: { readonly kind: "complaint"; readonly id: string },
  reader: Asker,
): Promise<Reply | null> {
  const found = await complaintById(tx, reader, subject.id);
  if (!found || found.complaint.resolved_on !== null || found.complaint.severe === 0) return null;
  const { complaint } = found;
  const client = await clientById(tx, reader, complaint.client_id);
  if (!client) return null;
  const { language } = reader;
  const owner = client.owner_id === null ? undefined : await memberById(tx, reader.workspace, client.owner_id);
  const day = daySpan(language, complaint.opened_on, localDay(reader.now, reader.zone));
  const who = owner
    ? say(language, COMPLAINT.owner, { name: { kind: "member", id: owner.id, name: owner.name } })
    : say(language, COMPLAINT.nobody);
  const doing =
    complaint.action === null ? [] : [{ text: [...say(language, COMPLAINT.action), plain(`: ${complaint.action}`)] }];
  return {
    tone: "warning",
    title: say(language, COMPLAINT.escalated, { client: clientSpan(client), day }),
    sections: [
      { kind: "lines", lines: [{ text: [quote(shortened(complaint.text, TEXT_SHOWN))] }, { text: who }, ...doing] },
    ],
    actions: [
      {
        label: sayPlain(language, COMPLAINT_BUTTONS.open),
        does: { kind: "show_complaint", complaint: complaint.id },
        style: "primary",
      },
      cardButton(client, language),
    ],
  };
}
