/** Help, and everything said when words alone were not enough. */
import { phrases } from "./say.ts";

export const HELP = phrases({
  title: {
    en: "Type it as you would say it",
    uk: "Пишіть, як говорите",
    ru: "Пишите, как говорите",
    vi: "Cứ gõ như khi bạn nói",
  },
  happened: { en: "What happened", uk: "Що сталося", ru: "Что произошло", vi: "Việc đã diễn ra" },
  toDo: { en: "What to do", uk: "Що зробити", ru: "Что сделать", vi: "Việc cần làm" },
  ask: { en: "What to ask", uk: "Що дізнатися", ru: "Что узнать", vi: "Điều muốn biết" },
  manage: { en: "Clients and you", uk: "Клієнти й ви", ru: "Клиенты и вы", vi: "Khách hàng và bạn" },
  note: {
    en: "No slash needed: plain words will do. In Slack, other commands go after /rapport.",
    uk: "Скісна риска не обов'язкова: досить звичайних слів. У Slack інші команди пишіть після /rapport.",
    ru: "Косая черта не обязательна: достаточно обычных слов. В Slack другие команды пишите после /rapport.",
    vi: "Không cần dấu gạch chéo, cứ viết bình thường. Trong Slack, gõ các lệnh khác sau /rapport.",
  },
});

export const USAGE = phrases({
  title: { en: "For example", uk: "Наприклад", ru: "Например", vi: "Ví dụ" },
  plainWords: {
    en: "Plain words will do too, without the slash.",
    uk: "Можна й звичайними словами, без скісної риски.",
    ru: "Можно и обычными словами, без косой черты.",
    vi: "Viết bình thường, không cần gạch chéo, cũng được.",
  },
});

export const UNSURE = phrases({
  notUnderstood: {
    en: "I didn't understand: {words}",
    uk: "Незрозуміло: {words}",
    ru: "Непонятно: {words}",
    vi: "Tôi chưa hiểu: {words}",
  },
  notUnderstoodEmpty: {
    en: "I read words only: type what happened or what to do.",
    uk: "Читаю лише слова: напишіть, що сталося або що зробити.",
    ru: "Читаю только слова: напишите, что произошло или что сделать.",
    vi: "Tôi chỉ đọc được chữ: hãy gõ việc đã diễn ra hoặc việc cần làm.",
  },
  tryAgain: {
    en: "Name the client and what happened, or what to do. For example:",
    uk: "Назвіть клієнта й те, що сталося або що зробити. Наприклад:",
    ru: "Назовите клиента и то, что произошло или что сделать. Например:",
    vi: "Hãy nêu khách hàng và việc đã diễn ra hoặc việc cần làm. Ví dụ:",
  },
  whichMeaning: {
    en: "What shall I do with {words}?",
    uk: "Що зробити з {words}?",
    ru: "Что сделать с {words}?",
    vi: "Tôi nên làm gì với {words}?",
  },
  noSuchDate: {
    en: "{date} does not exist. Which day do you mean? The rest is kept: {words}",
    uk: "Дати {date} не існує. Який день ви мали на увазі? Решту збережено: {words}",
    ru: "Даты {date} не существует. Какой день вы имели в виду? Остальное сохранено: {words}",
    vi: "Không có ngày {date}. Bạn muốn nói ngày nào? Phần còn lại vẫn giữ: {words}",
  },
  leave: { en: "Leave it", uk: "Не треба", ru: "Не надо", vi: "Bỏ qua" },
  left: { en: "Left as it is.", uk: "Залишено без змін.", ru: "Оставлено без изменений.", vi: "Đã bỏ qua." },
});

/** What a button would do, in a few words. `client` may be the words for one that is not known yet. */
export const READINGS = phrases({
  touch: {
    en: "Log {channel} with {client}",
    uk: "Записати: {channel}, {client}",
    ru: "Записать: {channel}, {client}",
    vi: "Ghi: {channel}, {client}",
  },
  touchOfSomebody: { en: "Log {channel}", uk: "Записати: {channel}", ru: "Записать: {channel}", vi: "Ghi: {channel}" },
  touchOn: {
    en: "Log {channel} with {client}, {day}",
    uk: "Записати: {channel}, {client}, {day}",
    ru: "Записать: {channel}, {client}, {day}",
    vi: "Ghi: {channel}, {client}, {day}",
  },
  followUp: { en: "To do: {text}", uk: "Зробити: {text}", ru: "Сделать: {text}", vi: "Việc: {text}" },
  followUpOn: {
    en: "To do {day}: {text}",
    uk: "Зробити {day}: {text}",
    ru: "Сделать {day}: {text}",
    vi: "Việc {day}: {text}",
  },
  done: { en: "Mark done: {text}", uk: "Зроблено: {text}", ru: "Сделано: {text}", vi: "Đã xong: {text}" },
  status: { en: "{client}: {status}", uk: "{client}: {status}", ru: "{client}: {status}", vi: "{client}: {status}" },
  how: { en: "How is {client} doing?", uk: "Як справи: {client}?", ru: "Как дела: {client}?", vi: "{client} thế nào?" },
  today: { en: "Show today's list", uk: "Список на сьогодні", ru: "Список на сегодня", vi: "Danh sách hôm nay" },
  clients: { en: "Show all clients", uk: "Усі клієнти", ru: "Все клиенты", vi: "Tất cả khách hàng" },
  help: { en: "What you can type", uk: "Що можна писати", ru: "Что можно писать", vi: "Bạn có thể gõ gì" },
  aClient: { en: "a client", uk: "клієнт", ru: "клиент", vi: "khách hàng" },
});

export const IMPORTING = phrases({
  title: {
    en: "Many clients at once",
    uk: "Багато клієнтів одразу",
    ru: "Много клиентов сразу",
    vi: "Nhiều khách hàng cùng lúc",
  },
  paste: {
    en: "Paste their names here, one a line. Tiers come after, by one tap each.",
    uk: "Вставте назви сюди, по одній у рядку. Рівні поставите потім, одним дотиком.",
    ru: "Вставьте названия сюда, по одному в строке. Уровни поставите потом, одним касанием.",
    vi: "Dán tên vào đây, mỗi dòng một tên. Hạng chọn sau, mỗi khách chạm một lần.",
  },
  file: {
    en: "A CSV file with people and owners: the operator runs {command}",
    uk: "Файл CSV з людьми й відповідальними: оператор запускає {command}",
    ru: "Файл CSV с людьми и ответственными: оператор запускает {command}",
    vi: "Tệp CSV kèm người liên hệ và người phụ trách: người vận hành chạy {command}",
  },
  columns: {
    en: "Columns: {columns}. Only the first is required.",
    uk: "Стовпці: {columns}. Обов'язковий лише перший.",
    ru: "Столбцы: {columns}. Обязателен только первый.",
    vi: "Các cột: {columns}. Chỉ cột đầu là bắt buộc.",
  },
});
