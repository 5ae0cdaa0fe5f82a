/** What is said when something is taken back. */
import { phrases } from "./say.ts";

export const UNDO = phrases({
  touch: {
    en: "Undone: the touch with {client} is gone, the days count as before.",
    uk: "Скасовано: {client}, контакт прибрано, відлік днів як раніше.",
    ru: "Отменено: {client}, контакт убран, отсчёт дней как раньше.",
    vi: "Đã hoàn tác: xóa lần liên hệ với {client}, thời hạn như trước.",
  },
  followUp: {
    en: "Undone: {what} is off the list.",
    uk: "Скасовано: {what} прибрано зі списку.",
    ru: "Отменено: {what} убрано из списка.",
    vi: "Đã hoàn tác: bỏ {what} khỏi danh sách.",
  },
  finished: {
    en: "Open again: {what}",
    uk: "Знову відкрито: {what}",
    ru: "Снова открыто: {what}",
    vi: "Mở lại: {what}",
  },
  restored: {
    en: "As before: {what}",
    uk: "Як раніше: {what}",
    ru: "Как раньше: {what}",
    vi: "Như trước: {what}",
  },
  kept: {
    en: "Can't be undone, it has changed since: {what}",
    uk: "Уже не скасувати, відтоді були зміни: {what}",
    ru: "Уже не отменить, с тех пор были изменения: {what}",
    vi: "Không hoàn tác được, sau đó đã có thay đổi: {what}",
  },
  nothing: {
    en: "Nothing to undo.",
    uk: "Скасовувати нічого.",
    ru: "Отменять нечего.",
    vi: "Không có gì để hoàn tác.",
  },
  already: {
    en: "Already undone.",
    uk: "Уже скасовано.",
    ru: "Уже отменено.",
    vi: "Đã hoàn tác rồi.",
  },
});
