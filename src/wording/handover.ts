/** A client changes its owner: what the giver hears, and the brief for whoever gets it. */
import { phrases } from "./say.ts";

export const HANDOVER = phrases({
  done: {
    en: "{client}: {name} owns it now",
    uk: "{client}: тепер веде {name}",
    ru: "{client}: теперь ведёт {name}",
    vi: "{client}: từ giờ do {name} phụ trách",
  },
  moved: {
    en: "{count, plural, one {# open follow-up moves} other {# open follow-ups move}} with it.",
    uk: "{count, plural, one {Разом переходить # відкрите завдання} few {Разом переходять # відкриті завдання} many {Разом переходить # відкритих завдань} other {Разом переходить # відкритого завдання}}.",
    ru: "{count, plural, one {Вместе переходит # открытая задача} few {Вместе переходят # открытые задачи} many {Вместе переходит # открытых задач} other {Вместе переходит # открытой задачи}}.",
    vi: "{count, plural, other {# việc đang mở được chuyển theo}}.",
  },
  written: {
    en: "{count, plural, one {# promise} other {# promises}} written down.",
    uk: "{count, plural, one {Записано # обіцянку} few {Записано # обіцянки} many {Записано # обіцянок} other {Записано # обіцянки}}.",
    ru: "{count, plural, one {Записано # обещание} few {Записано # обещания} many {Записано # обещаний} other {Записано # обещания}}.",
    vi: "{count, plural, other {Đã ghi # lời hứa}}.",
  },
  briefNow: {
    en: "The brief is on its way to them.",
    uk: "Стислий огляд уже надсилаю.",
    ru: "Краткий обзор уже отправляю.",
    vi: "Bản tóm tắt đang được gửi.",
  },
  briefLater: {
    en: "They get the brief with their next morning list.",
    uk: "Стислий огляд прийде з найближчим ранковим списком.",
    ru: "Краткий обзор придёт с ближайшим утренним списком.",
    vi: "Bản tóm tắt sẽ đến cùng danh sách sáng tới.",
  },
  unreachable: {
    en: "I cannot write to them yet: tell them yourself.",
    uk: "Написати цій людині поки не можу: повідомте особисто.",
    ru: "Написать этому человеку пока не могу: сообщите лично.",
    vi: "Tôi chưa nhắn được cho người này: bạn hãy tự báo nhé.",
  },
  toWhom: {
    en: "{client}: to whom?",
    uk: "{client}: кому передати?",
    ru: "{client}: кому передать?",
    vi: "{client}: giao cho ai?",
  },
  noSuch: {
    en: "Nobody in the team is called {words}.",
    uk: "У команді немає людини на ім'я {words}.",
    ru: "В команде нет человека по имени {words}.",
    vi: "Trong nhóm không có ai tên {words}.",
  },
  several: {
    en: "Several people are called {words}.",
    uk: "У команді кілька людей на ім'я {words}.",
    ru: "В команде несколько человек по имени {words}.",
    vi: "Có vài người tên {words}.",
  },
  nobodyElse: {
    en: "There is nobody else to give it to: invite a colleague first.",
    uk: "Передати поки нікому: спершу запросіть колегу.",
    ru: "Передать пока некому: сначала пригласите коллегу.",
    vi: "Chưa có ai để giao: hãy mời đồng nghiệp trước.",
  },
  theirsAlready: {
    en: "{client}: {name} owns it already.",
    uk: "{client}: уже веде {name}.",
    ru: "{client}: уже ведёт {name}.",
    vi: "{client}: {name} đang phụ trách rồi.",
  },
  notYours: {
    en: "{client} belongs to {name}: only they, a deputy or a lead can hand it over.",
    uk: "{client} веде {name}: передати може лише {name}, заступник або керівник.",
    ru: "{client} ведёт {name}: передать может только {name}, заместитель или руководитель.",
    vi: "{client} do {name} phụ trách: chỉ {name}, người thay hoặc trưởng nhóm mới giao được.",
  },
  viewer: {
    en: "{name} only looks on and cannot own a client.",
    uk: "{name} лише переглядає й не може вести клієнтів.",
    ru: "{name} только просматривает и не может вести клиентов.",
    vi: "{name} chỉ xem, không phụ trách khách hàng được.",
  },
  yours: {
    en: "{client} is yours now, from {name}",
    uk: "{client}: тепер ведете ви, передає {name}",
    ru: "{client}: теперь ведёте вы, передаёт {name}",
    vi: "{client} giờ do bạn phụ trách, {name} bàn giao",
  },
  ownSteps: { en: "Our own steps", uk: "Наші кроки", ru: "Наши шаги", vi: "Việc nội bộ" },
  nothingOpen: {
    en: "Nothing is promised and still open.",
    uk: "Відкритих обіцянок немає.",
    ru: "Открытых обещаний нет.",
    vi: "Không có lời hứa nào đang mở.",
  },
});
