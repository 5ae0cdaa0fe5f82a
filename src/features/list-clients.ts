/** The asker's clients, what needs attention first, ten a page; a tap opens the card. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import { type AttentionFacts, byAttention, worstClock } from "../domain/attention.ts";
import type { Clock } from "../domain/cadence.ts";
import { isAtRisk } from "../domain/health.ts";
import { localDay } from "../domain/time.ts";
import { clientsSeen } from "../store/clients.ts";
import type { Tx } from "../store/store.ts";
import { BANDS } from "../wording/card.ts";
import { CLIENT_LIST, WHICH_CLIENT } from "../wording/clients.ts";
import { say, sayPlain } from "../wording/say.ts";
import { stageNames } from "../wording/terms.ts";
import { clientSpan, listed, oneLine } from "./card-parts.ts";
import { alarmText } from "./card-reasons.ts";
import { type ClientHealth, healthOfClients } from "./client-health.ts";

const PAGE = 10;
const LABEL = 25;

export interface Entry extends ClientHealth, AttentionFacts {}

export async function listClients(tx: Tx, command: CommandOf<"list_clients">, from: Asker): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const clients = await clientsSeen(tx, from);
  if (clients.length === 0) return oneLine("ask", say(language, WHICH_CLIENT.noneYet));
  const entries = (await healthOfClients(tx, from.workspace, clients, today)).map(entryOf).sort(byAttention);
  const pages = Math.ceil(entries.length / PAGE);
  const page = Math.min(Math.max(0, Math.trunc(command.page)), pages - 1);
  const shown = entries.slice(page * PAGE, (page + 1) * PAGE);
  const atRisk = entries.filter(({ health }) => isAtRisk(health)).length;
  const turn = (to: number, phrase: typeof CLIENT_LIST.later | typeof CLIENT_LIST.earlier): Action => ({
    label: sayPlain(language, phrase),
    does: { kind: "list_clients", page: to },
  });
  return {
    tone: "plain",
    title: listed([
      say(language, CLIENT_LIST.title, { count: entries.length }),
      ...(atRisk > 0 ? [say(language, CLIENT_LIST.atRisk, { count: atRisk })] : []),
      ...(pages > 1 ? [pageText(page, shown.length, entries.length, from)] : []),
    ]),
    sections: [{ kind: "lines", lines: shown.map((entry, at) => clientLine(entry, page * PAGE + at + 1, from)) }],
    actions: [
      ...(page > 0 ? [turn(page - 1, CLIENT_LIST.earlier)] : []),
      ...(page < pages - 1 ? [turn(page + 1, CLIENT_LIST.later)] : []),
    ],
  };
}

export const entryOf = (one: ClientHealth): Entry => ({
  ...one,
  name: one.client.name,
  tier: one.client.tier,
  starred: one.client.starred === 1,
  clocks: one.facts,
});

const pageText = (page: number, shown: number, count: number, from: Asker): Text =>
  say(from.language, CLIENT_LIST.page, { from: page * PAGE + 1, to: page * PAGE + shown, count });

const PAST = {
  any: CLIENT_LIST.noTalk,
  decides: CLIENT_LIST.noDecider,
  in_person: CLIENT_LIST.notMet,
} as const satisfies Readonly<Record<Clock, unknown>>;

/** `Acme: 48 at risk ↓12, no talk 16 d, limit 14`. */
function clientLine(entry: Entry, number: number, { language }: Asker): Line {
  return {
    number,
    text: [clientSpan(entry.client), plain(": "), ...attentionText(entry, language)],
    actions: [
      {
        label: shortened(entry.name, LABEL),
        does: { kind: "ask_client", words: "", client: { kind: "known", id: entry.client.id } },
      },
    ],
  };
}

/** How the client stands, and the clock furthest past its maximum. */
export function attentionText(entry: Entry, language: Asker["language"]): Text {
  const worst = worstClock(entry.clocks);
  if (worst === null) return standing(entry, language);
  const { days, max } = entry.clocks[worst];
  return listed([standing(entry, language), say(language, PAST[worst], { days: days ?? 0, max })]);
}

function standing({ health, was, client }: Entry, language: Asker["language"]): Text {
  switch (health.kind) {
    case "stopped":
      return say(language, stageNames[client.stage]);
    case "too_little":
      return alarmText(language, health) ?? say(language, CLIENT_LIST.noScore);
    case "score": {
      const moved = was === null ? 0 : health.score - was;
      const arrow = moved === 0 ? "" : ` ${moved > 0 ? "↑" : "↓"}${Math.abs(moved)}`;
      return [plain(`${health.score} ${sayPlain(language, BANDS[health.band])}${arrow}`)];
    }
  }
}
