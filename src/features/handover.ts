/** `/handover acme to Taras`: the owner changes, open work goes along, and the new owner gets a brief. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf, NewFollowUp } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, quote, type Span, shortened, type Text } from "../chat/text.ts";
import { decideDue } from "../domain/follow-up.ts";
import { decideHandover } from "../domain/handover.ts";
import { mayDisturb } from "../domain/quiet-hours.ts";
import { localDay } from "../domain/time.ts";
import { changeClient, clientById } from "../store/clients.ts";
import { moveClocks } from "../store/clocks.ts";
import { saveFollowUp } from "../store/follow-ups.ts";
import { carryFollowUps, type HandedOver, markTold, saveHandover } from "../store/handovers.ts";
import { noteInJournal } from "../store/journal.ts";
import { restOf } from "../store/member-days.ts";
import { membersNamed } from "../store/members-named.ts";
import { memberById } from "../store/people.ts";
import type { ClientRow, MemberRow } from "../store/schema.ts";
import type { HandoverRow } from "../store/schema-team.ts";
import type { Tx } from "../store/store.ts";
import { deliverableIdentity } from "../store/whereabouts.ts";
import { HANDOVER } from "../wording/handover.ts";
import { say } from "../wording/say.ts";
import { cardButton, clientSpan, oneLine } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { sendBrief } from "./handover-brief.ts";
import { clientGone, settleClient } from "./which-client.ts";

const OFFERED = 20;
const LABEL = 75;
const WORDS_SHOWN = 100;

export const handover = (tx: Tx, command: CommandOf<"handover">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, async (client) => {
    const { to, promises } = command;
    const { fitting, all } = await membersNamed(tx, from, to, null);
    const [only, another] = fitting;
    if (only && !another) return hand(tx, client, only, promises, from);
    const others = (only ? fitting : all).filter((one) => one.id !== client.owner_id);
    return askWhom(client, to, others, only !== undefined, promises, from);
  });

/** A colleague's button. */
export async function handTo(tx: Tx, command: CommandOf<"hand_to">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  const to = await memberById(tx, from.workspace, command.member);
  return client && to?.suspended === null ? hand(tx, client, to, command.promises, from) : clientGone(from);
}

function askWhom(
  client: ClientRow,
  words: string | null,
  members: readonly MemberRow[],
  several: boolean,
  promises: readonly NewFollowUp[],
  from: Asker,
): Reply {
  const { language } = from;
  if (members.length === 0)
    return oneLine("refusal", say(language, HANDOVER.nobodyElse), [cardButton(client, language)]);
  const phrase = several ? HANDOVER.several : HANDOVER.noSuch;
  const typed: Text =
    words === null ? [] : [...say(language, phrase, { words: quote(shortened(words, WORDS_SHOWN)) }), plain(" ")];
  const question: Text = [...typed, ...say(language, HANDOVER.toWhom, { client: clientSpan(client) })];
  const offered = members.slice(0, OFFERED).map(
    (member): Action => ({
      label: shortened(member.name, LABEL),
      does: { kind: "hand_to", client: client.id, member: member.id, promises },
    }),
  );
  return oneLine("ask", question, offered);
}

async function hand(
  tx: Tx,
  client: ClientRow,
  to: MemberRow,
  promises: readonly NewFollowUp[],
  from: Asker,
): Promise<Reply> {
  const { language } = from;
  const name = memberSpan(to);
  const named = clientSpan(client);
  if (to.role === "viewer") return oneLine("refusal", say(language, HANDOVER.viewer, { name }));
  const facts = {
    owner: client.owner_id,
    deputy: client.deputy_id,
    stage: client.stage,
    lastOn: client.any_on,
    promised: promises.length,
  };
  const decision = decideHandover(facts, to.id, from);
  switch (decision.kind) {
    case "theirs_already":
      return oneLine("plain", say(language, HANDOVER.theirsAlready, { client: named, name }), [
        cardButton(client, language),
      ]);
    case "not_yours": {
      const owner = client.owner_id === null ? undefined : await memberById(tx, from.workspace, client.owner_id);
      const whose = owner ? memberSpan(owner) : "";
      return oneLine("refusal", say(language, HANDOVER.notYours, { client: named, name: whose }), [
        cardButton(client, language),
      ]);
    }
    case "handed":
      return handed(tx, client, to, promises, { deputy_id: decision.deputy, stage: decision.stage }, from);
  }
}

async function handed(
  tx: Tx,
  client: ClientRow,
  to: MemberRow,
  promises: readonly NewFollowUp[],
  change: Pick<ClientRow, "deputy_id" | "stage">,
  from: Asker,
): Promise<Reply> {
  const { workspace, language } = from;
  const { owner_id, owner_text, deputy_id, stage } = client;
  await changeClient(tx, workspace, client.id, { ...change, owner_id: to.id, owner_text: null });
  const carried = owner_id === null ? [] : await carryFollowUps(tx, from, client.id, owner_id, to);
  const added: string[] = [];
  for (const promise of promises) added.push(await savePromise(tx, client, to, promise, from));
  await moveClocks(tx, workspace, client.id, from.zone);
  const record: HandoverRow = {
    workspace_id: workspace,
    id: from.newId(),
    client_id: client.id,
    from_id: owner_id,
    to_id: to.id,
    by_id: from.member,
    at: from.now,
    told_at: null,
  };
  await saveHandover(tx, record);
  const lines: Line[] = [
    ...(carried.length > 0 ? [{ text: say(language, HANDOVER.moved, { count: carried.length }) }] : []),
    ...(added.length > 0 ? [{ text: say(language, HANDOVER.written, { count: added.length }) }] : []),
    ...(await tell(tx, record, to, from)),
  ];
  const before: HandedOver = {
    client: client.id,
    name: client.name,
    to: to.id,
    handover: record.id,
    former: { owner_id, owner_text, deputy_id, stage },
    carried,
    added,
  };
  const entry = await noteInJournal(tx, from, "handover", before);
  // Where clients are their owners' alone, whoever gave it away no longer sees it.
  const still = await clientById(tx, from, client.id);
  return {
    tone: "good",
    title: say(language, HANDOVER.done, { client: clientSpan(client), name: memberSpan(to) }),
    sections: lines.length > 0 ? [{ kind: "lines", lines }] : [],
    actions: [undoButton(from, entry), ...(still ? [cardButton(client, language)] : [])],
  };
}

/** Sends the brief, unless the new owner is the one who asks, or is to be left in peace now. */
async function tell(tx: Tx, record: HandoverRow, to: MemberRow, from: Asker): Promise<Line[]> {
  if (to.id === from.member) {
    await markTold(tx, record, from.now);
    return [];
  }
  if ((await deliverableIdentity(tx, from.workspace, to.id)) === null) {
    return [{ text: say(from.language, HANDOVER.unreachable) }];
  }
  if (!mayDisturb(from.now, await restOf(tx, to, localDay(from.now, to.zone)))) {
    return [{ text: say(from.language, HANDOVER.briefLater) }];
  }
  await sendBrief(tx, record, from.newId(), from.now);
  return [{ text: say(from.language, HANDOVER.briefNow) }];
}

/** What sales promised, now the new owner's to keep. A day that is over is left out: the promise is not. */
async function savePromise(
  tx: Tx,
  client: ClientRow,
  to: MemberRow,
  promise: NewFollowUp,
  from: Asker,
): Promise<string> {
  const decided = decideDue(promise.due, to.zone, from.now);
  const due = decided.kind === "past" ? { due_on: null, due_time: null, remind_at: null } : decided;
  const id = from.newId();
  await saveFollowUp(tx, {
    workspace_id: from.workspace,
    id,
    client_id: client.id,
    member_id: to.id,
    created_by: from.member,
    text: promise.text.trim(),
    kind: "promise",
    ower: "us",
    due_on: due.due_on,
    due_time: due.due_time,
    remind_at: due.remind_at,
    snoozed_until: null,
    state: "open",
    done_at: null,
    touchpoint_id: null,
    handed_by: to.id === from.member ? null : from.member,
    created_at: from.now,
  });
  return id;
}

const memberSpan = ({ id, name }: MemberRow): Span => ({ kind: "member", id, name });
