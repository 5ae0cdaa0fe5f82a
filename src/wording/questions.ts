/** Short answers to questions about a client, or about all of them. */
import { phrases } from "./say.ts";

export const ANSWERS = phrases({
  lastTalk: {
    en: "Last talk: {what}, {ago}",
    uk: "Остання розмова: {what}, {ago}",
    ru: "Последний разговор: {what}, {ago}",
    vi: "Trao đổi gần nhất: {what}, {ago}",
  },
  lastMet: {
    en: "Last met in person: {day}, {ago}",
    uk: "Остання зустріч наживо: {day}, {ago}",
    ru: "Последняя личная встреча: {day}, {ago}",
    vi: "Gặp trực tiếp gần nhất: {day}, {ago}",
  },
  neverMet: {
    en: "Never met in person, as far as I know",
    uk: "Зустрічей наживо не записано",
    ru: "Личных встреч не записано",
    vi: "Chưa ghi lần gặp trực tiếp nào",
  },
  lastDecider: {
    en: "With someone who decides or pays: {day}, {ago}",
    uk: "З тим, хто вирішує чи платить: {day}, {ago}",
    ru: "С тем, кто решает или платит: {day}, {ago}",
    vi: "Với người quyết định hoặc chi trả: {day}, {ago}",
  },
  neverTalked: {
    en: "No talk written down yet",
    uk: "Розмов ще не записано",
    ru: "Разговоров пока не записано",
    vi: "Chưa ghi lần trao đổi nào",
  },
  daysAgo: {
    en: "{days, plural, one {# day ago} other {# days ago}}",
    uk: "{days, plural, one {# день тому} few {# дні тому} many {# днів тому} other {# дня тому}}",
    ru: "{days, plural, one {# день назад} few {# дня назад} many {# дней назад} other {# дня назад}}",
    vi: "{days, plural, other {# ngày trước}}",
  },
  today: { en: "today", uk: "сьогодні", ru: "сегодня", vi: "hôm nay" },
  nothingOurs: {
    en: "We owe them nothing that I know of.",
    uk: "Відкритих обіцянок з нашого боку немає.",
    ru: "Открытых обещаний с нашей стороны нет.",
    vi: "Mình không còn nợ họ điều gì.",
  },
  nothingTheirs: {
    en: "They owe us nothing that I know of.",
    uk: "З їхнього боку нічого не чекаємо.",
    ru: "С их стороны ничего не ждём.",
    vi: "Họ không còn nợ mình điều gì.",
  },
  atRisk: {
    en: "{count, plural, one {# client at risk} other {# clients at risk}}",
    uk: "У зоні ризику: {count, plural, one {# клієнт} few {# клієнти} many {# клієнтів} other {# клієнта}}",
    ru: "В зоне риска: {count, plural, one {# клиент} few {# клиента} many {# клиентов} other {# клиента}}",
    vi: "{count, plural, other {# khách hàng có rủi ro}}",
  },
  noneAtRisk: {
    en: "No client is at risk.",
    uk: "У зоні ризику нікого.",
    ru: "В зоне риска никого.",
    vi: "Không có khách hàng nào gặp rủi ro.",
  },
  notTalked: {
    en: "Not talked to this month: {count} of {all}",
    uk: "Цього місяця ще без розмови: {count} з {all}",
    ru: "В этом месяце ещё без разговора: {count} из {all}",
    vi: "Tháng này chưa trao đổi: {count} trên {all} khách",
  },
  allTalked: {
    en: "You have talked with every client this month.",
    uk: "Цього місяця розмова була з кожним клієнтом.",
    ru: "В этом месяце разговор был с каждым клиентом.",
    vi: "Tháng này bạn đã trao đổi với mọi khách hàng.",
  },
  noClients: {
    en: "You have no clients yet.",
    uk: "У вас ще немає клієнтів.",
    ru: "У вас пока нет клиентов.",
    vi: "Bạn chưa có khách hàng nào.",
  },
  more: { en: "and {count} more", uk: "і ще {count}", ru: "и ещё {count}", vi: "và {count} khách nữa" },
});
