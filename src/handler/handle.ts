/**
 * The one way in: an incoming becomes, in one transaction, an inbox row, an effect and an answer. The door
 * acknowledges after this resolves, so nothing acknowledged is lost.
 */
import type { Answer, Handle } from "../chat/answer.ts";
import type { Asker } from "../chat/asker.ts";
import type { Log } from "../chat/door.ts";
import { StorageFault } from "../chat/faults.ts";
import type { Incoming } from "../chat/incoming.ts";
import type { Address } from "../chat/messenger.ts";
import { keepable } from "../chat/reply.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { admit } from "../features/admit.ts";
import { apologise } from "../features/apologise.ts";
import type { CalendarParts } from "../features/calendar.ts";
import type { LinkParts } from "../features/link.ts";
import { looksLikeCode } from "../store/codes.ts";
import { answerOf, hearOnce, keepAnswer } from "../store/inbox.ts";
import { enqueue } from "../store/outbox.ts";
import type { Store, Tx } from "../store/store.ts";
import type { DirectoryFor } from "./directories.ts";
import { respond } from "./respond.ts";
import { sayReply } from "./say-reply.ts";

export interface HandlerParts {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly newId: () => string;
  readonly directoryFor: DirectoryFor;
  readonly linking: LinkParts;
  readonly calendar: CalendarParts;
  readonly log: Log;
  /** Told after a commit that queued something, so that it need not wait for the next tick. */
  readonly wake: () => void;
}

export function makeHandler(parts: HandlerParts): Handle {
  return async (incoming) => {
    const now = parts.clock();
    const answer = await takeIn(parts, incoming, now);
    if (answer.kind === "queued") parts.wake();
    return answer;
  };
}

async function takeIn(parts: HandlerParts, incoming: Incoming, now: Instant): Promise<Answer> {
  try {
    return await parts.store.write((tx) => hear(tx, parts, incoming, now, null));
  } catch (error) {
    if (error instanceof StorageFault) throw error;
    const reference = parts.newId().slice(-12);
    parts.log.error("event failed", { reference, platform: incoming.platform, content: incoming.content.kind, error });
    // The effect is rolled back; the event itself is kept with its reference, and acknowledged: a poison event must
    // not come back for ever (telegram-bot-ruby#58).
    return parts.store.write((tx) => hear(tx, parts, incoming, now, reference));
  }
}

/** `reference`: what an event that failed is called; it is then kept and apologised for instead of performed. */
async function hear(
  tx: Tx,
  parts: HandlerParts,
  incoming: Incoming,
  now: Instant,
  reference: string | null,
): Promise<Answer> {
  const admission = await admit(tx, incoming, now, parts.newId);
  if (admission.kind === "turned-away") return { kind: "turned-away", message: admission.line };
  const { asker } = admission;
  const id = parts.newId();
  const keys = incoming.eventKeys.map((key) => `${incoming.platform}:${incoming.team ?? ""}:${key}`);
  const known = await hearOnce(tx, { workspace: asker.workspace, id, keys });
  if (known !== null) return again(tx, incoming, asker, known);

  const said =
    reference === null
      ? await respond(tx, parts, incoming, admission)
      : await sayReply(tx, asker, apologise(asker, reference));
  await keepAnswer(tx, {
    workspace: asker.workspace,
    id,
    platform: incoming.platform,
    member: asker.member,
    receivedAt: now,
    answer: said && keepable(said),
    failure: reference === null ? null : { reference, event: withoutSecrets(JSON.stringify(incoming)) },
  });
  if (!said) return { kind: "silent" };
  if (incoming.answerIn === "acknowledgement") return { kind: "reply", message: said };
  await enqueue(tx, {
    workspace: asker.workspace,
    id: parts.newId(),
    key: `reply:${id}`,
    kind: "reply",
    member: asker.member,
    subject: { kind: "reply", inbox: id },
    secret: said.reply.once ? said : null,
    address: whereTo(incoming, said.reply.place ?? "edit"),
    now,
  });
  return { kind: "queued", message: said };
}

/** What of an event is kept when it failed: an address somebody typed may be the secret of their calendar, or hold a code. */
const withoutSecrets = (event: string): string =>
  event
    .replace(/((?:https?|webcals?):\/\/[^\s/"\\]*)[^\s"\\]*/gi, "$1/…")
    .replace(/[\w-]+/g, (word) => (looksLikeCode(word) ? "…" : word));

/**
 * A repeat: the same answer where it travels in the acknowledgement, but for its secrets, and nothing where it was
 * queued before.
 */
async function again(tx: Tx, incoming: Incoming, asker: Asker, known: string): Promise<Answer> {
  if (incoming.answerIn === "message") return { kind: "silent" };
  const message = await answerOf(tx, asker.workspace, known);
  return message ? { kind: "reply", message } : { kind: "silent" };
}

function whereTo(incoming: Incoming, place: "edit" | "below"): Address {
  const { platform, team, who, conversation, content } = incoming;
  return {
    platform,
    team,
    person: who.id,
    conversation: conversation.id,
    shared: conversation.kind === "shared",
    thread: conversation.thread ?? null,
    edits: content.kind === "action" && place === "edit" ? content.message : null,
  };
}
