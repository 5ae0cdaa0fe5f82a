/** What is remembered of a person, where they went, and how they are forgotten. */
import { phrases } from "./say.ts";

export const PERSON = phrases({
  birthday: { en: "Birthday {day}", uk: "День народження {day}", ru: "День рождения {day}", vi: "Sinh nhật {day}" },
  date: { en: "{label}: {day}", uk: "{label}: {day}", ru: "{label}: {day}", vi: "{label}: {day}" },
  interests: {
    en: "Likes to talk about: {what}",
    uk: "Любить поговорити про: {what}",
    ru: "Любит поговорить о: {what}",
    vi: "Thích nói về: {what}",
  },
  last: {
    en: "Last touch {day}",
    uk: "Останній контакт {day}",
    ru: "Последний контакт {day}",
    vi: "Liên hệ gần nhất {day}",
  },
  never: { en: "Not contacted yet", uk: "Контакту ще не було", ru: "Контакта ещё не было", vi: "Chưa từng liên hệ" },
  noted: { en: "{person}: noted", uk: "{person}: записано", ru: "{person}: записано", vi: "{person}: đã ghi" },
  which: {
    en: "{client}: nobody called {name}. Who do you mean?",
    uk: "{client}: немає нікого на ім'я {name}. Про кого йдеться?",
    ru: "{client}: нет никого по имени {name}. О ком речь?",
    vi: "{client}: chưa biết ai tên {name}. Bạn muốn nói ai?",
  },
  askBirthday: {
    en: "{person}: which day is the birthday? For example: 12 May",
    uk: "{person}: коли день народження? Наприклад: 12 травня",
    ru: "{person}: когда день рождения? Например: 12 мая",
    vi: "{person}: sinh nhật ngày nào? Ví dụ: 12/5",
  },
  askDate: {
    en: "{person}: which date, and what is it? For example: contract signed 3 March",
    uk: "{person}: яка дата й що це? Наприклад: підписали договір 3 березня",
    ru: "{person}: какая дата и что это? Например: подписали договор 3 марта",
    vi: "{person}: ngày nào, và là gì? Ví dụ: ký hợp đồng 3/3",
  },
  askInterest: {
    en: "{person}: what do they like to talk about? One line.",
    uk: "{person}: про що любить поговорити? Одним рядком.",
    ru: "{person}: о чём любит поговорить? Одной строкой.",
    vi: "{person}: thích nói về điều gì? Một dòng.",
  },
  askMoved: {
    en: "{person}: which company now? Type its name.",
    uk: "{person}: у якій компанії тепер? Напишіть назву.",
    ru: "{person}: в какой компании теперь? Напишите название.",
    vi: "{person}: nay ở công ty nào? Hãy gõ tên.",
  },
  noDate: {
    en: "No date in {words}. For example: 12 May",
    uk: "Не бачу дати: {words}. Наприклад: 12 травня",
    ru: "Не вижу даты: {words}. Например: 12 мая",
    vi: "Không thấy ngày nào trong {words}. Ví dụ: 12/5",
  },
  moved: {
    en: "{person} is at {to} now",
    uk: "{person}: тепер {to}",
    ru: "{person}: теперь {to}",
    vi: "{person} nay ở {to}",
  },
  left: {
    en: "{person} has left {from}",
    uk: "{person}: більше не в {from}",
    ru: "{person}: больше не в {from}",
    vi: "{person} đã rời {from}",
  },
  gap: {
    en: "{from}: now unknown who {what}",
    uk: "{from}: тепер невідомо, хто {what}",
    ru: "{from}: теперь неизвестно, кто {what}",
    vi: "{from}: nay chưa biết ai {what}",
  },
  lead: {
    en: "{to} is on your list, paused: a reason to call. Reopen it when they answer.",
    uk: "{to} у вашому списку, на паузі: привід нагадати про себе. Відкрийте, коли відгукнуться.",
    ru: "{to} в вашем списке, на паузе: повод напомнить о себе. Откройте, когда откликнутся.",
    vi: "{to} đã có trong danh sách, tạm dừng: một cơ hội để liên hệ. Mở lại khi họ trả lời.",
  },
  won: {
    en: "{to} is open again, thanks to {person}.",
    uk: "{to} знову в роботі. Завдяки кому: {person}.",
    ru: "{to} снова в работе. Благодаря кому: {person}.",
    vi: "{to} đã mở lại, nhờ {person}.",
  },
  forgetAsk: {
    en: "Forget {person} for good? The name goes from every note and message; the touches stay counted. This cannot be undone.",
    uk: "Забути назавжди: {person}? Ім'я зникне з усіх записів, самі контакти лишаться. Скасувати не можна.",
    ru: "Забыть навсегда: {person}? Имя исчезнет из всех записей, сами контакты останутся. Отменить нельзя.",
    vi: "Xóa {person} vĩnh viễn? Tên sẽ bị xóa khỏi mọi ghi chú và tin nhắn, số lần liên hệ vẫn giữ. Không thể hoàn tác.",
  },
  forgotten: {
    en: "Forgotten. {count, plural, one {# touch stays} other {# touches stay}} counted at {client}.",
    uk: "Забуто. {client}: {count, plural, one {лишився # контакт} few {лишилися # контакти} many {лишилося # контактів} other {лишилося # контакту}}.",
    ru: "Забыто. {client}: {count, plural, one {остался # контакт} few {осталось # контакта} many {осталось # контактов} other {осталось # контакта}}.",
    vi: "Đã xóa. {client}: vẫn tính {count, plural, other {# lần liên hệ}}.",
  },
  mayNot: {
    en: "Only the client's owner, deputy or a lead can do that.",
    uk: "Це може зробити лише той, хто веде клієнта, його заступник або керівник.",
    ru: "Это может сделать только тот, кто ведёт клиента, его заместитель или руководитель.",
    vi: "Chỉ người phụ trách khách, người thay hoặc trưởng nhóm làm được việc này.",
  },
});

/** Buttons; 25 characters or fewer. */
export const PERSON_BUTTONS = phrases({
  person: { en: "Person", uk: "Людина", ru: "Человек", vi: "Người này" },
  moved: { en: "Changed jobs…", uk: "Інша робота…", ru: "Другая работа…", vi: "Đổi việc…" },
  birthday: { en: "Birthday…", uk: "День народження…", ru: "День рождения…", vi: "Sinh nhật…" },
  interest: { en: "Likes…", uk: "Про що говорити…", ru: "О чём говорить…", vi: "Sở thích…" },
  date: { en: "Other date…", uk: "Інша дата…", ru: "Другая дата…", vi: "Ngày khác…" },
  forget: { en: "Forget…", uk: "Забути…", ru: "Забыть…", vi: "Xóa…" },
  forgetSure: { en: "Forget for good", uk: "Забути назавжди", ru: "Забыть навсегда", vi: "Xóa vĩnh viễn" },
  unknown: { en: "Nobody knows where", uk: "Невідомо куди", ru: "Неизвестно куда", vi: "Không rõ đi đâu" },
  reopen: { en: "They are back: reopen", uk: "Повернулися: відкрити", ru: "Вернулись: открыть", vi: "Họ quay lại: mở" },
});
