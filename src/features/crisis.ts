/** A crisis note ("we work as before") goes through to every client's owner as a task, at once. */
import type { Asker } from "../chat/asker.ts";
import { seesAll } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { code, plain, quote, shortened } from "../chat/text.ts";
import { mayDisturb } from "../domain/quiet-hours.ts";
import { localDay } from "../domain/time.ts";
import { crisisTasksOf, ownedClients } from "../store/crisis.ts";
import { saveFollowUp } from "../store/follow-ups.ts";
import { noteInJournal } from "../store/journal.ts";
import { restOf } from "../store/member-days.ts";
import { enqueue } from "../store/outbox.ts";
import { activeMembers } from "../store/people.ts";
import type { ClientRow, MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { deliverableIdentity } from "../store/whereabouts.ts";
import { CRISIS } from "../wording/price.ts";
import { say, sayPlain } from "../wording/say.ts";
import { oneLine } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { asks } from "./project-card.ts";

const NOTE = 300;
const NAMES = 200;

/** Leads and admins only. It asks once before it fills everybody's list. */
export async function crisis(tx: Tx, command: CommandOf<"crisis">, from: Asker): Promise<Reply> {
  const { language } = from;
  if (!seesAll(from)) return oneLine("refusal", say(language, CRISIS.mayNot));
  const note = shortened(
    command.words
      .trim()
      .replace(/^\/crisis\s*/, "")
      .replace(/\s+/g, " "),
    NOTE,
  );
  if (note === "") {
    const example = code(sayPlain(language, CRISIS.example));
    return asks(say(language, CRISIS.what, { example }), { kind: "crisis", words: "", sure: false });
  }
  const clients = await ownedClients(tx, from.workspace);
  const here = new Set((await activeMembers(tx, from.workspace)).map(({ id }) => id));
  const isOwned = ({ owner_id }: ClientRow): boolean => owner_id !== null && here.has(owner_id);
  const owned = clients.filter(isOwned);
  const owners = new Set(owned.map((client) => client.owner_id));
  if (owned.length === 0) return oneLine("refusal", say(language, CRISIS.nobody));
  const counts = { clients: owned.length, owners: owners.size };
  const lines: Line[] = [{ text: [quote(note)] }];
  const unowned = clients.filter((client) => !isOwned(client)).map((client) => client.name);
  if (unowned.length > 0) {
    lines.push({ text: say(language, CRISIS.unowned, { names: plain(shortened(unowned.join(", "), NAMES)) }) });
  }
  if (!command.sure) {
    return {
      tone: "warning",
      title: say(language, CRISIS.ask, counts),
      sections: [{ kind: "lines", lines }],
      actions: [
        { label: sayPlain(language, CRISIS.send), does: { kind: "crisis", words: note, sure: true }, style: "primary" },
      ],
    };
  }
  const entry = await handOut(tx, owned, note, from);
  return {
    tone: "good",
    title: say(language, CRISIS.sent, counts),
    sections: [{ kind: "lines", lines }],
    actions: [undoButton(from, entry)],
  };
}

async function handOut(tx: Tx, clients: readonly ClientRow[], note: string, from: Asker): Promise<string> {
  const members = new Map((await activeMembers(tx, from.workspace)).map((member) => [member.id, member]));
  const added: { table: "follow_ups"; id: string }[] = [];
  for (const client of clients) {
    const owner = members.get(client.owner_id ?? "");
    if (!owner) continue;
    const id = from.newId();
    await saveFollowUp(tx, {
      workspace_id: from.workspace,
      id,
      client_id: client.id,
      member_id: owner.id,
      created_by: from.member,
      // In the language of who is to do it.
      text: sayPlain(owner.language, CRISIS.task, { note: plain(note) }),
      kind: "own",
      ower: "us",
      due_on: localDay(from.now, owner.zone),
      due_time: null,
      remind_at: null,
      snoozed_until: null,
      state: "open",
      done_at: null,
      touchpoint_id: null,
      handed_by: null,
      created_at: from.now,
    });
    added.push({ table: "follow_ups", id });
  }
  const entry = await noteInJournal(tx, from, "changed", { name: note, client: null, added });
  for (const owner of new Set(clients.map((client) => client.owner_id))) {
    const member = members.get(owner ?? "");
    if (member && member.id !== from.member) await tell(tx, member, entry, from);
  }
  return entry;
}

/** Whoever rests has it in their next morning. */
async function tell(tx: Tx, member: MemberRow, entry: string, from: Asker): Promise<void> {
  if (!mayDisturb(from.now, await restOf(tx, member, localDay(from.now, member.zone)))) return;
  if ((await deliverableIdentity(tx, from.workspace, member.id)) === null) return;
  await enqueue(tx, {
    workspace: from.workspace,
    id: from.newId(),
    key: `crisis:${entry}:${member.id}`,
    kind: "escalation",
    member: member.id,
    subject: { kind: "crisis", id: entry },
    address: null,
    now: from.now,
  });
}

/** What an owner is told at the moment it is sent; `null` when nothing of it is left to do. */
export async function crisisMessage(
  tx: Tx,
  subject: { readonly kind: "crisis"; readonly id: string },
  reader: Asker,
): Promise<Reply | null> {
  const { note, open } = await crisisTasksOf(tx, reader, subject.id);
  if (note === null || open === 0) return null;
  const { language } = reader;
  return {
    tone: "warning",
    title: say(language, CRISIS.told),
    sections: [
      { kind: "lines", lines: [{ text: [quote(note)] }, { text: say(language, CRISIS.onList, { clients: open }) }] },
    ],
    actions: [
      { label: sayPlain(language, CRISIS.list), does: { kind: "show_checklist", all: true }, style: "primary" },
    ],
  };
}
