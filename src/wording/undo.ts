/** What is said when something is taken back. */
import { phrases } from "./say.ts";

export const UNDO = phrases({
  touch: {
    en: "Undone: the touch with {client} is gone, its clocks are as before.",
    uk: "Скасовано: {client}, запис про контакт прибрано, відлік як раніше.",
    ru: "Отменено: {client}, запись о контакте убрана, отсчёт как раньше.",
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
    en: "Stays, since something has happened with it meanwhile: {what}",
    uk: "Залишається, бо відтоді вже є події: {what}",
    ru: "Остаётся, потому что с тех пор уже есть события: {what}",
    vi: "Giữ lại vì sau đó đã có hoạt động: {what}",
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
