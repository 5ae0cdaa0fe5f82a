/** What people were shown of answers and reminders, each known by a mark in its words: judged by conversations alone. */
import type { SlackStandIn } from "../../support/slack/stand-in.ts";
import type { Seen } from "../../support/telegram/people.ts";

/** `message12x`, `telegram3n0x`. */
const MARK = /\b[a-z]+\d+(?:n\d+)?x\b/g;
/** What Rapport says on a message that may have come before. */
export const LABEL = "you may see it twice";
/** One, or several in a message. */
const REMINDER = /Reminders?:/;

/** Of somebody in Telegram, what is judged. */
interface Pocket {
  readonly id: number;
  readonly sees: () => readonly Pick<Seen, "text" | "at">[];
}

export interface Expected {
  readonly mark: string;
  readonly on: "slack" | "telegram";
  /** The one conversation where it belongs: Slack's channel, or the person's number in Telegram. */
  readonly where: string;
  readonly as: "answer" | "reminder";
  /** Nobody knows whether it was heard: then it need not be shown, and may not be shown twice. */
  promised: boolean;
}

interface Shown {
  readonly where: string;
  readonly as: Expected["as"];
  readonly labelled: boolean;
  /** When it came, in epoch milliseconds: in whole seconds in Slack. */
  readonly at: number;
}

/** By mark, whatever stands in anybody's conversation now. */
export type AllShown = ReadonlyMap<string, readonly Shown[]>;

export function allShown({ messages }: Pick<SlackStandIn, "messages">, pockets: readonly Pocket[]): AllShown {
  const texts = [
    ...messages.map(({ channel, ts, text, blocks }) => ({
      where: channel,
      text: `${text} ${JSON.stringify(blocks)}`,
      at: Number(ts) * 1_000,
    })),
    ...pockets.flatMap((pocket) => pocket.sees().map(({ text, at }) => ({ where: String(pocket.id), text, at }))),
  ];
  const shown = new Map<string, Shown[]>();
  for (const { where, text, at } of texts) {
    const as = REMINDER.test(text) ? "reminder" : "answer";
    for (const mark of new Set(text.match(MARK)))
      shown.set(mark, [...(shown.get(mark) ?? []), { where, as, labelled: text.includes(LABEL), at }]);
  }
  return shown;
}

const of = ({ mark, as }: Expected, shown: AllShown): readonly Shown[] =>
  (shown.get(mark) ?? []).filter((one) => one.as === as);

/** Where whoever repeats is killed as well, after living long enough to. */
export const MOST_REPEATS = 3;

/** Everything that was promised has been shown, somewhere. */
export const isAllShown = (expected: readonly Expected[], shown: AllShown): boolean =>
  expected.every((one) => !one.promised || of(one, shown).length > 0);

/**
 * What is wrong, in sentences. Slack's history can be read, so there not even a lost answer may show a thing twice; in
 * Telegram it may come once more, and says so. `mostRepeats`: more than once where the repeat, too, may be cut off.
 */
export function faultsShown(expected: readonly Expected[], shown: AllShown, mostRepeats = 1): readonly string[] {
  return expected.flatMap((one) => {
    const what = `${one.as} ${one.mark} on ${one.on}`;
    const all = of(one, shown);
    const plain = all.filter(({ labelled }) => !labelled).length;
    const strayed = all.filter(({ where }) => where !== one.where);
    return [
      ...(one.promised && all.length === 0 ? [`${what}: never seen`] : []),
      ...(one.on === "slack" && all.length > 1
        ? [`${what}: seen ${all.length} times, ${plain} without a label, at ${all.map(({ at }) => at).join(" and ")}`]
        : []),
      ...(one.on === "telegram" && (plain > 1 || all.length - plain > mostRepeats)
        ? [`${what}: seen ${all.length} times, ${plain} without a label`]
        : []),
      ...strayed.map(({ where }) => `${what}: seen in ${where}, and belongs into ${one.where}`),
    ];
  });
}

/** A life of Rapport, in epoch milliseconds: since it first answered, until it was killed. */
export interface Life {
  readonly since: number;
  readonly until: number;
}

/**
 * Repeats in Telegram of what had a clear answer: the one before had come, and the process that sent it lived on for at
 * least `notedWithinMs`. What comes while no life lasts was sent by a process that died meanwhile, without an answer.
 */
export const saidInVain = (shown: AllShown, lives: readonly Life[], notedWithinMs: number): readonly string[] =>
  [...shown].flatMap(([mark, all]) =>
    all.flatMap((one) => {
      const before = one.labelled && all.findLast(({ as, at }) => as === one.as && at < one.at);
      const sender = before && lives.find(({ since, until }) => since <= before.at && before.at <= until);
      return sender && sender.until - before.at > notedWithinMs
        ? [`${one.as} ${mark}: said again though it had arrived ${sender.until - before.at} ms before the end`]
        : [];
    }),
  );

export const labelledIn = (shown: AllShown): number =>
  [...shown.values()].flat().filter(({ labelled }) => labelled).length;
