/** `/done acme proposal`: finds what is meant among the open follow-ups by their words, and ticks it off. */
import type { Asker } from "../chat/asker.ts";
import type { CompleteFollowUp } from "../chat/command.ts";
import type { Action, Reply } from "../chat/reply.ts";
import { quote, shortened, type Text, textOf } from "../chat/text.ts";
import { bestFits, likeness } from "../domain/likeness.ts";
import { localDay } from "../domain/time.ts";
import { type FollowUp, openFollowUps } from "../store/follow-ups.ts";
import { searchName } from "../store/search-name.ts";
import type { Tx } from "../store/store.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say, sayPlain } from "../wording/say.ts";
import { finished } from "./finish-follow-up.ts";
import { whatOf } from "./follow-up-card.ts";
import { settleClient } from "./which-client.ts";

const OFFERED = 5;
const LABEL = 75;
const WORDS_SHOWN = 140;

/**
 * Of the named client whoever is to do it; without a client, or with words that name none we know, among the asker's
 * own. One clear fit is done at once; several are offered; none says so.
 */
export function completeFollowUp(tx: Tx, command: CompleteFollowUp, from: Asker): Promise<Reply> {
  return command.client.kind === "known" || command.client.kind === "several"
    ? settleClient(tx, command.client, command.words, from, (client) => complete(tx, command, client.id, from))
    : complete(tx, command, null, from);
}

async function complete(tx: Tx, command: CompleteFollowUp, client: string | null, from: Asker): Promise<Reply> {
  const open = await openFollowUps(tx, from, client);
  const text = command.text.trim();
  if (open.length === 0) return notFound(say(from.language, FOLLOW_UP.nothingOpen), [], command, client, from);
  const [only] = open;
  if (text === "") return only && open.length === 1 ? finished(tx, only, from) : offer(open, from);
  const asked = searchName(text);
  const fitting = bestFits(
    open.map((item) => ({
      item,
      // The client's name may be part of what was typed, or of what was written down.
      score: Math.max(
        likeness(asked, searchName(item.text)),
        likeness(asked, searchName(`${item.client_name ?? ""} ${item.text}`)),
      ),
    })),
  );
  const [best] = fitting;
  if (best && fitting.length === 1) return finished(tx, best, from);
  if (best) return offer(fitting, from);
  const none = say(from.language, FOLLOW_UP.noneLike, { words: quote(shortened(text, WORDS_SHOWN)) });
  return notFound(none, open.slice(0, OFFERED - 2), command, client, from);
}

const choices = (followUps: readonly FollowUp[]): readonly Action[] =>
  followUps.slice(0, OFFERED).map((followUp) => ({
    label: shortened(textOf(whatOf(followUp)), LABEL),
    does: { kind: "finish_follow_up", followUp: followUp.id },
  }));

const offer = (followUps: readonly FollowUp[], from: Asker): Reply => ({
  tone: "ask",
  sections: [{ kind: "lines", lines: [{ text: say(from.language, FOLLOW_UP.whichDone) }] }],
  actions: choices(followUps),
});

/** Something that was done and never written down is worth recording still. */
function notFound(
  said: Text,
  open: readonly FollowUp[],
  command: CompleteFollowUp,
  client: string | null,
  from: Asker,
): Reply {
  const words = command.words.trim();
  const log: readonly Action[] =
    client === null
      ? []
      : [
          {
            label: sayPlain(from.language, FOLLOW_UP.logInstead),
            does: {
              kind: "log_touch",
              words,
              client: { kind: "known", id: client },
              channel: "other",
              direction: null,
              unanswered: false,
              contacts: [],
              contactText: null,
              occurredOn: localDay(from.now, from.zone),
              followUp: null,
            },
          },
        ];
  const near = open.length > 0 ? [{ text: say(from.language, FOLLOW_UP.oneOfThese) }] : [];
  return {
    tone: "ask",
    sections: [{ kind: "lines", lines: [{ text: said }, ...near] }],
    actions: [...choices(open), ...log],
  };
}
