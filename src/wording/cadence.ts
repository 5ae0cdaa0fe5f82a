/** What is said about how often a client must hear from us: the workspace's limits, holidays, meetings in person. */
import { phrases } from "./say.ts";

export const CADENCE = phrases({
  title: {
    en: "How often clients hear from us, in days: ideal / limit",
    uk: "Як часто бути на зв'язку з клієнтами, у днях: ідеал / межа",
    ru: "Как часто быть на связи с клиентами, в днях: идеал / предел",
    vi: "Bao lâu cần liên hệ khách một lần, tính theo ngày: lý tưởng / giới hạn",
  },
  tier: {
    en: "{tier}: talk {any}, decision maker {decides}, in person {inPerson}",
    uk: "{tier}: розмова {any}, хто вирішує {decides}, наживо {inPerson}",
    ru: "{tier}: разговор {any}, кто решает {decides}, лично {inPerson}",
    vi: "{tier}: trao đổi {any}, người quyết định {decides}, gặp trực tiếp {inPerson}",
  },
  own: { en: "{line}, changed", uk: "{line}, змінено", ru: "{line}, изменено", vi: "{line}, đã đổi" },
  note: {
    en: "A client with days of its own keeps them.",
    uk: "Клієнти з власними днями їх зберігають.",
    ru: "Клиенты с собственными днями их сохраняют.",
    vi: "Khách có số ngày riêng vẫn giữ số riêng.",
  },
  ask: {
    en: "{tier}: how often, in days? Ideal and limit: 14/30. Talk, decision maker, in person: 7/14 21/30 60/90. “default” brings back the usual.",
    uk: "{tier}: як часто, у днях? Ідеал і межа: 14/30. Розмова, хто вирішує, наживо: 7/14 21/30 60/90. «стандарт» повертає звичні.",
    ru: "{tier}: как часто, в днях? Идеал и предел: 14/30. Разговор, кто решает, лично: 7/14 21/30 60/90. «стандарт» вернёт обычные.",
    vi: "{tier}: bao nhiêu ngày một lần? Lý tưởng và giới hạn: 14/30. Trao đổi, người quyết định, gặp trực tiếp: 7/14 21/30 60/90. “mặc định” để về như thường.",
  },
  changed: {
    en: "{tier}: changed. {count, plural, =0 {No client's next date moved.} one {The next date of # client moved.} other {The next dates of # clients moved.}}",
    uk: "{tier}: змінено. {count, plural, =0 {Дати клієнтів не змінилися.} one {Зсунуто дати # клієнта.} few {Зсунуто дати # клієнтів.} many {Зсунуто дати # клієнтів.} other {Зсунуто дати # клієнта.}}",
    ru: "{tier}: изменено. {count, plural, =0 {Даты клиентов не изменились.} one {Сдвинуты даты # клиента.} few {Сдвинуты даты # клиентов.} many {Сдвинуты даты # клиентов.} other {Сдвинуты даты # клиента.}}",
    vi: "{tier}: đã đổi. {count, plural, =0 {Ngày liên hệ tới của khách không đổi.} other {Ngày liên hệ tới của # khách đã đổi.}}",
  },
  country: { en: "Holidays: {country}", uk: "Свята: {country}", ru: "Праздники: {country}", vi: "Ngày lễ: {country}" },
  countryOfOwner: {
    en: "Holidays: {country}, same as its owner's",
    uk: "Свята: {country}, як у того, хто веде",
    ru: "Праздники: {country}, как у того, кто ведёт",
    vi: "Ngày lễ: {country}, theo người phụ trách",
  },
  noCountry: {
    en: "Holidays: none known",
    uk: "Свята: невідомо",
    ru: "Праздники: неизвестно",
    vi: "Ngày lễ: chưa rõ",
  },
  askCountry: {
    en: "Which country's public holidays does {client} keep? They do not count against it. Tap, or type it, like Poland or PL.",
    uk: "{client}: свята якої країни тут вихідні? Ці дні не рахуються. Оберіть або напишіть, наприклад Польща чи PL.",
    ru: "{client}: праздники какой страны здесь выходные? Эти дни не считаются. Выберите или напишите, например Польша или PL.",
    vi: "{client} nghỉ lễ theo nước nào? Những ngày đó không tính. Chọn hoặc gõ tên nước, ví dụ Ba Lan hay PL.",
  },
  badCountry: {
    en: "I know no country {words}. Type its name or two letters, like UA, VN or US, or “no”.",
    uk: "Не знаю країни {words}. Напишіть назву чи дві літери, наприклад UA, VN чи US, або «ні».",
    ru: "Не знаю страны {words}. Напишите название или две буквы, например UA, VN или US, или «нет».",
    vi: "Tôi không biết nước {words}. Hãy gõ tên hay hai chữ cái, như UA, VN hay US, hoặc “không”.",
  },
  askWhy: {
    en: "{client}: why no meetings in person? Tap or write it, with the day to look at it again if you like.",
    uk: "{client}: чому без зустрічей наживо? Оберіть або напишіть; можна з днем, коли переглянути.",
    ru: "{client}: почему без личных встреч? Выберите или напишите; можно с днём, когда пересмотреть.",
    vi: "{client}: vì sao không gặp trực tiếp? Chọn hoặc viết lý do, có thể kèm ngày xem lại.",
  },
  off: {
    en: "In person: off ({why}), to review {day}",
    uk: "Наживо: вимкнено ({why}), переглянути {day}",
    ru: "Лично: отключено ({why}), пересмотреть {day}",
    vi: "Gặp trực tiếp: không cần ({why}), xem lại {day}",
  },
  offNoWhy: {
    en: "In person: off",
    uk: "Наживо: вимкнено",
    ru: "Лично: отключено",
    vi: "Gặp trực tiếp: không cần",
  },
});

/** Reasons worth a tap: kept as they are said here. */
export const REASONS = phrases({
  remote: { en: "they work remotely", uk: "працюють віддалено", ru: "работают удалённо", vi: "họ làm việc từ xa" },
  far: { en: "too far away", uk: "надто далеко", ru: "слишком далеко", vi: "ở quá xa" },
  asked: { en: "they prefer calls", uk: "їм зручніше дзвінками", ru: "им удобнее звонки", vi: "họ thích gọi hơn" },
});

export const CADENCE_BUTTONS = phrases({
  list: { en: "How often", uk: "Ритм контактів", ru: "Ритм контактов", vi: "Nhịp liên hệ" },
  usual: { en: "As usual", uk: "Як звичайно", ru: "Как обычно", vi: "Như thường" },
  change: { en: "Change holidays", uk: "Змінити свята", ru: "Изменить праздники", vi: "Đổi ngày lễ" },
  asOwner: { en: "Same as its owner's", uk: "Як у того, хто веде", ru: "Как у ведущего", vi: "Theo người phụ trách" },
  months6: { en: "6 months", uk: "6 місяців", ru: "6 месяцев", vi: "6 tháng" },
  year: { en: "A year", uk: "Рік", ru: "Год", vi: "1 năm" },
  keepOff: {
    en: "Off for 6 months more",
    uk: "Ще 6 місяців без них",
    ru: "Ещё 6 месяцев без них",
    vi: "Không cần thêm 6 tháng",
  },
});
