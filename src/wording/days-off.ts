/** Days off of the whole workspace, and taking its data along. */
import { phrases } from "./say.ts";

export const DAYS_OFF = phrases({
  title: {
    en: "Days off to come",
    uk: "Найближчі вихідні",
    ru: "Ближайшие выходные",
    vi: "Ngày nghỉ sắp tới",
  },
  how: {
    en: "Add one: {off}. Take one away: {work}.",
    uk: "Додати: {off}. Прибрати: {work}.",
    ru: "Добавить: {off}. Убрать: {work}.",
    vi: "Thêm: {off}. Bỏ: {work}.",
  },
  off: { en: "day off 2 Jan", uk: "вихідний 2 січня", ru: "выходной 2 января", vi: "ngày nghỉ 2/1" },
  work: { en: "working day 8 Mar", uk: "робочий день 8 березня", ru: "рабочий день 8 марта", vi: "ngày làm việc 8/3" },
  calendar: {
    en: "{day}: public holiday",
    uk: "{day}: державне свято",
    ru: "{day}: государственный праздник",
    vi: "{day}: ngày lễ",
  },
  own: {
    en: "{day}: day off, your own",
    uk: "{day}: вихідний, додано вами",
    ru: "{day}: выходной, добавлен вами",
    vi: "{day}: ngày nghỉ riêng",
  },
  worked: {
    en: "{day}: working day, changed",
    uk: "{day}: робочий, змінено",
    ru: "{day}: рабочий, изменено",
    vi: "{day}: ngày làm việc, đã đổi",
  },
  nowOff: {
    en: "{day} is now a day off for everybody.",
    uk: "{day} тепер вихідний для всіх.",
    ru: "{day} теперь выходной для всех.",
    vi: "{day} giờ là ngày nghỉ của mọi người.",
  },
  nowWorked: {
    en: "{day} is now a working day.",
    uk: "{day} тепер робочий день.",
    ru: "{day} теперь рабочий день.",
    vi: "{day} giờ là ngày làm việc.",
  },
  dropped: {
    en: "{day} is again as the calendar says.",
    uk: "{day}: знову як у календарі.",
    ru: "{day}: снова как в календаре.",
    vi: "{day} trở lại theo lịch nghỉ lễ.",
  },
  noDay: {
    en: "I see no day in {words}. For example: {example}",
    uk: "Не бачу дня в {words}. Наприклад: {example}",
    ru: "Не вижу дня в {words}. Например: {example}",
    vi: "Không thấy ngày nào trong {words}. Ví dụ: {example}",
  },
});

export const DAYS_OFF_BUTTONS = phrases({
  work: { en: "We work then", uk: "Працюємо", ru: "Работаем", vi: "Vẫn làm việc" },
  back: { en: "As before", uk: "Як було", ru: "Как было", vi: "Như cũ" },
  list: { en: "Days off", uk: "Вихідні", ru: "Выходные", vi: "Ngày nghỉ" },
});

export const EXPORT = phrases({
  title: {
    en: "Everything of this workspace, to take along",
    uk: "Усе з цього простору, щоб забрати із собою",
    ru: "Всё из этого пространства, чтобы забрать с собой",
    vi: "Toàn bộ dữ liệu của không gian làm việc này",
  },
  counts: {
    en: "Now: {clients} clients, {people} people at them, {touches} touches.",
    uk: "Зараз: клієнтів {clients}, людей у них {people}, контактів {touches}.",
    ru: "Сейчас: клиентов {clients}, людей у них {people}, контактов {touches}.",
    vi: "Hiện có: {clients} khách hàng, {people} người liên hệ, {touches} lần liên hệ.",
  },
  how: {
    en: "Whoever runs Rapport types {command} on its machine: a folder with every table as CSV and JSON.",
    uk: "Оператор запускає на сервері {command}: тека з усіма таблицями в CSV і JSON.",
    ru: "Оператор запускает на сервере {command}: папка со всеми таблицами в CSV и JSON.",
    vi: "Người vận hành chạy {command} trên máy chủ: sẽ có một thư mục gồm mọi bảng dạng CSV và JSON.",
  },
  why: {
    en: "It holds what was said of people, so it is not sent through a chat.",
    uk: "Там є записи про людей, тому через чат цього не надсилаю.",
    ru: "Там есть записи о людях, поэтому через чат этого не отправляю.",
    vi: "Trong đó có thông tin cá nhân nên tôi không gửi qua chat.",
  },
});
