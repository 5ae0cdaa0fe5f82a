/** A client that falls silent: what was tried, and the next step of the ladder. */
import type { SilenceStep } from "../domain/silence.ts";
import { type Phrase, phrases } from "./say.ts";

export const SILENCE = phrases({
  title: {
    en: "{client}: no answer since {day}",
    uk: "{client}: без відповіді з {day}",
    ru: "{client}: без ответа с {day}",
    vi: "{client}: chưa trả lời từ {day}",
  },
  line: {
    en: "No answer since {day}. Tried: {tried}",
    uk: "Без відповіді з {day}; спроби: {tried}",
    ru: "Без ответа с {day}; попытки: {tried}",
    vi: "Chưa trả lời từ {day}. Đã thử: {tried}",
  },
  attempts: {
    en: "No answer since {day}, {count, plural, one {# attempt} other {# attempts}}",
    uk: "Без відповіді з {day}; {count, plural, one {# спроба} few {# спроби} many {# спроб} other {# спроби}}",
    ru: "Без ответа с {day}; {count, plural, one {# попытка} few {# попытки} many {# попыток} other {# попытки}}",
    vi: "Chưa trả lời từ {day}, đã thử {count} lần",
  },
  tried: { en: "Tried: {steps}", uk: "Уже пробували: {steps}", ru: "Уже пробовали: {steps}", vi: "Đã thử: {steps}" },
  next: { en: "Next: {step}", uk: "Далі: {step}", ru: "Дальше: {step}", vi: "Tiếp theo: {step}" },
  all: {
    en: "Every step was tried. Send a last letter and come back in a month.",
    uk: "Усі кроки пройдено. Напишіть останній лист і поверніться за місяць.",
    ru: "Все шаги пройдены. Напишите последнее письмо и вернитесь через месяц.",
    vi: "Đã thử mọi bước. Hãy gửi thư cuối và quay lại sau một tháng.",
  },
  ended: {
    en: "{client} has answered: the silence is over.",
    uk: "{client}: відповідь є, мовчання закінчилося.",
    ru: "{client}: ответ есть, молчание закончилось.",
    vi: "{client} đã trả lời: không còn im lặng.",
  },
  again: {
    en: "Noted. I will remind you on {day} unless they answer.",
    uk: "Записано. Нагадаю {day}, якщо не буде відповіді.",
    ru: "Записано. Напомню {day}, если не будет ответа.",
    vi: "Đã ghi. Tôi sẽ nhắc vào {day} nếu khách chưa trả lời.",
  },
  leadAsked: {
    en: "{name} has it on the list: reach {whom}.",
    uk: "{name}: завдання вже у списку, зв'язатися: {whom}.",
    ru: "{name}: задача уже в списке, связаться: {whom}.",
    vi: "Đã giao cho {name}: liên hệ {whom}.",
  },
  leadTask: {
    en: "reach {whom} for us, silent since {day}",
    uk: "зв'язатися замість нас: {whom}, мовчання з {day}",
    ru: "связаться вместо нас: {whom}, молчание с {day}",
    vi: "liên hệ {whom} giúp, im lặng từ {day}",
  },
  nudged: {
    en: "Asked again: {what}",
    uk: "Нагадали ще раз: {what}",
    ru: "Напомнили ещё раз: {what}",
    vi: "Đã nhắc lại: {what}",
  },
});

/** A step with whom to try it. */
export const STEP_WITH = phrases({
  other_channel: {
    en: "another channel: {whom}",
    uk: "інший канал: {whom}",
    ru: "другой канал: {whom}",
    vi: "kênh khác: {whom}",
  },
  other_person: {
    en: "another person: {whom}",
    uk: "інша людина: {whom}",
    ru: "другой человек: {whom}",
    vi: "người khác: {whom}",
  },
  champion: {
    en: "your champion: {whom}",
    uk: "ваш прихильник: {whom}",
    ru: "ваш сторонник: {whom}",
    vi: "người ủng hộ: {whom}",
  },
  lead: {
    en: "your lead to {whom}, who decides",
    uk: "керівник напряму: {whom}",
    ru: "руководитель напрямую: {whom}",
    vi: "trưởng nhóm gặp {whom}, người quyết định",
  },
  visit: {
    en: "a visit or a paper letter: {whom}",
    uk: "візит або паперовий лист: {whom}",
    ru: "визит или бумажное письмо: {whom}",
    vi: "ghé thăm hoặc gửi thư tay: {whom}",
  },
}) satisfies Readonly<Record<SilenceStep, Phrase>>;

export const STEP_NAMES = phrases({
  other_channel: {
    en: "another channel (a call after a letter)",
    uk: "інший канал (дзвінок після листа)",
    ru: "другой канал (звонок после письма)",
    vi: "kênh khác (gọi sau khi gửi thư)",
  },
  other_person: { en: "another person", uk: "інша людина", ru: "другой человек", vi: "người khác" },
  champion: { en: "your champion", uk: "ваш прихильник", ru: "ваш сторонник", vi: "người ủng hộ" },
  lead: { en: "your lead", uk: "керівник", ru: "руководитель", vi: "trưởng nhóm" },
  visit: {
    en: "a visit or a paper letter",
    uk: "візит або паперовий лист",
    ru: "визит или бумажное письмо",
    vi: "ghé thăm hoặc gửi thư tay",
  },
}) satisfies Readonly<Record<SilenceStep, Phrase>>;

/** As they stand in a list of what was tried. */
export const STEP_SHORT = phrases({
  other_channel: { en: "another channel", uk: "інший канал", ru: "другой канал", vi: "kênh khác" },
  other_person: STEP_NAMES.other_person,
  champion: { en: "champion", uk: "прихильник", ru: "сторонник", vi: "người ủng hộ" },
  lead: { en: "lead", uk: "керівник", ru: "руководитель", vi: "trưởng nhóm" },
  visit: { en: "visit or letter", uk: "візит чи лист", ru: "визит или письмо", vi: "ghé thăm hoặc thư" },
}) satisfies Readonly<Record<SilenceStep, Phrase>>;

export const SILENCE_BUTTONS = phrases({
  open: { en: "Next step", uk: "Наступний крок", ru: "Следующий шаг", vi: "Bước tiếp theo" },
  tried: { en: "Tried it", uk: "Спробували", ru: "Попробовали", vi: "Đã thử" },
  askLead: { en: "Ask {name}", uk: "Попросити: {name}", ru: "Попросить: {name}", vi: "Nhờ {name}" },
  unfit: { en: "Doesn't fit", uk: "Не підходить", ru: "Не подходит", vi: "Không phù hợp" },
  answered: { en: "They answered", uk: "Відповіли", ru: "Ответили", vi: "Khách đã trả lời" },
  nudge: { en: "Asked again", uk: "Нагадали ще раз", ru: "Напомнили ещё раз", vi: "Đã nhắc lại" },
});
