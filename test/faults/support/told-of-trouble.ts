/** Who was told that nothing can be stored, as people see it in their conversations; and who is owed it. */

import type { SlackStandIn } from "../../support/slack/stand-in.ts";
import { directOf } from "../../support/slack/workspace.ts";
import type { TelegramStandIn } from "../../support/telegram/standIn.ts";

const TROUBLE = /can't write anything down right now/;
/** Slack brings a message again, and nothing else. */
const WORDS = { message: /keep bringing me your message/, press: /did not go through\. Please do it again/ } as const;

export interface Told {
  /** What Slack's door answered to one person; `direct`: to what, in their direct conversation (a form is like the press before it). */
  readonly heard: (status: number, direct: "message" | "press" | null) => void;
  /** Nobody there remembers whom it told. */
  readonly restarted: () => void;
  readonly owedOnSlack: () => number;
  readonly onSlack: () => number;
  /** Of the lines on Slack, those that say something else than what becomes of what was refused. */
  readonly misworded: () => number;
  readonly onTelegram: (chat: number) => number;
  /** Lines that stand anywhere but where `person` and `chats` talk to Rapport alone. */
  readonly elsewhere: (chats: readonly number[]) => readonly string[];
}

/** Owed: a line for a message that was refused, and none again until something was stored. */
export function toldOfTrouble(slack: SlackStandIn, telegram: TelegramStandIn, person: string): Told {
  let told = false;
  const owed: ("message" | "press")[] = [];
  const direct = directOf(person);
  // It is there as soon as somebody writes in it.
  slack.channels.add(direct);
  const linesOnSlack = () => slack.messages.filter(({ text }) => TROUBLE.test(text));
  const inDirect = () => linesOnSlack().filter(({ channel, onlyFor }) => channel === direct && !onlyFor);
  const linesOnTelegram = () =>
    telegram.calls("sendMessage").filter(({ payload }) => TROUBLE.test(String(payload["text"])));
  return {
    heard: (status, as) => {
      if (status === 200) told = false;
      if (status !== 503 || as === null || told) return;
      told = true;
      owed.push(as);
    },
    restarted: () => {
      told = false;
    },
    owedOnSlack: () => owed.length,
    onSlack: () => inDirect().length,
    misworded: () =>
      inDirect().filter(({ text }, at) => {
        const as = owed[at];
        return as !== undefined && !WORDS[as].test(text);
      }).length,
    onTelegram: (chat) => linesOnTelegram().filter(({ payload }) => String(payload["chat_id"]) === String(chat)).length,
    elsewhere: (chats) => [
      ...linesOnSlack()
        .filter(({ channel, onlyFor }) => channel !== direct || onlyFor)
        .map(({ channel }) => `Slack's ${channel}`),
      ...linesOnTelegram()
        .filter(({ payload }) => !chats.some((chat) => String(chat) === String(payload["chat_id"])))
        .map(({ payload }) => `Telegram's ${String(payload["chat_id"])}`),
    ],
  };
}
