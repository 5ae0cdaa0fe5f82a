/** What is said about a member's settings. */
import type { Setting } from "../chat/command.ts";
import type { Language } from "../domain/vocabulary.ts";
import { type Phrase, phrases } from "./say.ts";

/** Each language by its own name: somebody lost in another one must find it. */
export const LANGUAGE_LABELS: Readonly<Record<Language, string>> = {
  en: "English",
  uk: "Українська",
  ru: "Русский",
  vi: "Tiếng Việt",
};

export const SETTING_NAMES = phrases({
  language: { en: "Language", uk: "Мова", ru: "Язык", vi: "Ngôn ngữ" },
  zone: { en: "Time zone", uk: "Часовий пояс", ru: "Часовой пояс", vi: "Múi giờ" },
  checklist_at: { en: "Checklist", uk: "Ранковий список", ru: "Утренний список", vi: "Danh sách sáng" },
  work_days: { en: "Working days", uk: "Робочі дні", ru: "Рабочие дни", vi: "Ngày làm việc" },
  quiet: { en: "Quiet hours", uk: "Тихі години", ru: "Тихие часы", vi: "Giờ yên lặng" },
  holidays: { en: "Holidays", uk: "Свята", ru: "Праздники", vi: "Ngày lễ" },
  deliver_to: { en: "Messages go to", uk: "Повідомлення", ru: "Сообщения", vi: "Nơi nhận tin" },
}) satisfies Readonly<Record<Setting["name"], Phrase>>;

export const SETTING_QUESTIONS = phrases({
  language: {
    en: "Which language shall I speak?",
    uk: "Якою мовою говорити?",
    ru: "На каком языке говорить?",
    vi: "Bạn muốn dùng ngôn ngữ nào?",
  },
  zone: {
    en: "Where do you work? Tap a city or type any other.",
    uk: "Де ви працюєте? Оберіть місто або напишіть інше.",
    ru: "Где вы работаете? Выберите город или напишите другой.",
    vi: "Bạn làm việc ở đâu? Chọn hoặc gõ tên thành phố.",
  },
  checklist_at: {
    en: "When shall the checklist come? Tap a time or type one, like 8:30.",
    uk: "О котрій надсилати список? Оберіть час або напишіть, наприклад 8:30.",
    ru: "Во сколько присылать список? Выберите время или напишите, например 8:30.",
    vi: "Gửi danh sách lúc mấy giờ? Chọn hoặc gõ giờ, ví dụ 8:30.",
  },
  work_days: {
    en: "Which days do you work? Tap, or type them, like Mon-Fri.",
    uk: "У які дні ви працюєте? Оберіть або напишіть, наприклад пн-пт.",
    ru: "В какие дни вы работаете? Выберите или напишите, например пн-пт.",
    vi: "Bạn làm việc những ngày nào? Chọn hoặc gõ, ví dụ T2-T6.",
  },
  quiet: {
    en: "When shall I be silent? Tap, or type it, like 19:00-08:00.",
    uk: "Коли мовчати? Оберіть або напишіть, наприклад 19:00-08:00.",
    ru: "Когда молчать? Выберите или напишите, например 19:00-08:00.",
    vi: "Khi nào tôi nên im lặng? Chọn hoặc gõ, ví dụ 19:00-08:00.",
  },
  holidays: {
    en: "Whose public holidays are your days off? Tap, or type a country code, like PL.",
    uk: "Свята якої країни у вас вихідні? Оберіть або напишіть код країни, наприклад PL.",
    ru: "Праздники какой страны у вас выходные? Выберите или напишите код страны, например PL.",
    vi: "Bạn nghỉ lễ theo nước nào? Chọn hoặc gõ mã nước, ví dụ PL.",
  },
  deliver_to: {
    en: "Where shall the checklist and reminders go?",
    uk: "Куди надсилати список і нагадування?",
    ru: "Куда присылать список и напоминания?",
    vi: "Gửi danh sách và lời nhắc đến đâu?",
  },
}) satisfies Readonly<Record<Setting["name"], Phrase>>;

/** Why the typed words were not taken, and what would be. */
export const SETTING_REFUSALS = phrases({
  language: {
    en: "I don't speak {words}. I speak English, Ukrainian, Russian and Vietnamese.",
    uk: "Мови {words} не знаю. Говорю українською, англійською, російською та в'єтнамською.",
    ru: "Языка {words} не знаю. Говорю по-русски, по-английски, по-украински и по-вьетнамски.",
    vi: "Tôi không nói được {words}. Tôi nói tiếng Anh, Ukraina, Nga và Việt.",
  },
  zone: {
    en: "I know no city or time zone {words}. Type a city, or a name like Europe/Kyiv or America/New_York.",
    uk: "Не знаю міста чи поясу {words}. Напишіть місто або назву на зразок Europe/Kyiv чи America/New_York.",
    ru: "Не знаю города или пояса {words}. Напишите город или название вроде Europe/Kyiv или America/New_York.",
    vi: "Không có thành phố hay múi giờ {words}. Hãy gõ tên thành phố, hoặc tên như Asia/Ho_Chi_Minh, Europe/Kyiv.",
  },
  checklist_at: {
    en: "{words} is no time of day. Type it like 8:30 or 9.",
    uk: "{words} — це не час. Напишіть, наприклад, 8:30 або 9.",
    ru: "{words} — это не время. Напишите, например, 8:30 или 9.",
    vi: "{words} không phải là giờ. Hãy gõ như 8:30 hoặc 9.",
  },
  work_days: {
    en: "I can't read {words} as days. Type them like Mon-Fri, or Mon, Wed, Fri.",
    uk: "Не розумію, які це дні: {words}. Напишіть, наприклад, пн-пт або пн, ср, пт.",
    ru: "Не понимаю, какие это дни: {words}. Напишите, например, пн-пт или пн, ср, пт.",
    vi: "Tôi không hiểu ngày {words}. Hãy gõ như T2-T6, hoặc T2, T4, T6.",
  },
  quiet: {
    en: "I can't read {words} as quiet hours. Type from and to, like 19:00-08:00, or off.",
    uk: "Не розумію: {words}. Напишіть, відколи й доки мовчати, наприклад 19:00-08:00, або «ні».",
    ru: "Не понимаю: {words}. Напишите, с какого и до какого часа молчать, например 19:00-08:00, или «нет».",
    vi: "Tôi không hiểu {words}. Hãy gõ từ giờ nào đến giờ nào, như 19:00-08:00, hoặc “tắt”.",
  },
  holidays: {
    en: "I know no country {words}. Type its two letters, like UA, VN or US, or off.",
    uk: "Не знаю країни {words}. Напишіть дві літери, наприклад UA, VN чи US, або «ні».",
    ru: "Не знаю страны {words}. Напишите две буквы, например UA, VN или US, или «нет».",
    vi: "Tôi không biết nước {words}. Hãy gõ hai chữ cái, như UA, VN hay US, hoặc “tắt”.",
  },
  deliver_to: {
    en: "{words} is not linked to you yet. Make a one-time code here and use it there.",
    uk: "{words} ще не під'єднано. Створіть тут одноразовий код і скористайтеся ним там.",
    ru: "{words} ещё не подключён. Создайте здесь одноразовый код и используйте его там.",
    vi: "{words} chưa được liên kết. Hãy tạo mã dùng một lần ở đây rồi nhập ở nơi đó.",
  },
}) satisfies Readonly<Record<Setting["name"], Phrase>>;

export const SETTINGS = phrases({
  title: { en: "Your settings", uk: "Ваші налаштування", ru: "Ваши настройки", vi: "Cài đặt của bạn" },
  changed: {
    en: "Done. {name}: {value}",
    uk: "Готово. {name}: {value}",
    ru: "Готово. {name}: {value}",
    vi: "Xong. {name}: {value}",
  },
  zoneNow: {
    en: "{city}, {time} now ({zone})",
    uk: "{city}, зараз {time} ({zone})",
    ru: "{city}, сейчас {time} ({zone})",
    vi: "{city}, bây giờ {time} ({zone})",
  },
  checklistNext: {
    en: "{time}, next {next}",
    uk: "{time}, наступний {next}",
    ru: "{time}, следующий {next}",
    vi: "{time}, lần tới {next}",
  },
  everyDay: { en: "every day", uk: "щодня", ru: "каждый день", vi: "mọi ngày" },
  never: { en: "off", uk: "вимкнено", ru: "выключено", vi: "tắt" },
  noHolidays: { en: "none", uk: "без свят", ru: "без праздников", vi: "không nghỉ lễ" },
  didYouMean: {
    en: "Perhaps one of these?",
    uk: "Може, одне з цих?",
    ru: "Может, одно из этих?",
    vi: "Có phải một trong số này?",
  },
  back: { en: "Back to settings", uk: "До налаштувань", ru: "К настройкам", vi: "Về cài đặt" },
  other: { en: "Another city", uk: "Інше місто", ru: "Другой город", vi: "Thành phố khác" },
  linkAnother: { en: "Link another app", uk: "Під'єднати ще", ru: "Подключить ещё", vi: "Liên kết thêm" },
  namesNext: {
    en: "Next: paste your clients' names, one a line.",
    uk: "Далі: вставте назви клієнтів, по одній у рядку.",
    ru: "Дальше: вставьте названия клиентов, по одному в строке.",
    vi: "Tiếp theo: dán tên khách hàng, mỗi dòng một tên.",
  },
});
