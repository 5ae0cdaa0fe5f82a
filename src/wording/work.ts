/** Projects: their stages, brief, papers, and a deadline at risk. */
import type { BriefTopic, PaperKind, PaperState, ProjectStage, Rescue } from "../domain/work.ts";
import { type Phrase, phrases } from "./say.ts";

export const projectStageNames = phrases({
  brief: { en: "brief", uk: "бриф", ru: "бриф", vi: "nhận yêu cầu" },
  idea: { en: "proposal", uk: "пропозиція", ru: "предложение", vi: "đề xuất" },
  approval: { en: "approval", uk: "погодження", ru: "согласование", vi: "phê duyệt" },
  production: { en: "production", uk: "виробництво", ru: "производство", vi: "thực hiện" },
  delivered: { en: "delivered", uk: "здано", ru: "сдано", vi: "đã giao" },
  accepted: { en: "accepted", uk: "прийнято", ru: "принято", vi: "đã nghiệm thu" },
  paid: { en: "paid", uk: "оплачено", ru: "оплачено", vi: "đã thanh toán" },
}) satisfies Readonly<Record<ProjectStage, Phrase>>;

export const briefNames = phrases({
  goal: { en: "goal", uk: "мета", ru: "цель", vi: "mục tiêu" },
  audience: { en: "audience", uk: "аудиторія", ru: "аудитория", vi: "đối tượng" },
  budget: { en: "budget", uk: "бюджет", ru: "бюджет", vi: "ngân sách" },
  deadline: { en: "deadline", uk: "дедлайн", ru: "дедлайн", vi: "hạn chót" },
  success: { en: "success", uk: "критерій успіху", ru: "критерий успеха", vi: "tiêu chí thành công" },
}) satisfies Readonly<Record<BriefTopic, Phrase>>;

export const briefQuestions = phrases({
  goal: {
    en: "{project}: what should it achieve?",
    uk: "{project}: чого треба досягти?",
    ru: "{project}: чего нужно достичь?",
    vi: "{project}: cần đạt được điều gì?",
  },
  audience: {
    en: "{project}: who is it for?",
    uk: "{project}: для кого?",
    ru: "{project}: для кого?",
    vi: "{project}: dành cho ai?",
  },
  budget: {
    en: "{project}: what is the budget?",
    uk: "{project}: який бюджет?",
    ru: "{project}: какой бюджет?",
    vi: "{project}: ngân sách bao nhiêu?",
  },
  deadline: {
    en: "{project}: when must it be ready?",
    uk: "{project}: коли має бути готово?",
    ru: "{project}: когда должно быть готово?",
    vi: "{project}: khi nào phải xong?",
  },
  success: {
    en: "{project}: how will success be measured?",
    uk: "{project}: як виміряємо успіх?",
    ru: "{project}: как измерим успех?",
    vi: "{project}: đo thành công bằng gì?",
  },
}) satisfies Readonly<Record<BriefTopic, Phrase>>;

export const paperNames = phrases({
  contract: { en: "contract", uk: "договір", ru: "договор", vi: "hợp đồng" },
  estimate: { en: "estimate", uk: "кошторис", ru: "смета", vi: "dự toán" },
  act: { en: "act", uk: "акт", ru: "акт", vi: "biên bản nghiệm thu" },
  invoice: { en: "invoice", uk: "рахунок", ru: "счёт", vi: "hóa đơn" },
}) satisfies Readonly<Record<PaperKind, Phrase>>;

export const paperStateNames = phrases({
  to_send: { en: "to send", uk: "надіслати", ru: "отправить", vi: "cần gửi" },
  sent: { en: "sent", uk: "надіслано", ru: "отправлено", vi: "đã gửi" },
  signed: { en: "signed", uk: "підписано", ru: "подписано", vi: "đã ký" },
}) satisfies Readonly<Record<PaperState, Phrase>>;

export const rescueNames = phrases({
  shorten: { en: "shorten", uk: "скоротити", ru: "сократить", vi: "rút gọn" },
  replan: { en: "re-plan", uk: "перепланувати", ru: "перепланировать", vi: "lên lại kế hoạch" },
  move: { en: "move the date", uk: "перенести", ru: "перенести", vi: "dời hạn" },
}) satisfies Readonly<Record<Rescue, Phrase>>;

export const WORK = phrases({
  started: {
    en: "{project}: started",
    uk: "{project}: розпочато",
    ru: "{project}: начато",
    vi: "{project}: đã bắt đầu",
  },
  changed: { en: "{project}: noted", uk: "{project}: записано", ru: "{project}: записано", vi: "{project}: đã ghi" },
  stands: {
    en: "{stage} · {status}",
    uk: "{stage} · {status}",
    ru: "{stage} · {status}",
    vi: "{stage} · {status}",
  },
  deadline: { en: "Deadline {day}", uk: "Дедлайн {day}", ru: "Дедлайн {day}", vi: "Hạn chót {day}" },
  noDeadline: { en: "No deadline", uk: "Без дедлайну", ru: "Без дедлайна", vi: "Chưa có hạn chót" },
  briefOpen: {
    en: "Brief, still to ask: {what}",
    uk: "Бриф, ще запитати: {what}",
    ru: "Бриф, ещё спросить: {what}",
    vi: "Yêu cầu, còn phải hỏi: {what}",
  },
  papers: { en: "Papers: {what}", uk: "Документи: {what}", ru: "Документы: {what}", vi: "Giấy tờ: {what}" },
  atRisk: {
    en: "The deadline, {day}, is at risk. Which way out?",
    uk: "Дедлайн {day} під загрозою. Який вихід?",
    ru: "Дедлайн {day} под угрозой. Какой выход?",
    vi: "Hạn {day} có nguy cơ trễ. Chọn cách nào?",
  },
  rescue: {
    en: "Way out: {way}; backup: {backup}",
    uk: "Вихід: {way}; запасний план: {backup}",
    ru: "Выход: {way}; запасной план: {backup}",
    vi: "Cách xử lý: {way}; dự phòng: {backup}",
  },
  noBackup: { en: "none yet", uk: "ще немає", ru: "ещё нет", vi: "chưa có" },
  askBackup: {
    en: "{project}: and if that fails? One line for the backup plan.",
    uk: "{project}: а якщо не вийде? Запасний план одним рядком.",
    ru: "{project}: а если не выйдет? Запасной план одной строкой.",
    vi: "{project}: nếu không được thì sao? Một dòng cho phương án dự phòng.",
  },
  askDeadline: {
    en: "{project}: when is the deadline? Type a date.",
    uk: "{project}: коли дедлайн? Напишіть дату.",
    ru: "{project}: когда дедлайн? Напишите дату.",
    vi: "{project}: hạn chót là khi nào? Hãy gõ ngày.",
  },
  askName: {
    en: "{project}: what is it called? Type the name.",
    uk: "{project}: як назвати? Напишіть назву.",
    ru: "{project}: как назвать? Напишите название.",
    vi: "{project}: tên là gì? Hãy gõ tên.",
  },
  askNew: {
    en: "{client}: name the project, its stage and deadline. For example: {example}",
    uk: "{client}: назвіть проєкт, етап і дедлайн. Наприклад: {example}",
    ru: "{client}: назовите проект, этап и дедлайн. Например: {example}",
    vi: "{client}: nêu tên dự án, giai đoạn và hạn chót. Ví dụ: {example}",
  },
  newExample: {
    en: "Website, production, 15 Dec",
    uk: "Сайт, виробництво, 15 грудня",
    ru: "Сайт, производство, 15 декабря",
    vi: "Website, thực hiện, 15/12",
  },
  taken: {
    en: "{client} already has a project called that.",
    uk: "{client}: проєкт із такою назвою вже є.",
    ru: "{client}: проект с таким названием уже есть.",
    vi: "{client} đã có dự án tên này.",
  },
  checkIn: {
    en: "It is over. A check-in is on the list for {day}.",
    uk: "Роботу завершено. Дізнатися, як справи: у списку на {day}.",
    ru: "Работа завершена. Узнать, как дела: в списке на {day}.",
    vi: "Đã xong. Có lịch hỏi thăm vào {day}.",
  },
  checkInText: {
    en: "check in after {project}: how does it work for them?",
    uk: "дізнатися після «{project}», як усе працює",
    ru: "узнать после «{project}», как всё работает",
    vi: "hỏi thăm sau {project}: dùng thế nào rồi?",
  },
  briefDone: {
    en: "{project}: the brief is complete.",
    uk: "{project}: бриф заповнено.",
    ru: "{project}: бриф заполнен.",
    vi: "{project}: yêu cầu đã đầy đủ.",
  },
  briefTitle: { en: "{project}: brief", uk: "{project}: бриф", ru: "{project}: бриф", vi: "{project}: yêu cầu" },
  unanswered: { en: "not asked yet", uk: "ще не з'ясовано", ru: "ещё не выяснено", vi: "chưa hỏi" },
  papersTitle: {
    en: "{project}: tap what has moved on",
    uk: "{project}: натисніть на те, що змінилося",
    ru: "{project}: нажмите на то, что изменилось",
    vi: "{project}: chạm vào giấy tờ đã đổi",
  },
  whichStage: { en: "Which stage?", uk: "Який етап?", ru: "Какой этап?", vi: "Giai đoạn nào?" },
  none: {
    en: "{client}: no projects yet.",
    uk: "{client}: проєктів ще немає.",
    ru: "{client}: проектов ещё нет.",
    vi: "{client}: chưa có dự án.",
  },
  list: { en: "{client}: projects", uk: "{client}: проєкти", ru: "{client}: проекты", vi: "{client}: dự án" },
});

/** Buttons; 25 characters or fewer. */
export const WORK_BUTTONS = phrases({
  stage: { en: "Stage…", uk: "Етап…", ru: "Этап…", vi: "Giai đoạn…" },
  deadline: { en: "Deadline…", uk: "Дедлайн…", ru: "Дедлайн…", vi: "Hạn chót…" },
  rename: { en: "Rename…", uk: "Перейменувати…", ru: "Переименовать…", vi: "Đổi tên…" },
  brief: { en: "Brief", uk: "Бриф", ru: "Бриф", vi: "Yêu cầu" },
  papers: { en: "Papers", uk: "Документи", ru: "Документы", vi: "Giấy tờ" },
  project: { en: "Project", uk: "Проєкт", ru: "Проект", vi: "Dự án" },
  projects: { en: "Projects", uk: "Проєкти", ru: "Проекты", vi: "Dự án" },
  backup: { en: "Backup plan…", uk: "Запасний план…", ru: "Запасной план…", vi: "Dự phòng…" },
  add: { en: "New project…", uk: "Новий проєкт…", ru: "Новый проект…", vi: "Dự án mới…" },
  next: { en: "Now: {stage}", uk: "Тепер: {stage}", ru: "Теперь: {stage}", vi: "Hiện tại: {stage}" },
});
