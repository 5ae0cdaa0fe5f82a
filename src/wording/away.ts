/** Being away: the days, who stands in, and coming back. */
import { phrases } from "./say.ts";

export const AWAY = phrases({
  set: {
    en: "Away: {from} – {until}",
    uk: "Вас не буде: {from} – {until}",
    ru: "Вас не будет: {from} – {until}",
    vi: "Vắng mặt: {from} – {until}",
  },
  setOneDay: {
    en: "Away: {day}",
    uk: "Вас не буде: {day}",
    ru: "Вас не будет: {day}",
    vi: "Vắng mặt: {day}",
  },
  deputy: {
    en: "{name} gets your checklist and reminders, marked as yours.",
    uk: "{name} отримуватиме ваші списки й нагадування з позначкою, що вони ваші.",
    ru: "{name} будет получать ваши списки и напоминания с пометкой, что они ваши.",
    vi: "{name} nhận danh sách và lời nhắc của bạn, có ghi là của bạn.",
  },
  noDeputy: {
    en: "Nobody stands in: overdue things wait for you. Who could?",
    uk: "Заступника немає: справи чекатимуть на вас. Хто міг би вас замінити?",
    ru: "Заместителя нет: дела будут ждать вас. Кто мог бы вас заменить?",
    vi: "Chưa có người thay: việc sẽ chờ bạn. Ai có thể thay?",
  },
  alone: {
    en: "Nobody else is in the team yet: everything waits for you.",
    uk: "У команді поки нікого більше: усе чекатиме на вас.",
    ru: "В команде пока никого больше: всё будет ждать вас.",
    vi: "Nhóm chưa có ai khác: mọi việc sẽ chờ bạn.",
  },
  quiet: {
    en: "Nothing reaches you until {day}.",
    uk: "До {day} я мовчу.",
    ru: "До {day} я молчу.",
    vi: "Tôi sẽ im lặng đến {day}.",
  },
  leftToYou: {
    en: "{name} left their clients to you for part of these days. Tell them, or find somebody else.",
    uk: "{name} на частину цих днів лишає клієнтів вам. Попередьте або знайдіть когось іншого.",
    ru: "{name} на часть этих дней оставляет клиентов вам. Предупредите или найдите кого-то другого.",
    vi: "{name} nhờ bạn thay đúng vào một phần thời gian này. Hãy báo lại hoặc tìm người khác.",
  },
  standingIn: {
    en: "For {name}, who is away",
    uk: "{name} не на місці, заміна — ви",
    ru: "{name} не на месте, замена — вы",
    vi: "Thay {name} đang vắng mặt",
  },
  ask: {
    en: "When are you away, and who stands in? For example: {example}",
    uk: "Коли вас не буде й хто замість вас? Наприклад: {example}",
    ru: "Когда вас не будет и кто вместо вас? Например: {example}",
    vi: "Bạn vắng khi nào, ai thay? Ví dụ: {example}",
  },
  example: {
    en: "1 Dec – 14 Dec, Taras",
    uk: "1–14 грудня, Тарас",
    ru: "1–14 декабря, Тарас",
    vi: "1/12 – 14/12, Lan",
  },
  noDays: {
    en: "I see no date in {words}.",
    uk: "Не бачу дат: {words}.",
    ru: "Не вижу дат: {words}.",
    vi: "Không thấy ngày nào trong {words}.",
  },
  backwards: {
    en: "{until} comes before {from}.",
    uk: "{until} раніше, ніж {from}.",
    ru: "{until} раньше, чем {from}.",
    vi: "{until} trước {from}.",
  },
  past: {
    en: "These days are over.",
    uk: "Ці дні вже минули.",
    ru: "Эти дни уже прошли.",
    vi: "Những ngày này đã qua.",
  },
  tooLong: {
    en: "That is over half a year. Better hand the clients over, one by one: {example}",
    uk: "Це понад пів року. Краще передати клієнтів, по одному: {example}",
    ru: "Это больше полугода. Лучше передать клиентов, по одному: {example}",
    vi: "Hơn nửa năm: nên bàn giao từng khách hàng: {example}",
  },
  deputyAway: {
    en: "{name} is away then too, until {day}. Who else?",
    uk: "{name} у ці дні теж не на місці, до {day}. Хто ще?",
    ru: "{name} в эти дни тоже не на месте, до {day}. Кто ещё?",
    vi: "{name} cũng vắng lúc đó, đến {day}. Còn ai khác?",
  },
  whichDeputy: {
    en: "Nobody in the team is called {words}. Who stands in?",
    uk: "У команді немає людини на ім'я {words}. Хто замість вас?",
    ru: "В команде нет человека по имени {words}. Кто вместо вас?",
    vi: "Trong nhóm không có ai tên {words}. Ai thay bạn?",
  },
  severalDeputies: {
    en: "Several people are called {words}. Which one?",
    uk: "У команді кілька людей на ім'я {words}. Хто саме?",
    ru: "В команде несколько человек по имени {words}. Кто именно?",
    vi: "Có vài người tên {words}. Là ai?",
  },
  here: {
    en: "You are here: lists and reminders come to you.",
    uk: "Ви на місці: списки й нагадування приходять вам.",
    ru: "Вы на месте: списки и напоминания приходят вам.",
    vi: "Bạn đang làm việc: danh sách và lời nhắc gửi đến bạn.",
  },
  back: {
    en: "Welcome back. Lists and reminders come to you again.",
    uk: "З поверненням! Списки й нагадування знову приходять вам.",
    ru: "С возвращением! Списки и напоминания снова приходят вам.",
    vi: "Chào mừng trở lại. Danh sách và lời nhắc lại gửi đến bạn.",
  },
  calledOff: {
    en: "Called off: you are here {from} – {until}.",
    uk: "Скасовано: {from} – {until} ви на місці.",
    ru: "Отменено: {from} – {until} вы на месте.",
    vi: "Đã hủy nghỉ: bạn vẫn làm việc {from} – {until}.",
  },
});

/** Buttons; 25 characters or fewer. */
export const AWAY_BUTTONS = phrases({
  back: { en: "I am back", uk: "Я на місці", ru: "Я на месте", vi: "Tôi đã quay lại" },
  callOff: { en: "Call it off", uk: "Скасувати відсутність", ru: "Отменить отсутствие", vi: "Hủy nghỉ" },
  nobody: { en: "Nobody", uk: "Ніхто", ru: "Никто", vi: "Không ai" },
  today: { en: "Today's list", uk: "Список на сьогодні", ru: "Список на сегодня", vi: "Danh sách hôm nay" },
});
