/** Complaints: opened in one line, thought through by taps, closed by how they were resolved. */
import { phrases } from "./say.ts";

export const COMPLAINT = phrases({
  opened: {
    en: "{client}: complaint opened",
    uk: "{client}: скаргу відкрито",
    ru: "{client}: жалоба открыта",
    vi: "{client}: đã mở khiếu nại",
  },
  already: {
    en: "{client}: this complaint is open already",
    uk: "{client}: цю скаргу вже відкрито",
    ru: "{client}: эта жалоба уже открыта",
    vi: "{client}: khiếu nại này đã mở rồi",
  },
  title: {
    en: "{client}: open complaint",
    uk: "{client}: відкрита скарга",
    ru: "{client}: открытая жалоба",
    vi: "{client}: khiếu nại đang mở",
  },
  titleSevere: {
    en: "{client}: severe complaint",
    uk: "{client}: серйозна скарга",
    ru: "{client}: серьёзная жалоба",
    vi: "{client}: khiếu nại nghiêm trọng",
  },
  closed: {
    en: "{client}: complaint resolved",
    uk: "{client}: скаргу закрито",
    ru: "{client}: жалоба закрыта",
    vi: "{client}: khiếu nại đã giải quyết",
  },
  since: {
    en: "{severity}, since {day}",
    uk: "{severity}, з {day}",
    ru: "{severity}, с {day}",
    vi: "{severity}, từ {day}",
  },
  resolvedOn: {
    en: "{severity}, {from} to {to}",
    uk: "{severity}, {from} – {to}",
    ru: "{severity}, {from} – {to}",
    vi: "{severity}, {from} – {to}",
  },
  severe: { en: "severe", uk: "серйозна", ru: "серьёзная", vi: "nghiêm trọng" },
  ordinary: { en: "ordinary", uk: "звичайна", ru: "обычная", vi: "thông thường" },
  told: {
    en: "Told now: {names}.",
    uk: "Повідомлено: {names}.",
    ru: "Сообщено: {names}.",
    vi: "Đã báo: {names}.",
  },
  toldTomorrow: {
    en: "In their next morning list: {names}.",
    uk: "Побачать у ранковому списку: {names}.",
    ru: "Увидят в утреннем списке: {names}.",
    vi: "Sẽ có trong danh sách sáng tới: {names}.",
  },
  stays: {
    en: "It stays on the checklist until resolved.",
    uk: "Лишається у списку, доки її не закриють.",
    ru: "Остаётся в списке, пока её не закроют.",
    vi: "Sẽ nằm trong danh sách đến khi giải quyết xong.",
  },
  cause: { en: "Cause", uk: "Причина", ru: "Причина", vi: "Nguyên nhân" },
  our_part: { en: "Our part", uk: "Наша роль", ru: "Наша роль", vi: "Trách nhiệm của mình" },
  action: { en: "What we do", uk: "Що робимо", ru: "Что делаем", vi: "Hướng xử lý" },
  due_on: { en: "By when", uk: "До коли", ru: "Срок", vi: "Hạn" },
  resolution: { en: "Resolved", uk: "Вирішено", ru: "Решено", vi: "Đã giải quyết" },
  askCause: {
    en: "{client}: what caused it? One line.",
    uk: "{client}: яка причина? Одним рядком.",
    ru: "{client}: в чём причина? Одной строкой.",
    vi: "{client}: nguyên nhân là gì? Một dòng.",
  },
  askOurPart: {
    en: "{client}: what part of it is ours? One line.",
    uk: "{client}: що тут сталося через нас? Одним рядком.",
    ru: "{client}: что здесь произошло из-за нас? Одной строкой.",
    vi: "{client}: mình có trách nhiệm gì trong việc này? Một dòng.",
  },
  askAction: {
    en: "{client}: what do we do about it? One line.",
    uk: "{client}: що робимо? Одним рядком.",
    ru: "{client}: что делаем? Одной строкой.",
    vi: "{client}: mình sẽ xử lý thế nào? Một dòng.",
  },
  askDue: {
    en: "{client}: solved by when? Type a date.",
    uk: "{client}: до якого дня вирішимо? Напишіть дату.",
    ru: "{client}: к какому дню решим? Напишите дату.",
    vi: "{client}: giải quyết xong khi nào? Hãy gõ ngày.",
  },
  askResolution: {
    en: "{client}: how was it resolved? One line, and it is closed.",
    uk: "{client}: як вирішено? Один рядок, і скаргу закрито.",
    ru: "{client}: как решено? Одна строка, и жалоба закрыта.",
    vi: "{client}: đã giải quyết thế nào? Viết một dòng là đóng khiếu nại.",
  },
  noDate: {
    en: "No date in {words}. For example: Friday, 12 Dec.",
    uk: "Не бачу дати: {words}. Наприклад: п'ятниця, 12 грудня.",
    ru: "Не вижу даты: {words}. Например: пятница, 12 декабря.",
    vi: "Không thấy ngày nào trong {words}. Ví dụ: thứ sáu, 12/12.",
  },
  pastDate: {
    en: "{day} is over. By when?",
    uk: "{day} вже минуло. До якого дня?",
    ru: "{day} уже прошло. До какого дня?",
    vi: "{day} đã qua. Hạn là ngày nào?",
  },
  whatComplaint: {
    en: "{client}: what is the complaint? One line; add “severe” if it is.",
    uk: "{client}: на що скаржаться? Один рядок; додайте «серйозна», якщо так.",
    ru: "{client}: на что жалуются? Одна строка; добавьте «серьёзная», если так.",
    vi: "{client}: khách khiếu nại điều gì? Một dòng; thêm “nghiêm trọng” nếu đúng.",
  },
  gone: {
    en: "That complaint is no longer on your list.",
    uk: "Цієї скарги вже немає у вашому списку.",
    ru: "Этой жалобы уже нет в вашем списке.",
    vi: "Khiếu nại này không còn trong danh sách của bạn.",
  },
  none: {
    en: "No open complaints.",
    uk: "Відкритих скарг немає.",
    ru: "Открытых жалоб нет.",
    vi: "Không có khiếu nại nào đang mở.",
  },
  list: {
    en: "Open complaints: {count}",
    uk: "Відкриті скарги: {count}",
    ru: "Открытые жалобы: {count}",
    vi: "Khiếu nại đang mở: {count}",
  },
  escalated: {
    en: "{client}: severe complaint since {day}",
    uk: "{client}: серйозна скарга, {day}",
    ru: "{client}: серьёзная жалоба, {day}",
    vi: "{client}: khiếu nại nghiêm trọng từ {day}",
  },
  owner: { en: "Owner: {name}", uk: "Веде: {name}", ru: "Ведёт: {name}", vi: "Phụ trách: {name}" },
  nobody: {
    en: "Nobody owns this client.",
    uk: "Клієнта ніхто не веде.",
    ru: "Клиента никто не ведёт.",
    vi: "Chưa có ai phụ trách khách này.",
  },
});

/** Buttons; 25 characters or fewer. */
export const COMPLAINT_BUTTONS = phrases({
  cause: { en: "Cause…", uk: "Причина…", ru: "Причина…", vi: "Nguyên nhân…" },
  our_part: { en: "Our part…", uk: "Наша роль…", ru: "Наша роль…", vi: "Trách nhiệm của mình…" },
  action: { en: "What we do…", uk: "Що робимо…", ru: "Что делаем…", vi: "Hướng xử lý…" },
  due_on: { en: "By when…", uk: "До коли…", ru: "Срок…", vi: "Hạn…" },
  resolve: { en: "Resolved…", uk: "Вирішено…", ru: "Решено…", vi: "Đã giải quyết…" },
  severe: { en: "It is severe", uk: "Це серйозно", ru: "Это серьёзно", vi: "Nghiêm trọng" },
  ordinary: { en: "Not severe", uk: "Не серйозно", ru: "Не серьёзно", vi: "Không nghiêm trọng" },
  open: { en: "Complaint", uk: "Скарга", ru: "Жалоба", vi: "Khiếu nại" },
  make: { en: "It's a complaint", uk: "Це скарга", ru: "Это жалоба", vi: "Đây là khiếu nại" },
});
