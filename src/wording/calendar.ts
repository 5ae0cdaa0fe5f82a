/** What is said about a member's calendar and the link to their follow-ups. */
import type { FeedProblem } from "../chat/calendar.ts";
import { type Phrase, phrases } from "./say.ts";

export const CALENDAR = phrases({
  title: { en: "Your calendar", uk: "Ваш календар", ru: "Ваш календарь", vi: "Lịch của bạn" },
  name: { en: "Calendar", uk: "Календар", ru: "Календарь", vi: "Lịch" },
  none: { en: "not connected", uk: "не під'єднано", ru: "не подключён", vi: "chưa kết nối" },
  waiting: {
    en: "{host}, I read it within a minute",
    uk: "{host}, прочитаю за хвилину",
    ru: "{host}, прочитаю через минуту",
    vi: "{host}, sẽ đọc trong một phút nữa",
  },
  readAt: {
    en: "{host}, read {when}",
    uk: "{host}, прочитано {when}",
    ru: "{host}, прочитан {when}",
    vi: "{host}, đã đọc {when}",
  },
  brokenAt: { en: "{host}: {why}", uk: "{host}: {why}", ru: "{host}: {why}", vi: "{host}: {why}" },
  hidden: { en: "connected", uk: "під'єднано", ru: "подключён", vi: "đã kết nối" },
  meetings: {
    en: "Meetings with clients, next 7 days",
    uk: "Зустрічі з клієнтами, 7 днів",
    ru: "Встречи с клиентами, 7 дней",
    vi: "Cuộc hẹn với khách, 7 ngày tới",
  },
  noMeetings: { en: "none found", uk: "не знайдено", ru: "не найдены", vi: "chưa có" },
  briefs: {
    en: "Brief before a meeting",
    uk: "Довідка перед зустріччю",
    ru: "Справка перед встречей",
    vi: "Tóm tắt trước cuộc hẹn",
  },
  briefsOn: { en: "15 minutes ahead", uk: "за 15 хвилин", ru: "за 15 минут", vi: "trước 15 phút" },
  off: { en: "off", uk: "вимкнено", ru: "выключено", vi: "tắt" },
  link: {
    en: "Your follow-ups in it",
    uk: "Ваші завдання в ньому",
    ru: "Ваши задачи в нём",
    vi: "Việc của bạn trong lịch",
  },
  linkSince: {
    en: "by a link, {day}",
    uk: "за посиланням, {day}",
    ru: "по ссылке, {day}",
    vi: "qua liên kết, từ {day}",
  },
  how: {
    en: "To connect it, send its private iCal address here (https://… .ics).",
    uk: "Щоб під'єднати, надішліть сюди його приватну адресу iCal (https://… .ics).",
    ru: "Чтобы подключить, пришлите сюда его закрытый адрес iCal (https://… .ics).",
    vi: "Để kết nối, hãy gửi địa chỉ iCal riêng tư vào đây (https://… .ics).",
  },
  where: {
    en: "Google: settings of the calendar, “Secret address in iCal format”. Outlook: Shared calendars, Publish, ICS. iCloud: share as public calendar.",
    uk: "Google: налаштування календаря, «Секретна адреса у форматі iCal». Outlook: «Спільні календарі», «Опублікувати», ICS. iCloud: відкрити як загальнодоступний.",
    ru: "Google: настройки календаря, «Закрытый адрес в формате iCal». Outlook: «Общие календари», «Опубликовать», ICS. iCloud: открыть как общедоступный.",
    vi: "Google: cài đặt lịch, “Địa chỉ bí mật ở định dạng iCal”. Outlook: Lịch dùng chung, Xuất bản, ICS. iCloud: chia sẻ lịch công khai.",
  },
  privacy: {
    en: "I only read it and show it to nobody. Only meetings with clients are kept; everything else is forgotten at once.",
    uk: "Я лише читаю його й нікому не показую. Зберігаю тільки зустрічі з клієнтами, решту одразу забуваю.",
    ru: "Я только читаю его и никому не показываю. Храню лишь встречи с клиентами, остальное сразу забываю.",
    vi: "Tôi chỉ đọc và không cho ai xem. Tôi chỉ lưu cuộc hẹn với khách hàng, phần còn lại bỏ ngay.",
  },
  connected: {
    en: "Connected: {host}. I read it within a minute; meetings come in the morning list.",
    uk: "Під'єднано: {host}. Прочитаю за хвилину; зустрічі будуть у ранковому списку.",
    ru: "Подключено: {host}. Прочитаю через минуту; встречи будут в утреннем списке.",
    vi: "Đã kết nối: {host}. Tôi sẽ đọc trong một phút; cuộc hẹn sẽ có trong danh sách sáng.",
  },
  disconnected: {
    en: "Disconnected. The address and the meetings are forgotten.",
    uk: "Від'єднано. Адресу й зустрічі видалено.",
    ru: "Отключено. Адрес и встречи удалены.",
    vi: "Đã ngắt kết nối. Địa chỉ và các cuộc hẹn đã được xóa.",
  },
  notHttps: {
    en: "That address starts with http: anyone on the way could read it. Send one that starts with https.",
    uk: "Ця адреса починається з http: її може прочитати будь-хто дорогою. Надішліть таку, що починається з https.",
    ru: "Этот адрес начинается с http: его может прочитать кто угодно по пути. Пришлите такой, что начинается с https.",
    vi: "Địa chỉ này bắt đầu bằng http nên ai cũng có thể đọc trộm. Hãy gửi địa chỉ bắt đầu bằng https.",
  },
  noAddress: {
    en: "I see no address there. It should look like https://… .ics",
    uk: "Не бачу тут адреси. Вона схожа на https://… .ics",
    ru: "Не вижу здесь адреса. Он похож на https://… .ics",
    vi: "Tôi không thấy địa chỉ nào. Địa chỉ có dạng https://… .ics",
  },
  broken: {
    en: "I have not been able to read your calendar since {day}: {why}. Meetings may be missing here.",
    uk: "Не можу прочитати ваш календар із {day}: {why}. Тут може бракувати зустрічей.",
    ru: "Не могу прочитать ваш календарь с {day}: {why}. Здесь может не хватать встреч.",
    vi: "Không đọc được lịch của bạn từ {day}: {why}. Vì vậy có thể thiếu cuộc hẹn.",
  },
  mend: {
    en: "To fix it: {command}",
    uk: "Як виправити: {command}",
    ru: "Как исправить: {command}",
    vi: "Cách sửa: {command}",
  },
  yourLink: {
    en: "Add this address in your calendar (“from URL”, “subscribe”). It is shown once; whoever has it sees your follow-ups:",
    uk: "Додайте цю адресу у своєму календарі («за URL», «підписатися»). Показую її один раз; хто її має, бачить ваші завдання:",
    ru: "Добавьте этот адрес в своём календаре («по URL», «подписаться»). Показываю его один раз; у кого он есть, тот видит ваши задачи:",
    vi: "Thêm địa chỉ này vào lịch của bạn (“từ URL”, “đăng ký”). Chỉ hiện một lần; ai có địa chỉ sẽ thấy việc của bạn:",
  },
  linkShown: {
    en: "I show the address only once and keep no copy. If you missed it, press “{button}”: a new address replaces it.",
    uk: "Адресу показую лише раз і не зберігаю. Якщо ви її не побачили, натисніть «{button}»: нова адреса замінить цю.",
    ru: "Адрес показываю только один раз и не храню. Если вы его не увидели, нажмите «{button}»: новый адрес заменит этот.",
    vi: "Địa chỉ chỉ hiện một lần và không được lưu. Nếu bạn chưa thấy, hãy bấm “{button}”: địa chỉ mới sẽ thay địa chỉ này.",
  },
  linkEnded: {
    en: "The link is closed and shows nothing any more.",
    uk: "Посилання більше не діє й нічого не показує.",
    ru: "Ссылка больше не действует и ничего не показывает.",
    vi: "Liên kết đã ngừng, không còn hiện gì nữa.",
  },
  noPublicUrl: {
    en: "Follow-ups can’t go to your calendar yet: Rapport has no public address. Ask whoever runs it.",
    uk: "Завдання поки не можна передати в календар: у Rapport немає публічної адреси. Зверніться до оператора.",
    ru: "Задачи пока нельзя передать в календарь: у Rapport нет публичного адреса. Обратитесь к оператору.",
    vi: "Chưa thể đưa việc vào lịch: Rapport chưa có địa chỉ công khai. Hãy hỏi người vận hành.",
  },
  feedName: { en: "Rapport: follow-ups", uk: "Rapport: завдання", ru: "Rapport: задачи", vi: "Rapport: việc cần làm" },
});

export const FEED_PROBLEM_WORDS = phrases({
  address: {
    en: "the address can’t be used",
    uk: "адреса не підходить",
    ru: "адрес не подходит",
    vi: "không dùng được địa chỉ này",
  },
  unreachable: {
    en: "its server does not answer",
    uk: "його сервер не відповідає",
    ru: "его сервер не отвечает",
    vi: "máy chủ không trả lời",
  },
  refused: {
    en: "its server no longer accepts the address",
    uk: "його сервер більше не приймає цю адресу",
    ru: "его сервер больше не принимает этот адрес",
    vi: "máy chủ không còn chấp nhận địa chỉ này",
  },
  too_large: {
    en: "it is too large (over 5 MB)",
    uk: "він завеликий (понад 5 МБ)",
    ru: "он слишком большой (больше 5 МБ)",
    vi: "lịch quá lớn (trên 5 MB)",
  },
  too_slow: {
    en: "it takes too long to read",
    uk: "його надто довго читати",
    ru: "его слишком долго читать",
    vi: "đọc quá lâu",
  },
  not_a_calendar: {
    en: "there is no iCal calendar at that address",
    uk: "за цією адресою немає календаря iCal",
    ru: "по этому адресу нет календаря iCal",
    vi: "địa chỉ đó không có lịch iCal",
  },
  locked: {
    en: "its saved address can’t be opened any more",
    uk: "збережену адресу вже не відкрити",
    ru: "сохранённый адрес уже не открыть",
    vi: "không còn mở được địa chỉ đã lưu",
  },
}) satisfies Readonly<Record<FeedProblem, Phrase>>;

export const CALENDAR_BUTTONS = phrases({
  check: { en: "Check again", uk: "Перевірити", ru: "Проверить", vi: "Kiểm tra lại" },
  disconnect: { en: "Disconnect", uk: "Від'єднати", ru: "Отключить", vi: "Ngắt kết nối" },
  briefsOff: { en: "No briefs", uk: "Без довідок", ru: "Без справок", vi: "Tắt tóm tắt" },
  briefsOn: { en: "Send briefs", uk: "Надсилати довідки", ru: "Присылать справки", vi: "Gửi tóm tắt" },
  newLink: {
    en: "Follow-ups to calendar",
    uk: "Завдання в календар",
    ru: "Задачи в календарь",
    vi: "Đưa việc vào lịch",
  },
  endLink: { en: "Close the link", uk: "Закрити посилання", ru: "Закрыть ссылку", vi: "Ngừng liên kết" },
  brief: { en: "Brief", uk: "Довідка", ru: "Справка", vi: "Tóm tắt" },
  log: { en: "Log it", uk: "Записати", ru: "Записать", vi: "Ghi lại" },
  recap: { en: "Recap to forward", uk: "Підсумок зустрічі", ru: "Итоги встречи", vi: "Biên bản để gửi" },
  agreed: { en: "What was agreed…", uk: "Про що домовились…", ru: "О чём договорились…", vi: "Đã thống nhất gì…" },
});
