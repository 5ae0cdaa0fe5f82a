/** Price rises and crisis notes. */
import { phrases } from "./say.ts";

export const PRICE = phrases({
  planned: {
    en: "{client}: price rise planned, {howMuch}",
    uk: "{client}: підвищення ціни заплановано, {howMuch}",
    ru: "{client}: повышение цены запланировано, {howMuch}",
    vi: "{client}: đã lên kế hoạch tăng giá, {howMuch}",
  },
  title: {
    en: "{client}: price rise, {howMuch}",
    uk: "{client}: підвищення ціни, {howMuch}",
    ru: "{client}: повышение цены, {howMuch}",
    vi: "{client}: tăng giá, {howMuch}",
  },
  from: { en: "From {day}", uk: "З {day}", ru: "С {day}", vi: "Từ {day}" },
  noDay: { en: "No date yet", uk: "Дати ще немає", ru: "Даты ещё нет", vi: "Chưa có ngày" },
  notTold: {
    en: "Nobody was told yet",
    uk: "Ще нікого не попередили",
    ru: "Ещё никого не предупредили",
    vi: "Chưa báo cho ai",
  },
  told: {
    en: "Told: {who}, {day}",
    uk: "Попередили: {who}, {day}",
    ru: "Предупредили: {who}, {day}",
    vi: "Đã báo: {who}, {day}",
  },
  reaction: { en: "Reaction: {how}", uk: "Реакція: {how}", ru: "Реакция: {how}", vi: "Khách phản ứng: {how}" },
  cardLine: {
    en: "Price rise {howMuch}. {stands}",
    uk: "Підвищення ціни {howMuch}. {stands}",
    ru: "Повышение цены {howMuch}. {stands}",
    vi: "Tăng giá {howMuch}. {stands}",
  },
  task: {
    en: "tell them about the price rise ({howMuch})",
    uk: "попередити про підвищення ціни ({howMuch})",
    ru: "предупредить о повышении цены ({howMuch})",
    vi: "báo trước việc tăng giá ({howMuch})",
  },
  onList: {
    en: "Telling them is on the list for {day}.",
    uk: "Завдання попередити: у списку на {day}.",
    ru: "Задача предупредить: в списке на {day}.",
    vi: "Việc báo cho khách có trong danh sách {day}.",
  },
  askWhat: {
    en: "{client}: how much, and from when? For example: {example}",
    uk: "{client}: на скільки й відколи? Наприклад: {example}",
    ru: "{client}: на сколько и с какого числа? Например: {example}",
    vi: "{client}: tăng bao nhiêu, từ khi nào? Ví dụ: {example}",
  },
  example: { en: "+10 % from 1 Jan", uk: "+10 % з 1 січня", ru: "+10 % с 1 января", vi: "+10 % từ 1/1" },
  askTold: {
    en: "{client}: who was told? One line.",
    uk: "{client}: кого попередили? Одним рядком.",
    ru: "{client}: кого предупредили? Одной строкой.",
    vi: "{client}: đã báo cho ai? Một dòng.",
  },
  askReaction: {
    en: "{client}: how did they take it? One line.",
    uk: "{client}: як сприйняли? Одним рядком.",
    ru: "{client}: как восприняли? Одной строкой.",
    vi: "{client}: khách phản ứng thế nào? Một dòng.",
  },
  askFrom: {
    en: "{client}: from which day? Type a date.",
    uk: "{client}: з якого дня? Напишіть дату.",
    ru: "{client}: с какого дня? Напишите дату.",
    vi: "{client}: từ ngày nào? Hãy gõ ngày.",
  },
  none: {
    en: "No price rises planned.",
    uk: "Підвищень ціни не заплановано.",
    ru: "Повышений цены не запланировано.",
    vi: "Chưa có kế hoạch tăng giá.",
  },
  list: { en: "Price rises", uk: "Підвищення цін", ru: "Повышения цен", vi: "Các đợt tăng giá" },
  gone: {
    en: "That price rise is no longer on your list.",
    uk: "Цього підвищення вже немає у вашому списку.",
    ru: "Этого повышения уже нет в вашем списке.",
    vi: "Đợt tăng giá này không còn trong danh sách của bạn.",
  },
});

/** Buttons; 25 characters or fewer. */
export const PRICE_BUTTONS = phrases({
  told: { en: "Who was told…", uk: "Кого попередили…", ru: "Кого предупредили…", vi: "Đã báo ai…" },
  reaction: { en: "How they took it…", uk: "Як сприйняли…", ru: "Как восприняли…", vi: "Khách phản ứng…" },
  from: { en: "From when…", uk: "Відколи…", ru: "С какого дня…", vi: "Từ khi nào…" },
});

export const CRISIS = phrases({
  ask: {
    en: "Pass this on to {clients, plural, one {# client} other {# clients}} through {owners, plural, one {# owner} other {# owners}}?",
    uk: "Передати це клієнтам ({clients}) через тих, хто їх веде ({owners})?",
    ru: "Передать это клиентам ({clients}) через тех, кто их ведёт ({owners})?",
    vi: "Chuyển tin này tới {clients} khách hàng qua {owners} người phụ trách?",
  },
  what: {
    en: "What should every client hear? For example: {example}",
    uk: "Що має почути кожен клієнт? Наприклад: {example}",
    ru: "Что должен услышать каждый клиент? Например: {example}",
    vi: "Mỗi khách hàng cần nghe điều gì? Ví dụ: {example}",
  },
  example: {
    en: "we work as before",
    uk: "працюємо як раніше",
    ru: "работаем как раньше",
    vi: "chúng tôi vẫn làm việc bình thường",
  },
  sent: {
    en: "On the lists now: {clients, plural, one {# client} other {# clients}}, {owners, plural, one {# owner} other {# owners}}.",
    uk: "Уже у списках: клієнтів {clients}, відповідальних {owners}.",
    ru: "Уже в списках: клиентов {clients}, ответственных {owners}.",
    vi: "Đã vào danh sách: {clients} khách hàng, {owners} người phụ trách.",
  },
  unowned: {
    en: "Nobody owns: {names}",
    uk: "Ніхто не веде: {names}",
    ru: "Никто не ведёт: {names}",
    vi: "Chưa ai phụ trách: {names}",
  },
  task: { en: "pass on: {note}", uk: "передати: {note}", ru: "передать: {note}", vi: "chuyển lời: {note}" },
  told: {
    en: "Today every client of yours should hear this:",
    uk: "Сьогодні це має почути кожен ваш клієнт:",
    ru: "Сегодня это должен услышать каждый ваш клиент:",
    vi: "Hôm nay mọi khách của bạn cần nghe điều này:",
  },
  onList: {
    en: "{clients, plural, one {# client is} other {# clients are}} on your list: tick each off.",
    uk: "Клієнтів у вашому списку: {clients}. Передали — позначте.",
    ru: "Клиентов в вашем списке: {clients}. Передали — отметьте.",
    vi: "{clients} khách có trong danh sách của bạn, báo xong thì đánh dấu.",
  },
  nobody: {
    en: "There is no client with an owner yet.",
    uk: "Ще немає клієнтів, яких хтось веде.",
    ru: "Ещё нет клиентов, которых кто-то ведёт.",
    vi: "Chưa có khách hàng nào có người phụ trách.",
  },
  mayNot: {
    en: "Only a lead or an admin can send a note to every client.",
    uk: "Надіслати всім клієнтам може лише керівник або адміністратор.",
    ru: "Отправить всем клиентам может только руководитель или администратор.",
    vi: "Chỉ trưởng nhóm hoặc quản trị viên được gửi cho mọi khách hàng.",
  },
  send: { en: "Send to all", uk: "Надіслати всім", ru: "Отправить всем", vi: "Gửi cho tất cả" },
  list: { en: "My list", uk: "Мій список", ru: "Мой список", vi: "Danh sách của tôi" },
});
