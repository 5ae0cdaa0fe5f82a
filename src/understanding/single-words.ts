/** A command named by one plain word, for those who do not type slashes. */
import type { CommandWord } from "../chat/command.ts";

const WORDS: Readonly<Record<string, CommandWord>> = {
  today: "today",
  сьогодні: "today",
  сегодня: "today",
  "hôm nay": "today",
  clients: "clients",
  клієнти: "clients",
  клиенты: "clients",
  "khách hàng": "clients",
  undo: "undo",
  скасувати: "undo",
  скасуй: "undo",
  отменить: "undo",
  отмени: "undo",
  "hoàn tác": "undo",
  settings: "settings",
  налаштування: "settings",
  настройки: "settings",
  "cài đặt": "settings",
  team: "team",
  команда: "team",
  nhóm: "team",
  invite: "invite",
  запросити: "invite",
  пригласить: "invite",
  mời: "invite",
  help: "help",
  допомога: "help",
  помощь: "help",
  "trợ giúp": "help",
};

/** The command a line of one word (or one fixed pair) names; a full stop or mark after it does not matter. */
export function wordForCommand(words: string): CommandWord | null {
  const plain = words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[.!?…]+$/, "")
    .trim();
  return Object.hasOwn(WORDS, plain) ? (WORDS[plain] ?? null) : null;
}
