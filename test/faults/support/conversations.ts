/** What a crowd says, and what must have come of it: judged from outside, and by the database at the end. */
import { complaints } from "../campaign.ts";
import { type Crowd, wait } from "./crowd.ts";

/** What Rapport says on a message that may have come before. */
const LABEL = "you may see it twice";
/** One conversation bears a message a second. */
const BETWEEN_MS = 1_300;
const BETWEEN_COMMANDS_MS = 150;
/** Slack is asked for a lost message up to 65 seconds later, after a lease of one minute. */
const LONGEST_TAIL_MS = 240_000;

export interface Conversations {
  /** Nobody says anything more; resolves when all that was said is answered, or nobody can wait any longer. */
  readonly end: () => Promise<void>;
  readonly did: () => Readonly<Record<string, number>>;
  readonly broken: () => Promise<readonly string[]>;
}

export function begin(crowd: Crowd): Conversations {
  const { slack, telegram, driver } = crowd;
  const commanded = new Set<string>();
  const written = new Set<string>();
  const texted = new Map<string, number>();
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
      if (sent.status === 200) written.add(word);
      await wait(BETWEEN_MS);
    }
  }
  async function text(at: number): Promise<void> {
    while (!over) {
      const word = `text${++count}x`;
      crowd.pockets[at]?.says(`/next acme send ${word} tomorrow`);
      texted.set(word, at);
      await wait(BETWEEN_MS);
    }
  }
  const talking = [
    ...crowd.people.map((person, at) => (at % 3 === 0 ? command(person) : write(person))),
    ...crowd.pockets.map((_, at) => text(at)),
  ];

  /** Once each, by the reference that every post of Slack's carries. */
  const postedIn = (word: string): number => slack.messages.filter((one) => holds(one.text, one.blocks, word)).length;
  const seenIn = (word: string, at: number) =>
    (crowd.pockets[at]?.sees() ?? []).filter((one) => one.text.includes(word));
  const answered = (): boolean =>
    telegram.pending().length === 0 &&
    [...written].every((word) => postedIn(word) > 0) &&
    [...texted].every(([word, at]) => seenIn(word, at).length > 0);

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
      "acknowledged messages": written.size,
      "texts by Telegram": texted.size,
      "labelled repeats on Telegram": crowd.pockets
        .flatMap((pocket) => pocket.sees())
        .filter((one) => one.text.includes(LABEL)).length,
    }),
    broken: async () => {
      const { add, all } = complaints();
      const touches = await crowd.query<{ words: string }>("select words from touchpoints");
      const followUps = await crowd.query<{ words: string }>("select text as words from follow_ups");
      const kept = new Map<string, number>();
      for (const { words } of [...touches, ...followUps]) {
        const word = /(?:command|message|text)\d+x/.exec(words)?.[0] ?? words;
        kept.set(word, (kept.get(word) ?? 0) + 1);
      }
      for (const word of [...commanded, ...written, ...texted.keys()]) if (!kept.has(word)) add(`lost: ${word}`);
      for (const [word, times] of kept) if (times > 1) add(`recorded ${times} times: ${word}`);
      for (const word of written) {
        const times = postedIn(word);
        if (times === 0) add(`never answered in Slack: ${word}`);
        if (times > 1) add(`answered ${times} times in Slack: ${word}`);
      }
      for (const [word, at] of texted) {
        const seen = seenIn(word, at);
        const plain = seen.filter((one) => !one.text.includes(LABEL)).length;
        if (seen.length === 0) add(`never answered in Telegram: ${word}`);
        if (plain > 1 || seen.length > 2)
          add(`answered ${seen.length} times in Telegram, ${plain} without a label: ${word}`);
      }
      for (const problem of [...slack.problems, ...telegram.problems]) add(problem);
      return all;
    },
  };
}

const holds = (text: string, blocks: readonly unknown[], word: string): boolean =>
  text.includes(word) || JSON.stringify(blocks).includes(word);
