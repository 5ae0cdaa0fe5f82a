/** Each command: one line for a menu, and an example that works as it stands. */
import type { CommandWord } from "../chat/command.ts";
import { type Phrase, phrases } from "./say.ts";

/** At most 100 characters each; Telegram shows them beside the command. */
export const MENU = phrases({
  touch: {
    en: "Record a contact: a call, a meeting, a letter",
    uk: "Записати контакт: дзвінок, зустріч, лист",
    ru: "Записать контакт: звонок, встреча, письмо",
    vi: "Ghi lại liên hệ: cuộc gọi, buổi gặp, email",
  },
  next: {
    en: "Add what to do, and by when",
    uk: "Додати, що зробити й до коли",
    ru: "Добавить, что сделать и к какому сроку",
    vi: "Thêm việc cần làm và thời hạn",
  },
  done: { en: "Mark as done", uk: "Позначити зробленим", ru: "Отметить сделанным", vi: "Đánh dấu đã xong" },
  how: {
    en: "How is a client doing, and why",
    uk: "Як справи в клієнта й чому",
    ru: "Как дела у клиента и почему",
    vi: "Khách hàng thế nào, vì sao",
  },
  today: { en: "Today's checklist", uk: "Список на сьогодні", ru: "Список на сегодня", vi: "Danh sách hôm nay" },
  clients: { en: "All clients", uk: "Усі клієнти", ru: "Все клиенты", vi: "Tất cả khách hàng" },
  client: {
    en: "Open or change a client",
    uk: "Відкрити чи змінити клієнта",
    ru: "Открыть или изменить клиента",
    vi: "Xem hoặc sửa khách hàng",
  },
  contact: {
    en: "Add a person at a client",
    uk: "Додати людину з боку клієнта",
    ru: "Добавить человека со стороны клиента",
    vi: "Thêm người của khách hàng",
  },
  status: {
    en: "Status of the work: green, amber, red",
    uk: "Статус роботи: зелений, жовтий, червоний",
    ru: "Статус работы: зелёный, жёлтый, красный",
    vi: "Trạng thái công việc: xanh, vàng, đỏ",
  },
  project: {
    en: "Projects: stages, deadlines, papers",
    uk: "Проєкти: етапи, дедлайни, документи",
    ru: "Проекты: этапы, дедлайны, документы",
    vi: "Dự án: giai đoạn, hạn chót, giấy tờ",
  },
  price: {
    en: "A price rise: how much, from when, who was told",
    uk: "Підвищення ціни: на скільки, відколи, кого попередили",
    ru: "Повышение цены: на сколько, с какого дня, кого предупредили",
    vi: "Tăng giá: bao nhiêu, từ khi nào, đã báo ai",
  },
  crisis: {
    en: "A note to every client, through its owner",
    uk: "Повідомлення всім клієнтам через тих, хто їх веде",
    ru: "Сообщение всем клиентам через тех, кто их ведёт",
    vi: "Thông báo tới mọi khách qua người phụ trách",
  },
  complaint: {
    en: "A complaint, until it is resolved",
    uk: "Скарга: що не так і як вирішуємо",
    ru: "Жалоба: что не так и как решаем",
    vi: "Khiếu nại: điều gì sai, đến khi giải quyết xong",
  },
  team: {
    en: "Who carries what, and clients without an owner",
    uk: "Хто що веде і клієнти без відповідального",
    ru: "Кто что ведёт и клиенты без ответственного",
    vi: "Ai phụ trách gì, khách hàng chưa có ai",
  },
  handover: {
    en: "Give a client to a colleague, with a brief",
    uk: "Передати клієнта колезі, зі стислим оглядом",
    ru: "Передать клиента коллеге, с кратким обзором",
    vi: "Bàn giao khách hàng cho đồng nghiệp",
  },
  away: {
    en: "When you are away, and who stands in",
    uk: "Коли вас не буде і хто замість вас",
    ru: "Когда вас не будет и кто вместо вас",
    vi: "Khi bạn vắng mặt và ai thay bạn",
  },
  money: {
    en: "Revenue, invoices, contract, growth",
    uk: "Дохід, рахунки, договір, зростання",
    ru: "Доход, счета, договор, рост",
    vi: "Doanh thu, hóa đơn, hợp đồng, tăng trưởng",
  },
  settings: {
    en: "Language, time zone, checklist time",
    uk: "Мова, часовий пояс, час списку",
    ru: "Язык, часовой пояс, время списка",
    vi: "Ngôn ngữ, múi giờ, giờ nhận danh sách",
  },
  link: {
    en: "One memory in Slack and Telegram",
    uk: "Одна пам'ять у Slack і Telegram",
    ru: "Одна память в Slack и Telegram",
    vi: "Một bộ nhớ cho Slack và Telegram",
  },
  invite: { en: "Invite a colleague", uk: "Запросити колегу", ru: "Пригласить коллегу", vi: "Mời đồng nghiệp" },
  import: {
    en: "Bring in many clients at once",
    uk: "Додати багато клієнтів одразу",
    ru: "Добавить много клиентов сразу",
    vi: "Thêm nhiều khách hàng cùng lúc",
  },
  export: {
    en: "Take everything of the workspace along",
    uk: "Забрати всі дані простору",
    ru: "Забрать все данные пространства",
    vi: "Xuất toàn bộ dữ liệu",
  },
  undo: {
    en: "Take back the last thing",
    uk: "Скасувати останню дію",
    ru: "Отменить последнее действие",
    vi: "Hoàn tác việc vừa làm",
  },
  help: { en: "What you can type", uk: "Що можна писати", ru: "Что можно писать", vi: "Bạn có thể gõ gì" },
}) satisfies Readonly<Record<CommandWord, Phrase>>;

/** What follows the command, with names that stand for the reader's own. */
export const EXAMPLES = phrases({
  touch: {
    en: "Acme call with CFO, sent the price list",
    uk: "Acme дзвінок з фіндиректором, надіслано прайс",
    ru: "Acme звонок с финдиректором, прайс отправлен",
    vi: "Acme gọi giám đốc tài chính, đã gửi báo giá",
  },
  next: {
    en: "Acme send proposal fri 15:00",
    uk: "Acme надіслати пропозицію пт 15:00",
    ru: "Acme отправить предложение пт 15:00",
    vi: "Acme gửi đề xuất thứ sáu 15:00",
  },
  done: { en: "Acme proposal", uk: "Acme пропозиція", ru: "Acme предложение", vi: "Acme đề xuất" },
  how: { en: "Acme", uk: "Acme", ru: "Acme", vi: "Acme" },
  today: { en: "", uk: "", ru: "", vi: "" },
  clients: { en: "", uk: "", ru: "", vi: "" },
  client: { en: "Acme", uk: "Acme", ru: "Acme", vi: "Acme" },
  contact: {
    en: "Acme Olena Koval, CFO",
    uk: "Acme Олена Коваль, фіндиректор",
    ru: "Acme Елена Коваль, финдиректор",
    vi: "Acme Nguyễn Thị Lan, giám đốc tài chính",
  },
  status: {
    en: "Acme amber waiting for the texts",
    uk: "Acme жовтий чекаємо тексти",
    ru: "Acme жёлтый ждём тексты",
    vi: "Acme vàng chờ nội dung",
  },
  project: {
    en: "Acme Website, production, 15 Dec",
    uk: "Acme Сайт, виробництво, 15 грудня",
    ru: "Acme Сайт, производство, 15 декабря",
    vi: "Acme Website, thực hiện, 15/12",
  },
  price: {
    en: "Acme +10 % from 1 Jan",
    uk: "Acme +10 % з 1 січня",
    ru: "Acme +10 % с 1 января",
    vi: "Acme +10 % từ 1/1",
  },
  crisis: {
    en: "we work as before",
    uk: "працюємо як раніше",
    ru: "работаем как раньше",
    vi: "chúng tôi vẫn làm việc bình thường",
  },
  complaint: {
    en: "Acme invoice is wrong, severe",
    uk: "Acme неправильний рахунок, серйозна",
    ru: "Acme неправильный счёт, серьёзная",
    vi: "Acme hóa đơn sai, nghiêm trọng",
  },
  team: { en: "", uk: "", ru: "", vi: "" },
  handover: { en: "Acme to Taras", uk: "Acme Тарасу", ru: "Acme Тарасу", vi: "Acme cho Lan" },
  away: {
    en: "1 Dec – 14 Dec, Taras",
    uk: "1–14 грудня, Тарас",
    ru: "1–14 декабря, Тарас",
    vi: "1/12 – 14/12, Lan",
  },
  money: {
    en: "Acme actual November 4200 USD",
    uk: "Acme факт листопад 4200 $",
    ru: "Acme факт ноябрь 4200 $",
    vi: "Acme thực tế tháng 11 120 triệu đồng",
  },
  settings: { en: "time 8:30", uk: "час 8:30", ru: "время 8:30", vi: "giờ 8:30" },
  link: { en: "", uk: "", ru: "", vi: "" },
  invite: { en: "", uk: "", ru: "", vi: "" },
  import: { en: "Acme, Vega, Orbit", uk: "Acme, Vega, Orbit", ru: "Acme, Vega, Orbit", vi: "Acme, Vega, Orbit" },
  export: { en: "", uk: "", ru: "", vi: "" },
  undo: { en: "", uk: "", ru: "", vi: "" },
  help: { en: "", uk: "", ru: "", vi: "" },
}) satisfies Readonly<Record<CommandWord, Phrase>>;
