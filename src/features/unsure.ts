/** When the words were not enough: the nearest meanings as buttons, and nothing typed is lost. */
import type { Asker } from "../chat/asker.ts";
import type { ClientRef, Command, CommandOf } from "../chat/command.ts";
import type { Action, Reply } from "../chat/reply.ts";
import { code, quote, shortened } from "../chat/text.ts";
import { localDay } from "../domain/time.ts";
import { clientById } from "../store/clients.ts";
import type { Db, Tx } from "../store/store.ts";
import { EXAMPLES } from "../wording/commands.ts";
import { momentSpan } from "../wording/dates.ts";
import { READINGS, UNSURE } from "../wording/help.ts";
import { say, sayPlain } from "../wording/say.ts";
import { channelNames, statusNames } from "../wording/terms.ts";

const WORDS_SHOWN = 300;
const LABEL = 75;
/** A longer answer than this is a new line, not a date. */
const DATE_WORDS = 5;

const shown = (words: string) => quote(shortened(words.trim(), WORDS_SHOWN));
const leave = (from: Asker): Action => ({ label: sayPlain(from.language, UNSURE.leave), does: { kind: "dismiss" } });

/** Whatever was typed can still become a contact, something to do, or a client's name, by one tap. */
export async function notUnderstood(tx: Tx, { words }: CommandOf<"not_understood">, from: Asker): Promise<Reply> {
  if (words.trim() === "") {
    return {
      tone: "refusal",
      sections: [{ kind: "lines", lines: [{ text: say(from.language, UNSURE.notUnderstoodEmpty) }] }],
      actions: [],
    };
  }
  const meanings: readonly Command[] = [
    {
      kind: "log_touch",
      words: `/touch ${words}`,
      client: { kind: "unnamed" },
      channel: "other",
      direction: null,
      unanswered: false,
      contacts: [],
      contactText: null,
      occurredOn: localDay(from.now, from.zone),
      followUp: null,
    },
    {
      kind: "add_follow_up",
      words: `/next ${words}`,
      client: { kind: "unnamed" },
      contacts: [],
      followUp: { text: words, due: null },
      ower: "us",
    },
  ];
  return {
    tone: "ask",
    sections: [
      {
        kind: "lines",
        lines: [
          { text: say(from.language, UNSURE.notUnderstood, { words: shown(words) }) },
          { text: say(from.language, UNSURE.tryAgain) },
          ...[EXAMPLES.touch, EXAMPLES.next].map((phrase) => ({
            mark: "bullet" as const,
            text: [code(sayPlain(from.language, phrase))],
          })),
        ],
      },
    ],
    actions: [...(await labelled(tx, meanings, from)), leave(from)],
  };
}

/** The same words read in two or three ways: each button says what it would do. */
export async function chooseReading(
  tx: Tx,
  { words, readings }: CommandOf<"choose_reading">,
  from: Asker,
): Promise<Reply> {
  return {
    tone: "ask",
    sections: [{ kind: "lines", lines: [{ text: say(from.language, UNSURE.whichMeaning, { words: shown(words) }) }] }],
    actions: [...(await labelled(tx, readings.slice(0, 3), from)), leave(from)],
  };
}

/** A date that no calendar holds: the rest of the line waits for another. */
export const impossibleDate = ({ words, date }: CommandOf<"impossible_date">, from: Asker): Reply => ({
  tone: "ask",
  sections: [
    {
      kind: "lines",
      lines: [{ text: say(from.language, UNSURE.noSuchDate, { date: quote(date), words: shown(words) }) }],
    },
  ],
  actions: [leave(from)],
  awaits: { kind: "impossible_date", words: "", date, line: words },
});

/** The line with the date that was typed now, to be read again; `null` while none was typed. */
export function mendedLine({ words, date, line }: CommandOf<"impossible_date">): string | null {
  if (line === undefined) return null;
  return words.trim().split(/\s+/).length > DATE_WORDS ? words : line.replace(date, () => words.trim());
}

async function labelled(db: Db, commands: readonly Command[], from: Asker): Promise<readonly Action[]> {
  const actions: Action[] = [];
  for (const command of commands) actions.push({ label: await labelOf(db, command, from), does: command });
  return actions;
}

async function labelOf(db: Db, command: Command, from: Asker): Promise<string> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  switch (command.kind) {
    case "log_touch": {
      const channel = sayPlain(language, channelNames[command.channel]);
      if (command.client.kind === "unnamed") return sayPlain(language, READINGS.touchOfSomebody, { channel });
      const client = await nameOf(db, command.client, from);
      const label =
        command.occurredOn === today
          ? sayPlain(language, READINGS.touch, { channel, client })
          : sayPlain(language, READINGS.touchOn, {
              channel,
              client,
              day: momentSpan(language, command.occurredOn, today),
            });
      return shortened(label, LABEL);
    }
    case "add_follow_up": {
      const { text, due } = command.followUp;
      const label =
        due === null
          ? sayPlain(language, READINGS.followUp, { text })
          : sayPlain(language, READINGS.followUpOn, { text, day: momentSpan(language, due, today) });
      return shortened(label, LABEL);
    }
    case "complete_follow_up":
      return shortened(sayPlain(language, READINGS.done, { text: command.text }), LABEL);
    case "set_status": {
      const client = await nameOf(db, command.client, from);
      const status = sayPlain(language, statusNames[command.status]);
      return shortened(sayPlain(language, READINGS.status, { client, status }), LABEL);
    }
    case "ask_client":
      return shortened(sayPlain(language, READINGS.how, { client: await nameOf(db, command.client, from) }), LABEL);
    case "show_checklist":
      return sayPlain(language, READINGS.today);
    case "list_clients":
      return sayPlain(language, READINGS.clients);
    default:
      return sayPlain(language, READINGS.help);
  }
}

/** A name only where the reader may see it. */
async function nameOf(db: Db, ref: ClientRef, from: Asker): Promise<string> {
  const id = ref.kind === "known" ? ref.id : ref.kind === "several" ? ref.ids[0] : undefined;
  const client = id === undefined ? undefined : await clientById(db, from, id);
  if (client) return client.name;
  return ref.kind === "unknown" ? ref.text : sayPlain(from.language, READINGS.aClient);
}
