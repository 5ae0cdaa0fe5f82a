/** Everything promised between us and a client that is still open, ours and theirs. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Line, Reply, Section } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import { localDay } from "../domain/time.ts";
import { openPromises } from "../store/client-promises.ts";
import { clientById } from "../store/clients.ts";
import type { FollowUpRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { BUTTONS } from "../wording/buttons.ts";
import { PROMISES } from "../wording/clients.ts";
import { momentSpan } from "../wording/dates.ts";
import { ANSWERS } from "../wording/questions.ts";
import { say, sayPlain } from "../wording/say.ts";
import { cardButton, clientSpan } from "./card-parts.ts";
import { clientGone } from "./which-client.ts";

const NONE = { us: ANSWERS.nothingOurs, client: ANSWERS.nothingTheirs, any: PROMISES.none } as const;
const SHOWN = 20;
const TEXT_SHOWN = 120;

export async function listPromises(tx: Tx, command: CommandOf<"list_promises">, from: Asker): Promise<Reply> {
  const { language } = from;
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  const all = (await openPromises(tx, from.workspace, client.id))
    .filter((promise) => command.ower === undefined || promise.ower === command.ower)
    .slice(0, SHOWN);
  const ours = all.filter((promise) => promise.ower === "us");
  const theirs = all.filter((promise) => promise.ower === "client");
  const section = (heading: Text, promises: readonly FollowUpRow[], first: number): Section[] =>
    promises.length === 0
      ? []
      : [{ kind: "lines", heading, lines: promises.map((promise, at) => promiseLine(promise, first + at, from)) }];
  return {
    tone: "plain",
    title: [clientSpan(client), plain(": "), ...say(language, PROMISES.title)],
    sections:
      all.length === 0
        ? [{ kind: "lines", lines: [{ text: say(language, NONE[command.ower ?? "any"]) }] }]
        : [
            ...section(say(language, PROMISES.ours), ours, 1),
            ...section(say(language, PROMISES.theirs), theirs, ours.length + 1),
          ],
    actions: [cardButton(client, language)],
  };
}

function promiseLine(promise: FollowUpRow, number: number, from: Asker): Line {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const due =
    promise.due_on === null ? null : promise.due_time ? `${promise.due_on}T${promise.due_time}` : promise.due_on;
  const late = promise.due_on !== null && promise.due_on < today;
  return {
    number,
    text: [
      plain(shortened(promise.text, TEXT_SHOWN)),
      ...(due === null ? [] : [plain(", "), momentSpan(language, due, today)]),
      ...(late ? [plain(", "), ...say(language, PROMISES.overdue)] : []),
    ],
    actions: [{ label: sayPlain(language, BUTTONS.open), does: { kind: "open_follow_up", followUp: promise.id } }],
  };
}
