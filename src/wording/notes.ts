/** A client's business, rivals and news. */
import type { NoteTopic } from "../domain/client-note.ts";
import { type Phrase, phrases } from "./say.ts";

export const NOTES = phrases({
  title: { en: "{client}: notes", uk: "{client}: нотатки", ru: "{client}: заметки", vi: "{client}: ghi chú" },
  noted: { en: "{client}: noted", uk: "{client}: занотовано", ru: "{client}: записано", vi: "{client}: đã ghi" },
  dropped: {
    en: "{client}: note removed",
    uk: "{client}: нотатку прибрано",
    ru: "{client}: заметка убрана",
    vi: "{client}: đã bỏ ghi chú",
  },
  none: {
    en: "Nothing noted yet. For example: {example}",
    uk: "Ще нічого не занотовано. Наприклад: {example}",
    ru: "Пока ничего не записано. Например: {example}",
    vi: "Chưa có ghi chú. Ví dụ: {example}",
  },
  example: {
    en: "note {client}: rival Globex pitched them",
    uk: "нотатка {client}: конкурент Globex прийшов із пропозицією",
    ru: "заметка {client}: конкурент Globex пришёл с предложением",
    vi: "ghi chú {client}: đối thủ Globex vừa chào hàng",
  },
  /** On the card: `Rival: Globex pitched them, 24 Nov`. */
  line: {
    en: "{topic}: {text}, {day}",
    uk: "{topic}: {text}, {day}",
    ru: "{topic}: {text}, {day}",
    vi: "{topic}: {text}, {day}",
  },
  askBusiness: {
    en: "{client}: what do they do? One line.",
    uk: "{client}: чим вони займаються? Одним рядком.",
    ru: "{client}: чем они занимаются? Одной строкой.",
    vi: "{client}: họ kinh doanh gì? Một dòng.",
  },
  askRival: {
    en: "{client}: which rival of ours, and what did they do? One line.",
    uk: "{client}: який конкурент і що він зробив? Одним рядком.",
    ru: "{client}: какой конкурент и что он сделал? Одной строкой.",
    vi: "{client}: đối thủ nào, họ đã làm gì? Một dòng.",
  },
  askNews: {
    en: "{client}: what is new? One line.",
    uk: "{client}: що нового? Одним рядком.",
    ru: "{client}: что нового? Одной строкой.",
    vi: "{client}: có tin gì mới? Một dòng.",
  },
  askChange: {
    en: "What shall it say instead? Now: {text}",
    uk: "Як написати замість цього? Зараз: {text}",
    ru: "Что написать вместо этого? Сейчас: {text}",
    vi: "Sửa lại thành gì? Hiện là: {text}",
  },
  gone: {
    en: "That note is no longer there.",
    uk: "Цієї нотатки вже немає.",
    ru: "Этой заметки уже нет.",
    vi: "Ghi chú này không còn nữa.",
  },
});

export const TOPIC_NAMES = phrases({
  business: { en: "Business", uk: "Бізнес", ru: "Бизнес", vi: "Ngành nghề" },
  rival: { en: "Rival", uk: "Конкурент", ru: "Конкурент", vi: "Đối thủ" },
  news: { en: "News", uk: "Новина", ru: "Новость", vi: "Tin" },
}) satisfies Readonly<Record<NoteTopic, Phrase>>;

export const TOPIC_QUESTIONS = {
  business: NOTES.askBusiness,
  rival: NOTES.askRival,
  news: NOTES.askNews,
} as const satisfies Readonly<Record<NoteTopic, Phrase>>;

/** Buttons; 25 characters or fewer. */
export const NOTE_BUTTONS = phrases({
  open: { en: "Notes", uk: "Нотатки", ru: "Заметки", vi: "Ghi chú" },
  business: { en: "Business…", uk: "Бізнес…", ru: "Бизнес…", vi: "Ngành nghề…" },
  rival: { en: "A rival…", uk: "Конкурент…", ru: "Конкурент…", vi: "Đối thủ…" },
  news: { en: "News…", uk: "Новина…", ru: "Новость…", vi: "Tin mới…" },
  change: { en: "Change…", uk: "Змінити…", ru: "Изменить…", vi: "Sửa…" },
  drop: { en: "Remove", uk: "Прибрати", ru: "Убрать", vi: "Bỏ" },
});
