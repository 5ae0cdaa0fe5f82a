/** The brief before a meeting, and the recap after it. */
import type { Raise } from "../domain/raise.ts";
import { type Phrase, phrases } from "./say.ts";

export const BRIEF = phrases({
  title: { en: "{time} {client}", uk: "{time} {client}", ru: "{time} {client}", vi: "{time} {client}" },
  score: {
    en: "Health {score}{change}, {band}",
    uk: "Стан {score}{change}, {band}",
    ru: "Состояние {score}{change}, {band}",
    vi: "Sức khỏe {score}{change}, {band}",
  },
  comes: { en: "Coming: {who}", uk: "Учасники: {who}", ru: "Участники: {who}", vi: "Tham dự: {who}" },
  nobodyKnown: {
    en: "Coming: nobody I know",
    uk: "Учасники: знайомих серед запрошених немає",
    ru: "Участники: знакомых среди приглашённых нет",
    vi: "Tham dự: không có ai tôi biết",
  },
  isNew: { en: "{name} (new)", uk: "{name} (нова людина)", ru: "{name} (новый человек)", vi: "{name} (người mới)" },
  lastTalk: {
    en: "Last talk: {what}",
    uk: "Остання розмова: {what}",
    ru: "Последний разговор: {what}",
    vi: "Lần trao đổi trước: {what}",
  },
  neverTalked: {
    en: "Last talk: none on record",
    uk: "Остання розмова: записів немає",
    ru: "Последний разговор: записей нет",
    vi: "Lần trao đổi trước: chưa có",
  },
  noDebts: { en: "We owe nothing", uk: "Ми нічого не винні", ru: "Мы ничего не должны", vi: "Mình không nợ gì" },
  raise: { en: "Raise: {what}", uk: "Обговорити: {what}", ru: "Обсудить: {what}", vi: "Nên nêu: {what}" },
  join: { en: "Join: {link}", uk: "Приєднатися: {link}", ru: "Подключиться: {link}", vi: "Tham gia: {link}" },
  notYet: {
    en: "It begins at {time}: tap after it.",
    uk: "Початок о {time}: натисніть після зустрічі.",
    ru: "Начало в {time}: нажмите после встречи.",
    vi: "Bắt đầu lúc {time}: hãy chạm sau cuộc hẹn.",
  },
  gone: {
    en: "That meeting is no longer in your calendar.",
    uk: "Цієї зустрічі вже немає у вашому календарі.",
    ru: "Этой встречи уже нет в вашем календаре.",
    vi: "Cuộc hẹn này không còn trong lịch của bạn.",
  },
});

export const RAISE = phrases({
  complaint: {
    en: "their open complaint: say what is done and by when",
    uk: "їхня відкрита скарга: що зроблено і до коли",
    ru: "их открытая жалоба: что сделано и к какому сроку",
    vi: "khiếu nại đang mở: đã làm gì và bao giờ xong",
  },
  our_promise: {
    en: "we are late with {text}: name a day",
    uk: "ми запізнюємося: {text}; назвіть день",
    ru: "мы опаздываем: {text}; назовите день",
    vi: "mình đang trễ: {text}; hẹn ngày cụ thể",
  },
  notice: {
    en: "they gave notice: what would make them stay",
    uk: "вони йдуть: що змінило б рішення",
    ru: "они уходят: что изменило бы решение",
    vi: "khách đã báo chấm dứt hợp đồng: điều gì giữ họ lại",
  },
  invoice: {
    en: "an invoice {days, plural, one {# day} other {# days}} late: when will it be paid",
    uk: "рахунок прострочено на {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}: коли оплатять",
    ru: "счёт просрочен на {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}: когда оплатят",
    vi: "hóa đơn trễ {days} ngày: khi nào thanh toán",
  },
  who_decides: {
    en: "who decides there",
    uk: "хто в них вирішує",
    ru: "кто у них решает",
    vi: "ai là người quyết định",
  },
  their_promise: {
    en: "they owe us: {text}",
    uk: "чекаємо від них: {text}",
    ru: "ждём от них: {text}",
    vi: "khách còn nợ: {text}",
  },
  growth: {
    en: "an idea to grow: {text}",
    uk: "ідея зростання: {text}",
    ru: "идея роста: {text}",
    vi: "ý tưởng mở rộng: {text}",
  },
  satisfaction: {
    en: "how content they are, from 1 to 5",
    uk: "наскільки вони задоволені, від 1 до 5",
    ru: "насколько они довольны, от 1 до 5",
    vi: "mức hài lòng, từ 1 đến 5",
  },
  plans: {
    en: "their plans for the next months",
    uk: "їхні плани на найближчі місяці",
    ru: "их планы на ближайшие месяцы",
    vi: "kế hoạch vài tháng tới của khách",
  },
}) satisfies Readonly<Record<Raise["kind"], Phrase>>;

export const RECAP = phrases({
  title: {
    en: "{client}: recap of {day}",
    uk: "{client}: підсумок зустрічі, {day}",
    ru: "{client}: итоги встречи, {day}",
    vi: "{client}: biên bản ngày {day}",
  },
  there: { en: "Present: {who}", uk: "Учасники: {who}", ru: "Участники: {who}", vi: "Tham dự: {who}" },
  agreed: { en: "Agreed", uk: "Домовилися", ru: "Договорились", vi: "Đã thống nhất" },
  ours: { en: "On our side", uk: "З нашого боку", ru: "С нашей стороны", vi: "Phía chúng tôi" },
  theirs: { en: "On your side", uk: "З вашого боку", ru: "С вашей стороны", vi: "Phía quý vị" },
  by: { en: "{what}, by {day}", uk: "{what}, до {day}", ru: "{what}, до {day}", vi: "{what}, trước {day}" },
  empty: {
    en: "Nothing is noted yet. Add the next steps, or tap “What was agreed…”.",
    uk: "Поки нічого не записано. Додайте наступні кроки або натисніть «Про що домовились…».",
    ru: "Пока ничего не записано. Добавьте следующие шаги или нажмите «О чём договорились…».",
    vi: "Chưa ghi gì. Hãy thêm việc tiếp theo, hoặc chạm “Đã thống nhất gì…”.",
  },
  ask: {
    en: "What was agreed with {client}? One line each; I put it into the recap.",
    uk: "{client}: про що домовилися? По рядку на кожне; додам до підсумку.",
    ru: "{client}: о чём договорились? По строке на каждое; добавлю в итоги.",
    vi: "Đã thống nhất gì với {client}? Mỗi ý một dòng; tôi sẽ đưa vào biên bản.",
  },
});
