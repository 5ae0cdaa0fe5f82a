/** People at clients: added, and what each of them decides. */
import { phrases } from "./say.ts";

export const CONTACTS = phrases({
  added: {
    en: "Added: {person} at {client}",
    uk: "Додано: {person}, {client}",
    ru: "Добавлено: {person}, {client}",
    vi: "Đã thêm: {person}, {client}",
  },
  tooLong: {
    en: "Too long, not added: {words}",
    uk: "Не додано, надто довго: {words}",
    ru: "Не добавлено, слишком длинно: {words}",
    vi: "Quá dài, chưa thêm: {words}",
  },
  known: {
    en: "{client}: {person} is already there.",
    uk: "{client}: {person} уже є.",
    ru: "{client}: {person} уже есть.",
    vi: "{client}: đã có {person}.",
  },
  whatRole: { en: "What is their part?", uk: "Яка роль?", ru: "Какая роль?", vi: "Vai trò là gì?" },
  role: { en: "{person}: {role}", uk: "{person}: {role}", ru: "{person}: {role}", vi: "{person}: {role}" },
  missing: {
    en: "Still unknown: who {what}",
    uk: "Ще невідомо, хто {what}",
    ru: "Ещё неизвестно, кто {what}",
    vi: "Chưa biết ai {what}",
  },
  or: { en: " or ", uk: " або ", ru: " или ", vi: " hoặc " },
  gone: {
    en: "That person is no longer on your list.",
    uk: "Цієї людини вже немає у вашому списку.",
    ru: "Этого человека уже нет в вашем списке.",
    vi: "Người này không còn trong danh sách của bạn.",
  },
  decidesLast: {
    en: "Last talk with a decision maker: {day}",
    uk: "Остання розмова з тим, хто вирішує: {day}",
    ru: "Последний разговор с тем, кто решает: {day}",
    vi: "Lần gần nhất trao đổi với người quyết định: {day}",
  },
});
