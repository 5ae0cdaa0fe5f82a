/** An answer that only its asker sees in a shared channel, shown to everybody there: by their choice, never by itself. */
import type { Asker } from "../chat/asker.ts";
import type { Command, CommandOf } from "../chat/command.ts";
import type { Posting } from "../chat/posting.ts";
import type { Reply, Section } from "../chat/reply.ts";
import { clientById } from "../store/clients.ts";
import type { Subject } from "../store/outbox.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { POSTING } from "../wording/posting.ts";
import { say, sayPlain } from "../wording/say.ts";
import { clientCard } from "./ask-client.ts";
import { cardButton, clientSpan, oneLine } from "./card-parts.ts";
import { question } from "./questions.ts";
import { clientGone } from "./which-client.ts";

type PostedSubject = Extract<Subject, { readonly kind: "posted" }>;

/** Queues it for the channel that was pressed in; `null`: that is no shared channel. Handed in, since places are the handler's. */
export type PostInChannel = ((subject: PostedSubject) => Promise<void>) | null;

/** The card of a client and the questions about one; nothing else is for a channel. */
function postingOf(command: Command): { readonly client: string; readonly what: Posting } | null {
  if (command.kind !== "ask_client" && command.kind !== "question") return null;
  if (command.client.kind !== "known") return null;
  return { client: command.client.id, what: command.kind === "question" ? command.of : "card" };
}

/** The answer with the choice to post it, where it is one that may be posted. */
export async function offerPosting(tx: Tx, command: Command, reply: Reply, from: Asker): Promise<Reply> {
  const posting = reply.tone === "plain" ? postingOf(command) : null;
  const client = posting && (await clientById(tx, from, posting.client));
  if (!posting || client?.restricted !== 0) return reply;
  const label = sayPlain(from.language, POSTING.button);
  return { ...reply, actions: [...reply.actions, { label, does: { kind: "post_here", ...posting, sure: false } }] };
}

export async function postHere(
  tx: Tx,
  command: CommandOf<"post_here">,
  from: Asker,
  post: PostInChannel,
): Promise<Reply> {
  const { language } = from;
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  const named = { client: clientSpan(client) };
  if (client.restricted === 1) return oneLine("refusal", say(language, POSTING.restricted, named));
  if (!post) return oneLine("refusal", say(language, POSTING.nowhere), [cardButton(client, language)]);
  if (!command.sure) {
    const question = say(language, from.sharing === "owner" ? POSTING.askOwnerOnly : POSTING.ask, named);
    return oneLine("warning", question, [
      { label: sayPlain(language, POSTING.yes), does: { ...command, sure: true }, style: "primary" },
      { label: sayPlain(language, POSTING.no), does: { kind: "dismiss" } },
    ]);
  }
  await post({ kind: "posted", client: client.id, what: command.what });
  return oneLine("good", say(language, POSTING.posted, named));
}

/** The answer as it is now, for everybody: without buttons, which are its asker's. `null`: they may not see it any more. */
export async function postedMessage(tx: Tx, subject: PostedSubject, asker: Asker): Promise<Reply | null> {
  const client = await clientById(tx, asker, subject.client);
  if (client?.restricted !== 0) return null;
  const { awaits: _, ...reply } = await answerAbout(tx, client, subject.what, asker);
  return { ...reply, sections: reply.sections.map(withoutButtons), actions: [] };
}

const answerAbout = (tx: Tx, client: ClientRow, what: Posting, asker: Asker): Promise<Reply> =>
  what === "card"
    ? clientCard(tx, client, asker)
    : question(tx, { kind: "question", of: what, words: "", client: { kind: "known", id: client.id } }, asker);

const withoutButtons = (section: Section): Section =>
  section.kind === "lines" ? { ...section, lines: section.lines.map(({ actions: _, ...line }) => line) } : section;
