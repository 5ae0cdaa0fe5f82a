/** The brief of a client that changed hands: how it stands, who is there, what was promised, in one message. */
import type { Asker } from "../chat/asker.ts";
import type { Line, Reply, Section } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import { localDay } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { clientById } from "../store/clients.ts";
import { type FollowUp, openFollowUps } from "../store/follow-ups.ts";
import { handoverById, markTold, untoldHandovers } from "../store/handovers.ts";
import { enqueue } from "../store/outbox.ts";
import { memberById } from "../store/people.ts";
import type { HandoverRow } from "../store/schema-team.ts";
import type { Tx } from "../store/store.ts";
import { PROMISES } from "../wording/clients.ts";
import { HANDOVER } from "../wording/handover.ts";
import { say } from "../wording/say.ts";
import { clientCard } from "./ask-client.ts";
import { clientSpan } from "./card-parts.ts";
import { dueText } from "./follow-up-card.ts";

const SHOWN = 10;
const TEXT_SHOWN = 120;

/** Queues the brief, once. */
export async function sendBrief(tx: Tx, record: HandoverRow, id: string, now: Instant): Promise<void> {
  await markTold(tx, record, now);
  await enqueue(tx, {
    workspace: record.workspace_id,
    id,
    key: `handover:${record.id}`,
    kind: "brief",
    member: record.to_id,
    subject: { kind: "handover", id: record.id },
    address: null,
    now,
  });
}

/** With the morning come the briefs that found their reader at rest. */
export async function sendWaitingBriefs(
  tx: Tx,
  member: { readonly workspace_id: string; readonly id: string },
  newId: () => string,
  now: Instant,
): Promise<void> {
  for (const record of await untoldHandovers(tx, member.workspace_id, member.id)) {
    await sendBrief(tx, record, newId(), now);
  }
}

/** `null` when it no longer holds: taken back, or handed on. */
export async function handoverMessage(
  tx: Tx,
  subject: { readonly kind: "handover"; readonly id: string },
  reader: Asker,
): Promise<Reply | null> {
  const { language, workspace } = reader;
  const record = await handoverById(tx, workspace, subject.id);
  const client = record && (await clientById(tx, reader, record.client_id));
  if (!client || client.owner_id !== reader.member) return null;
  const giver = await memberById(tx, workspace, record.from_id ?? record.by_id);
  const card = await clientCard(tx, client, reader);
  const open = await openFollowUps(tx, reader, client.id);
  const section = (heading: Text, rows: readonly FollowUp[]): Section[] =>
    rows.length === 0
      ? []
      : [{ kind: "lines", heading, lines: rows.slice(0, SHOWN).map((row) => taskLine(row, reader)) }];
  const tasks = [
    ...section(
      say(language, PROMISES.ours),
      open.filter((one) => one.kind === "promise" && one.ower === "us"),
    ),
    ...section(
      say(language, PROMISES.theirs),
      open.filter((one) => one.ower === "client"),
    ),
    ...section(
      say(language, HANDOVER.ownSteps),
      open.filter((one) => one.kind === "own" && one.ower === "us"),
    ),
  ];
  const none: Section = { kind: "lines", lines: [{ text: say(language, HANDOVER.nothingOpen) }] };
  return {
    tone: "plain",
    title: say(language, HANDOVER.yours, {
      client: clientSpan(client),
      name: giver ? { kind: "member", id: giver.id, name: giver.name } : "",
    }),
    sections: [
      ...(card.title ? [{ kind: "lines", lines: [{ text: card.title }] } as const] : []),
      ...card.sections,
      ...(tasks.length > 0 ? tasks : [none]),
    ],
    actions: card.actions,
  };
}

const taskLine = (row: FollowUp, reader: Asker): Line => {
  const late = row.due_on !== null && row.due_on < localDay(reader.now, reader.zone);
  return {
    mark: "bullet",
    text: [
      plain(shortened(row.text, TEXT_SHOWN)),
      plain(", "),
      ...dueText(row, reader),
      ...(late ? [plain(", "), ...say(reader.language, PROMISES.overdue)] : []),
    ],
  };
};
