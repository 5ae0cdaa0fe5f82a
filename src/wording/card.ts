/** The card of a client: "how is X doing". */
import type { Band } from "../domain/health.ts";
import type { Cap, Factor } from "../domain/health-factors.ts";
import type { Tap } from "../domain/health-taps.ts";
import type { Influence } from "../domain/stakeholders.ts";
import { type Phrase, phrases } from "./say.ts";

export const BANDS = phrases({
  healthy: { en: "healthy", uk: "добре", ru: "хорошо", vi: "tốt" },
  watch: { en: "watch", uk: "увага", ru: "внимание", vi: "cần để ý" },
  at_risk: { en: "at risk", uk: "ризик", ru: "риск", vi: "rủi ro" },
}) satisfies Readonly<Record<Band, Phrase>>;

export const CARD = phrases({
  was: { en: "was {score}", uk: "було {score}", ru: "было {score}", vi: "tuần trước {score}" },
  withoutCap: {
    en: "{score} without the cap",
    uk: "{score} без обмеження",
    ru: "{score} без ограничения",
    vi: "{score} nếu không bị chặn",
  },
  alarms: { en: "at risk, {what}", uk: "ризик, {what}", ru: "риск, {what}", vi: "rủi ro, {what}" },
  noScore: { en: "no score yet", uk: "ще без оцінки", ru: "пока без оценки", vi: "chưa có điểm" },
  pausedUntil: { en: "paused until {day}", uk: "на паузі до {day}", ru: "на паузе до {day}", vi: "tạm dừng đến {day}" },
  coverage: {
    en: "From {percent}\u00a0% of the picture",
    uk: "Оцінка за {percent}\u00a0% даних",
    ru: "Оценка по {percent}\u00a0% данных",
    vi: "Dựa trên {percent}\u00a0% dữ liệu",
  },
  tooLittle: {
    en: "Only {percent}\u00a0% of the picture is known. Add first: {what}",
    uk: "Відомо лише {percent}\u00a0% даних. Спершу додайте: {what}",
    ru: "Известно лишь {percent}\u00a0% данных. Сначала добавьте: {what}",
    vi: "Mới có {percent}\u00a0% dữ liệu. Hãy thêm trước: {what}",
  },
  good: { en: "Good: {what}", uk: "Добре: {what}", ru: "Хорошо: {what}", vi: "Tốt: {what}" },
  weOwe: { en: "We owe: {what}", uk: "Ми винні: {what}", ru: "Мы должны: {what}", vi: "Mình nợ: {what}" },
  theyOwe: { en: "They owe: {what}", uk: "Вони винні: {what}", ru: "Они должны: {what}", vi: "Khách nợ: {what}" },
  more: { en: "{count} more", uk: "ще {count}", ru: "ещё {count}", vi: "thêm {count}" },
  last: { en: "Last: {what}", uk: "Останнє: {what}", ru: "Последнее: {what}", vi: "Gần nhất: {what}" },
  projects: { en: "Projects: {what}", uk: "Проєкти: {what}", ru: "Проекты: {what}", vi: "Dự án: {what}" },
  next: { en: "Next: {step}", uk: "Далі: {step}", ru: "Дальше: {step}", vi: "Tiếp theo: {step}" },
  rest: { en: "the rest: {what}", uk: "решта: {what}", ru: "остальное: {what}", vi: "còn lại: {what}" },
  nobody: { en: "nobody known", uk: "невідомо хто", ru: "неизвестно кто", vi: "chưa rõ ai" },
  daysAgo: { en: "{days}\u00a0d", uk: "{days}\u00a0дн", ru: "{days}\u00a0дн", vi: "{days}\u00a0ngày" },
  never: { en: "never", uk: "ще ні", ru: "ещё нет", vi: "chưa" },
  today: { en: "today", uk: "сьогодні", ru: "сегодня", vi: "hôm nay" },
  singleThreaded: {
    en: "Only one person in 90 days: {person}",
    uk: "За 90 днів лише одна людина: {person}",
    ru: "За 90 дней только один человек: {person}",
    vi: "Chỉ một đầu mối trong 90 ngày: {person}",
  },
  userLevelOnly: {
    en: "60 days with users only, nobody who decides",
    uk: "60 днів лише з користувачами, ніхто з них не вирішує",
    ru: "60 дней только с пользователями, никто из них не решает",
    vi: "60 ngày chỉ gặp người dùng, chưa gặp ai quyết định",
  },
});

/** Lower case: they may stand together, "decides, pays". */
export const INFLUENCE_NAMES = phrases({
  decides: { en: "decides", uk: "вирішує", ru: "решает", vi: "quyết định" },
  pays: { en: "pays", uk: "платить", ru: "платит", vi: "chi trả" },
  influences: { en: "influences", uk: "впливає", ru: "влияет", vi: "có ảnh hưởng" },
}) satisfies Readonly<Record<Influence, Phrase>>;

/** What a factor is called when all its points are there, or when nothing is known of it. */
export const FACTOR_NAMES = phrases({
  any: { en: "last talk", uk: "остання розмова", ru: "последний разговор", vi: "lần trao đổi gần nhất" },
  decides: { en: "who decides", uk: "хто вирішує", ru: "кто решает", vi: "người quyết định" },
  in_person: { en: "meeting in person", uk: "зустріч наживо", ru: "личная встреча", vi: "gặp trực tiếp" },
  promises: { en: "promises", uk: "обіцянки", ru: "обещания", vi: "lời hứa" },
  complaints: { en: "complaints", uk: "скарги", ru: "жалобы", vi: "khiếu nại" },
  projects: { en: "project status", uk: "статус проєкту", ru: "статус проекта", vi: "trạng thái dự án" },
  satisfaction: { en: "satisfaction", uk: "задоволеність", ru: "удовлетворённость", vi: "mức hài lòng" },
  revenue: { en: "revenue", uk: "дохід", ru: "доход", vi: "doanh thu" },
  receivables: { en: "invoices", uk: "рахунки", ru: "счета", vi: "hóa đơn" },
}) satisfies Readonly<Record<Factor, Phrase>>;

export const GOOD = phrases({
  complaints: { en: "no complaints", uk: "без скарг", ru: "без жалоб", vi: "không khiếu nại" },
  projects: { en: "projects green", uk: "проєкти зелені", ru: "проекты зелёные", vi: "dự án xanh" },
  revenue: {
    en: "revenue {change}\u00a0%",
    uk: "дохід {change}\u00a0%",
    ru: "доход {change}\u00a0%",
    vi: "doanh thu {change}\u00a0%",
  },
});

export const REASONS = phrases({
  ideal: { en: "ideal\u00a0{days}", uk: "ідеал\u00a0{days}", ru: "идеал\u00a0{days}", vi: "lý tưởng\u00a0{days}" },
  limit: { en: "limit\u00a0{days}", uk: "межа\u00a0{days}", ru: "предел\u00a0{days}", vi: "giới hạn\u00a0{days}" },
  any: {
    en: "last talk {days, plural, one {# day} other {# days}}, {limit}",
    uk: "остання розмова {days, plural, one {# день} few {# дні} many {# днів} other {# дня}} тому, {limit}",
    ru: "последний разговор {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} назад, {limit}",
    vi: "trao đổi gần nhất {days} ngày trước, {limit}",
  },
  decides: {
    en: "{who} {days, plural, one {# day} other {# days}}, {limit}",
    uk: "{who} {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}, {limit}",
    ru: "{who} {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}, {limit}",
    vi: "{who} {days} ngày, {limit}",
  },
  decidesUnknown: {
    en: "who decides is unknown",
    uk: "невідомо, хто вирішує",
    ru: "неизвестно, кто решает",
    vi: "chưa biết ai quyết định",
  },
  decidesNever: {
    en: "no talk yet with {who}",
    uk: "ще не було розмови: {who}",
    ru: "ещё не было разговора: {who}",
    vi: "chưa trao đổi với {who}",
  },
  in_person: {
    en: "in person {days, plural, one {# day} other {# days}}, {limit}",
    uk: "наживо {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}, {limit}",
    ru: "лично {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}, {limit}",
    vi: "gặp trực tiếp {days} ngày trước, {limit}",
  },
  promise: {
    en: "{text} overdue",
    uk: "{text}: прострочено",
    ru: "{text}: просрочено",
    vi: "{text}: quá hạn",
  },
  promises: {
    en: "{count, plural, one {# promise} other {# promises}} overdue",
    uk: "прострочено {count, plural, one {# обіцянку} few {# обіцянки} many {# обіцянок} other {# обіцянки}}",
    ru: "просрочено {count, plural, one {# обещание} few {# обещания} many {# обещаний} other {# обещания}}",
    vi: "{count} lời hứa quá hạn",
  },
  complaint: { en: "open complaint", uk: "відкрита скарга", ru: "открытая жалоба", vi: "khiếu nại đang mở" },
  severeComplaint: {
    en: "severe complaint",
    uk: "серйозна скарга",
    ru: "серьёзная жалоба",
    vi: "khiếu nại nghiêm trọng",
  },
  project: { en: "{name} {status}", uk: "{name}: {status}", ru: "{name}: {status}", vi: "{name}: {status}" },
  work: { en: "work", uk: "робота", ru: "работа", vi: "công việc" },
  satisfaction: {
    en: "satisfaction {score} of 5",
    uk: "задоволеність {score} з 5",
    ru: "удовлетворённость {score} из 5",
    vi: "mức hài lòng {score}/5",
  },
  receivables: {
    en: "invoice {days, plural, one {# day} other {# days}} late",
    uk: "рахунок прострочено на {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}",
    ru: "счёт просрочен на {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}",
    vi: "hóa đơn trễ {days} ngày",
  },
  cap: { en: "held at 49: {why}", uk: "не вище 49: {why}", ru: "не выше 49: {why}", vi: "chặn ở 49: {why}" },
});

export const CAP_NAMES = phrases({
  severe_complaint: REASONS.severeComplaint,
  any: {
    en: "no talk for twice the limit",
    uk: "без розмови вдвічі довше за межу",
    ru: "без разговора вдвое дольше предела",
    vi: "đã quá hai lần giới hạn mà chưa trao đổi",
  },
  decides: {
    en: "who decides: silent for twice the limit",
    uk: "хто вирішує: вдвічі довше за межу",
    ru: "кто решает: вдвое дольше предела",
    vi: "người quyết định: chưa trao đổi, quá hai lần giới hạn",
  },
  receivables: {
    en: "invoice over 60 days late",
    uk: "рахунок прострочено понад 60 днів",
    ru: "счёт просрочен более 60 дней",
    vi: "hóa đơn trễ hơn 60 ngày",
  },
  notice: {
    en: "notice given",
    uk: "попередили, що йдуть",
    ru: "предупредили об уходе",
    vi: "khách đã báo chấm dứt hợp đồng",
  },
}) satisfies Readonly<Record<Cap, Phrase>>;

/** The next best step; `who` stands apart in the nominative. */
export const STEPS = phrases({
  talk_decider: { en: "talk to {who}", uk: "розмова: {who}", ru: "разговор: {who}", vi: "nói chuyện với {who}" },
  name_decider: {
    en: "find out who decides",
    uk: "дізнатися, хто вирішує",
    ru: "узнать, кто решает",
    vi: "tìm hiểu ai quyết định",
  },
  talk: {
    en: "call or write to them",
    uk: "зателефонувати або написати",
    ru: "позвонить или написать",
    vi: "gọi hoặc nhắn cho khách",
  },
  keep_promises: {
    en: "keep what is overdue: {text}",
    uk: "виконати прострочене: {text}",
    ru: "выполнить просроченное: {text}",
    vi: "làm nốt việc quá hạn: {text}",
  },
  solve_complaint: {
    en: "solve the complaint",
    uk: "розібратися зі скаргою",
    ru: "разобраться с жалобой",
    vi: "xử lý khiếu nại",
  },
  refresh_project: {
    en: "bring {name} back to green",
    uk: "повернути зелений статус: {name}",
    ru: "вернуть зелёный статус: {name}",
    vi: "đưa {name} về xanh",
  },
  meet: { en: "meet in person", uk: "зустрітися наживо", ru: "встретиться лично", vi: "gặp trực tiếp" },
  ask_satisfaction: {
    en: "ask what would make it a 5",
    uk: "запитати, чого бракує до 5",
    ru: "спросить, чего не хватает до 5",
    vi: "hỏi còn thiếu gì để đạt 5 điểm",
  },
  grow: { en: "offer something new", uk: "запропонувати нове", ru: "предложить новое", vi: "đề xuất điều mới" },
  collect: { en: "ask about the invoice", uk: "запитати про рахунок", ru: "спросить о счёте", vi: "hỏi về hóa đơn" },
  answer_notice: {
    en: "talk about the notice with whoever decides",
    uk: "поговорити про відхід із тим, хто вирішує",
    ru: "обсудить уход с тем, кто решает",
    vi: "trao đổi với người quyết định về việc chấm dứt",
  },
}) satisfies Readonly<Record<Tap, Phrase>>;

/** The same step, when the client is met today anyhow. */
export const STEPS_TODAY = phrases({
  call: {
    en: "bring {who} into the {time} call",
    uk: "на дзвінок {time} запросити: {who}",
    ru: "на звонок {time} позвать: {who}",
    vi: "mời {who} vào cuộc gọi lúc {time}",
  },
  meeting: {
    en: "bring {who} into the {time} meeting",
    uk: "на зустріч {time} запросити: {who}",
    ru: "на встречу {time} позвать: {who}",
    vi: "mời {who} vào buổi gặp lúc {time}",
  },
});

export const CARD_BUTTONS = phrases({
  touch: { en: "Log touch", uk: "Записати контакт", ru: "Записать контакт", vi: "Ghi liên hệ" },
  followUp: { en: "Add follow-up", uk: "Додати завдання", ru: "Добавить задачу", vi: "Thêm việc" },
  status: { en: "Status", uk: "Статус", ru: "Статус", vi: "Trạng thái" },
  edit: { en: "{tier}, {stage}", uk: "{tier}, {stage}", ru: "{tier}, {stage}", vi: "{tier}, {stage}" },
  promises: { en: "All promises", uk: "Усі обіцянки", ru: "Все обещания", vi: "Mọi lời hứa" },
  contact: { en: "Add person", uk: "Додати людину", ru: "Добавить человека", vi: "Thêm người" },
  talked: { en: "We talked", uk: "Поговорили", ru: "Поговорили", vi: "Đã trao đổi" },
  met: { en: "We met", uk: "Зустрілися", ru: "Встретились", vi: "Đã gặp" },
  promiseDone: { en: "Done: {text}", uk: "Готово: {text}", ru: "Готово: {text}", vi: "Xong: {text}" },
  whoDecides: { en: "Who decides?", uk: "Хто вирішує?", ru: "Кто решает?", vi: "Ai quyết định?" },
  card: { en: "Back to the card", uk: "До картки", ru: "К карточке", vi: "Về thẻ khách" },
});
