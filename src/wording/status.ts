/** Project statuses: set, explained in a line, refreshed. */
import { phrases } from "./say.ts";

export const STATUS = phrases({
  set: { en: "{project}: {status}", uk: "{project}: {status}", ru: "{project}: {status}", vi: "{project}: {status}" },
  why: { en: "One line: why?", uk: "Одним рядком: чому?", ru: "Одной строкой: почему?", vi: "Vì sao? Viết một dòng." },
  which: {
    en: "Which project is {status}?",
    uk: "Який проєкт: {status}?",
    ru: "Какой проект: {status}?",
    vi: "Dự án nào đang {status}?",
  },
  noted: { en: "Noted.", uk: "Записано.", ru: "Записано.", vi: "Đã ghi." },
  ask: { en: "How does the work stand?", uk: "Як ідуть справи?", ru: "Как идут дела?", vi: "Công việc đang thế nào?" },
  gone: {
    en: "That project is no longer on your list.",
    uk: "Цього проєкту вже немає у вашому списку.",
    ru: "Этого проекта уже нет в вашем списке.",
    vi: "Dự án này không còn trong danh sách của bạn.",
  },
  refresh: {
    en: "Statuses to refresh: {count}",
    uk: "Оновити статуси: {count}",
    ru: "Обновить статусы: {count}",
    vi: "Trạng thái cần cập nhật: {count}",
  },
  fresh: {
    en: "All statuses are fresh.",
    uk: "Усі статуси свіжі.",
    ru: "Все статусы свежие.",
    vi: "Mọi trạng thái đều đã cập nhật.",
  },
  since: {
    en: "{status} since {day}",
    uk: "{status} з {day}",
    ru: "{status} с {day}",
    vi: "{status} từ {day}",
  },
});
