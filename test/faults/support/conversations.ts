/** What a crowd says, and what must have come of it: judged from outside, and by the database at the end. */
import { directOf } from "../../support/slack/workspace.ts";
import type { Person } from "../../support/telegram/standIn.ts";
import { complaints } from "../campaign.ts";
import { type Crowd, wait } from "./crowd.ts";
import { plainAfterLabelled } from "./late-sends.ts";
import { allShown, type Expected, faultsShown, isAllShown, labelledIn, MOST_REPEATS } from "./shown.ts";

/** One conversation bears a message a second. */
const BETWEEN_MS = 1_300;
const BETWEEN_COMMANDS_MS = 150;
/** Slack is asked for a lost message up to 65 seconds later, after a lease of one minute. */
const LONGEST_TAIL_MS = 240_000;

export interface Conversations {
  /** Nobody says anything more; resolves when all that was said is answered, or nobody can wait any longer. */
  readonly end: () => Promise<void>;
  readonly did: () => Readonly<Record<string, number>>;
  /** Marks of answers on Telegram that came as themselves after their labelled repeat. */
  readonly tooLate: () => readonly string[];
  readonly broken: () => Promise<readonly string[]>;
}

export function begin(crowd: Crowd): Conversations {
  const { slack, telegram, driver } = crowd;
  const commanded = new Set<string>();
  const expected: Expected[] = [];
  let over = false;
  let count = 0;

  async function command(person: string): Promise<void> {
    while (!over) {
      const word = `command${++count}x`;
      const sent = await driver.command(person, "/touch", `acme call about ${word}`);
      if (sent.status === 200) commanded.add(word);
      await wait(BETWEEN_COMMANDS_MS);
    }
  }
  async function write(person: string): Promise<void> {
    while (!over) {
      const word = `message${++count}x`;
      const sent = await driver.message(person, `Acme: send ${word} tomorrow`);
      if (sent.status === 200)
        expected.push({ mark: word, on: "slack", where: directOf(person), as: "answer", promised: true });
      await wait(BETWEEN_MS);
    }
  }
  async function text(pocket: Person): Promise<void> {
    while (!over) {
      const word = `text${++count}x`;
      pocket.says(`/next acme send ${word} tomorrow`);
      expected.push({ mark: word, on: "telegram", where: String(pocket.id), as: "answer", promised: true });
      await wait(BETWEEN_MS);
    }
  }
  const talking = [
    ...crowd.people.map((person, at) => (at % 3 === 0 ? command(person) : write(person))),
    ...crowd.pockets.map(text),
  ];

  const shown = () => allShown(slack, crowd.pockets);
  const answered = (): boolean => telegram.pending().length === 0 && isAllShown(expected, shown());
  const on = (platform: Expected["on"]): number => expected.filter((one) => one.on === platform).length;

  return {
    end: async () => {
      over = true;
      await Promise.all(talking);
      const until = Date.now() + LONGEST_TAIL_MS;
      while (Date.now() < until) {
        const [left] = await crowd.query<{ all: string }>(
          "select count(*) as all from outbox where kind = 'reply' and due_at is not null",
        );
        if (left?.all === "0" && answered()) return;
        await wait(500);
      }
    },
    did: () => ({
      "acknowledged commands": commanded.size,
      "acknowledged messages": on("slack"),
      "texts by Telegram": on("telegram"),
      "labelled repeats on Telegram": labelledIn(shown()),
    }),
    tooLate: () => plainAfterLabelled(expected, shown()),
    broken: async () => {
      const { add, all } = complaints();
      const touches = await crowd.query<{ words: string }>("select words from touchpoints");
      const followUps = await crowd.query<{ words: string }>("select text as words from follow_ups");
      const kept = new Map<string, number>();
      for (const { words } of [...touches, ...followUps]) {
        const word = /(?:command|message|text)\d+x/.exec(words)?.[0] ?? words;
        kept.set(word, (kept.get(word) ?? 0) + 1);
      }
      for (const word of [...commanded, ...expected.map(({ mark }) => mark)]) if (!kept.has(word)) add(`lost: ${word}`);
      for (const [word, times] of kept) if (times > 1) add(`recorded ${times} times: ${word}`);
      for (const fault of faultsShown(expected, shown(), MOST_REPEATS)) add(fault);
      for (const problem of [...slack.problems, ...telegram.problems]) add(problem);
      return all;
    },
  };
}
