/** Who was told that nothing can be stored, as people see it in their conversations; and who is owed it. */

import type { SlackStandIn } from "../../support/slack/stand-in.ts";
import { directOf } from "../../support/slack/workspace.ts";
import type { TelegramStandIn } from "../../support/telegram/standIn.ts";

const TROUBLE = /can't write anything down right now/;

export interface Told {
  /** What Slack's door answered to one person; `asMessage`: a message of their direct conversation. */
  readonly heard: (status: number, asMessage: boolean) => void;
  /** Nobody there remembers whom it told. */
  readonly restarted: () => void;
  readonly owedOnSlack: () => number;
  readonly onSlack: () => number;
  readonly onTelegram: (chat: number) => number;
  /** Lines that stand anywhere but where `person` and `chats` talk to Rapport alone. */
  readonly elsewhere: (chats: readonly number[]) => readonly string[];
}

/** Owed: a line for a message that was refused, and none again until something was stored. */
export function toldOfTrouble(slack: SlackStandIn, telegram: TelegramStandIn, person: string): Told {
  let told = false;
  let owed = 0;
  const direct = directOf(person);
  // It is there as soon as somebody writes in it.
  slack.channels.add(direct);
  const linesOnSlack = () => slack.messages.filter(({ text }) => TROUBLE.test(text));
  const linesOnTelegram = () =>
    telegram.calls("sendMessage").filter(({ payload }) => TROUBLE.test(String(payload["text"])));
  return {
    heard: (status, asMessage) => {
      if (status === 200) told = false;
      if (status !== 503 || !asMessage || told) return;
      told = true;
      owed += 1;
    },
    restarted: () => {
      told = false;
    },
    owedOnSlack: () => owed,
    onSlack: () => linesOnSlack().filter(({ channel, onlyFor }) => channel === direct && !onlyFor).length,
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
