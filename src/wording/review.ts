/** The end of the week: a member's review and the leads' roll-up. */
import { phrases } from "./say.ts";

export const REVIEW = phrases({
  title: {
    en: "Your week, {from} – {to}",
    uk: "Ваш тиждень, {from} – {to}",
    ru: "Ваша неделя, {from} – {to}",
    vi: "Tuần của bạn, {from} – {to}",
  },
  touches: {
    en: "{count, plural, one {# touch} other {# touches}} with {clients, plural, one {# client} other {# clients}}",
    uk: "Контактів: {count}, клієнтів: {clients}",
    ru: "Контактов: {count}, клиентов: {clients}",
    vi: "{count} lần liên hệ với {clients} khách hàng",
  },
  noTouches: {
    en: "No touches recorded this week",
    uk: "Цього тижня контактів не записано",
    ru: "На этой неделе контактов не записано",
    vi: "Tuần này chưa ghi lần liên hệ nào",
  },
  inPerson: {
    en: "{count} in person",
    uk: "наживо: {count}",
    ru: "лично: {count}",
    vi: "{count} lần gặp trực tiếp",
  },
  kept: {
    en: "{count, plural, one {# promise kept} other {# promises kept}}",
    uk: "Виконано обіцянок: {count}",
    ru: "Выполнено обещаний: {count}",
    vi: "Giữ được {count} lời hứa",
  },
  overdue: {
    en: "{count} overdue",
    uk: "прострочено: {count}",
    ru: "просрочено: {count}",
    vi: "{count} quá hạn",
  },
  up: { en: "Up: {names}", uk: "Краще: {names}", ru: "Лучше: {names}", vi: "Tăng: {names}" },
  down: { en: "Down: {names}", uk: "Гірше: {names}", ru: "Хуже: {names}", vi: "Giảm: {names}" },
  steady: {
    en: "Health: no change",
    uk: "Стан клієнтів: без змін",
    ru: "Состояние клиентов: без изменений",
    vi: "Sức khỏe khách hàng: không đổi",
  },
  growth: {
    en: "Portfolio {percent} % in a year, goal +{yardstick} %",
    uk: "Портфель {percent} % за рік, ціль +{yardstick} %",
    ru: "Портфель {percent} % за год, цель +{yardstick} %",
    vi: "Danh mục {percent} % trong một năm, mục tiêu +{yardstick} %",
  },
  three: {
    en: "NEXT WEEK",
    uk: "НАСТУПНОГО ТИЖНЯ",
    ru: "НА СЛЕДУЮЩЕЙ НЕДЕЛЕ",
    vi: "TUẦN SAU",
  },
});

export const ROLLUP = phrases({
  title: {
    en: "Team week, {from} – {to}: {count, plural, one {# client} other {# clients}}",
    uk: "Тиждень команди, {from} – {to}: {count, plural, one {# клієнт} few {# клієнти} many {# клієнтів} other {# клієнта}}",
    ru: "Неделя команды, {from} – {to}: {count, plural, one {# клиент} few {# клиента} many {# клиентов} other {# клиента}}",
    vi: "Tuần của nhóm, {from} – {to}: {count} khách hàng",
  },
  portfolios: { en: "PORTFOLIOS", uk: "ПОРТФЕЛІ", ru: "ПОРТФЕЛИ", vi: "DANH MỤC" },
  atRisk: {
    en: "{count} at risk",
    uk: "у зоні ризику: {count}",
    ru: "в зоне риска: {count}",
    vi: "{count} khách có rủi ro",
  },
  grows: { en: "{percent} % a year", uk: "{percent} % за рік", ru: "{percent} % за год", vi: "{percent} % một năm" },
  risk: { en: "AT RISK", uk: "У ЗОНІ РИЗИКУ", ru: "В ЗОНЕ РИСКА", vi: "RỦI RO" },
  silent: { en: "NO CONTACT FOR LONG", uk: "ДАВНО БЕЗ КОНТАКТУ", ru: "ДАВНО БЕЗ КОНТАКТА", vi: "LÂU CHƯA LIÊN HỆ" },
  any: {
    en: "{days} days, limit {max}",
    uk: "{days} дн, межа {max}",
    ru: "{days} дн, предел {max}",
    vi: "{days} ngày, giới hạn {max}",
  },
  decides: {
    en: "decision maker {days} days, limit {max}",
    uk: "хто вирішує: {days} дн без розмови, межа {max}",
    ru: "кто решает: {days} дн без разговора, предел {max}",
    vi: "người quyết định {days} ngày, giới hạn {max}",
  },
  allWell: {
    en: "Nobody is at risk, and nobody has waited for long.",
    uk: "Ризиків немає, довгих пауз теж.",
    ru: "Рисков нет, долгих пауз тоже.",
    vi: "Không có rủi ro, không ai phải chờ lâu.",
  },
  notice: {
    en: "{client} gave notice, {day}",
    uk: "{client}: попередили, що йдуть, {day}",
    ru: "{client}: предупредили об уходе, {day}",
    vi: "{client} báo chấm dứt hợp đồng, {day}",
  },
  nobody: { en: "nobody", uk: "ніхто", ru: "никто", vi: "chưa có ai" },
  team: { en: "Team", uk: "Команда", ru: "Команда", vi: "Nhóm" },
});
