/** What is said of a client's money: the view, what was recorded, and what could not be. */
import type { AskedMoney } from "../chat/money.ts";
import type { BonusLine, BonusPart } from "../domain/bonus.ts";
import type { ChaseStep } from "../domain/invoices.ts";
import type { WalletBand } from "../domain/wallet.ts";
import { type Phrase, phrases } from "./say.ts";

export const MONEY = phrases({
  title: { en: "{client}: money", uk: "{client}: гроші", ru: "{client}: деньги", vi: "{client}: doanh thu" },
  chart: { en: "Plan and actual", uk: "План і факт", ru: "План и факт", vi: "Kế hoạch và thực tế" },
  plan: { en: "plan", uk: "план", ru: "план", vi: "kế hoạch" },
  actual: { en: "actual", uk: "факт", ru: "факт", vi: "thực tế" },
  cost: { en: "cost", uk: "витрати", ru: "затраты", vi: "chi phí" },
  ofPlan: { en: "{actual} of {plan}", uk: "{actual} із {plan}", ru: "{actual} из {plan}", vi: "{actual} trên {plan}" },
  forecast: {
    en: "forecast {amount}",
    uk: "прогноз {amount}",
    ru: "прогноз {amount}",
    vi: "dự báo {amount}",
  },
  pace: {
    en: "{percent} % of plan so far",
    uk: "темп {percent} % плану",
    ru: "темп {percent} % плана",
    vi: "đạt {percent} % kế hoạch",
  },
  growth: {
    en: "12 months: {change} % on the year before",
    uk: "12 місяців: {change} % до торішніх",
    ru: "12 месяцев: {change} % к прошлогодним",
    vi: "12 tháng: {change} % so với năm trước",
  },
  growthPart: {
    en: "{months, plural, one {# month} other {# months}}: {change} % on the year before",
    uk: "{months, plural, one {# місяць} few {# місяці} many {# місяців} other {# місяця}}: {change} % до торішніх",
    ru: "{months, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}: {change} % к прошлогодним",
    vi: "{months} tháng: {change} % so với năm trước",
  },
  margin: {
    en: "Margin: {percent} %",
    uk: "Маржа: {percent} %",
    ru: "Маржа: {percent} %",
    vi: "Biên lợi nhuận: {percent} %",
  },
  wallet: {
    en: "Wallet: {share} % of {wallet} a year, {advice}",
    uk: "Частка: {share} % із {wallet} на рік, {advice}",
    ru: "Доля: {share} % из {wallet} в год, {advice}",
    vi: "Tỷ trọng: {share} % của {wallet} mỗi năm, {advice}",
  },
  walletAlone: {
    en: "Their budget: {wallet} a year, our part is not entered yet",
    uk: "Бюджет клієнта: {wallet} на рік, нашу частину ще не внесено",
    ru: "Бюджет клиента: {wallet} в год, наша часть ещё не внесена",
    vi: "Ngân sách của khách: {wallet} mỗi năm, chưa nhập phần của mình",
  },
  invoices: {
    en: "Open invoices: {open}",
    uk: "Відкриті рахунки: {open}",
    ru: "Открытые счета: {open}",
    vi: "Hóa đơn chưa thu: {open}",
  },
  ofWhichLate: {
    en: "{late} late",
    uk: "прострочено {late}",
    ru: "просрочено {late}",
    vi: "quá hạn {late}",
  },
  allLate: { en: "all late", uk: "усе прострочено", ru: "всё просрочено", vi: "đều quá hạn" },
  bucket: {
    en: "{bucket} days late",
    uk: "{bucket} днів прострочення",
    ru: "{bucket} дней просрочки",
    vi: "trễ {bucket} ngày",
  },
  late: {
    en: "{days} d late",
    uk: "прострочено {days} дн",
    ru: "просрочено {days} дн",
    vi: "trễ {days} ngày",
  },
  due: { en: "due {day}", uk: "строк до {day}", ru: "срок до {day}", vi: "hạn {day}" },
  left: { en: "{left} left", uk: "лишилося {left}", ru: "осталось {left}", vi: "còn {left}" },
  promised: { en: "promised {day}", uk: "обіцяли: {day}", ru: "обещали: {day}", vi: "hẹn trả {day}" },
  disputed: { en: "disputed", uk: "оскаржують", ru: "оспаривают", vi: "đang tranh chấp" },
  more: { en: "{count} more", uk: "ще {count}", ru: "ещё {count}", vi: "thêm {count}" },
  contractUntil: {
    en: "Contract until {day}",
    uk: "Договір до {day}",
    ru: "Договор до {day}",
    vi: "Hợp đồng đến {day}",
  },
  noticeBy: {
    en: "notice by {day}",
    uk: "попередити до {day}",
    ru: "предупредить до {day}",
    vi: "báo trước {day}",
  },
  noticeGiven: {
    en: "They gave notice on {day}",
    uk: "Попередили, що йдуть: {day}",
    ru: "Предупредили об уходе: {day}",
    vi: "Đã báo chấm dứt: {day}",
  },
  satisfaction: {
    en: "Satisfaction: {score} of 5, {day}",
    uk: "Задоволеність: {score} з 5, {day}",
    ru: "Удовлетворённость: {score} из 5, {day}",
    vi: "Mức hài lòng: {score}/5, {day}",
  },
  ideas: { en: "Ideas: {what}", uk: "Ідеї: {what}", ru: "Идеи: {what}", vi: "Ý tưởng: {what}" },
  idea: { en: "Idea: {what}", uk: "Ідея: {what}", ru: "Идея: {what}", vi: "Ý tưởng: {what}" },
  nextStep: { en: "next: {step}", uk: "далі: {step}", ru: "дальше: {step}", vi: "tiếp: {step}" },
  noBudget: {
    en: "“No budget” said on {day}: ask who pays, and for what they still do",
    uk: "«Немає бюджету», {day}: з'ясуйте, хто платить і на що гроші ще є",
    ru: "«Нет бюджета», {day}: выясните, кто платит и на что деньги ещё есть",
    vi: "“Hết ngân sách” ngày {day}: hỏi ai chi tiền và họ vẫn chi cho gì",
  },
  wonBack: { en: "Won back on {day}", uk: "Повернулися: {day}", ru: "Вернулись: {day}", vi: "Giành lại: {day}" },
  referredBy: {
    en: "Referred by {who}, {day}",
    uk: "За рекомендацією: {who}, {day}",
    ru: "По рекомендации: {who}, {day}",
    vi: "Được giới thiệu bởi {who}, {day}",
  },
  referred: {
    en: "Came by referral, {day}",
    uk: "Прийшли за рекомендацією, {day}",
    ru: "Пришли по рекомендации, {day}",
    vi: "Đến qua giới thiệu, {day}",
  },
  nothing: {
    en: "Nothing about money is known yet. Start with what came in this month.",
    uk: "Про гроші ще нічого не відомо. Почніть із того, що надійшло цього місяця.",
    ru: "О деньгах пока ничего не известно. Начните с того, что пришло в этом месяце.",
    vi: "Chưa có thông tin về tiền. Hãy bắt đầu với số đã thu tháng này.",
  },
});

export const WALLET_ADVICE = phrases({
  defend: { en: "defend it", uk: "бережіть", ru: "берегите", vi: "hãy giữ vững" },
  protect: {
    en: "protect and widen, {room} more",
    uk: "захищайте й розширюйте, ще {room}",
    ru: "защищайте и расширяйте, ещё {room}",
    vi: "giữ và mở rộng, còn {room}",
  },
  room: { en: "room for {room}", uk: "є місце ще на {room}", ru: "есть место ещё на {room}", vi: "còn dư địa {room}" },
  foothold: {
    en: "a foothold, {room} elsewhere",
    uk: "лише початок, {room} ідуть іншим",
    ru: "лишь начало, {room} уходят другим",
    vi: "mới có chỗ đứng, {room} đang chi nơi khác",
  },
}) satisfies Readonly<Record<WalletBand, Phrase>>;

/** What to do about an invoice now; `who` stands apart in the nominative. */
export const CHASE = phrases({
  act: {
    en: "is the act signed?",
    uk: "чи підписано акт?",
    ru: "подписан ли акт?",
    vi: "biên bản đã ký chưa?",
  },
  remind: { en: "a friendly reminder", uk: "м'яко нагадайте", ru: "мягко напомните", vi: "nhắc nhẹ" },
  accountant: {
    en: "ask their accountant",
    uk: "запитайте їхню бухгалтерію",
    ru: "спросите их бухгалтерию",
    vi: "hỏi kế toán của họ",
  },
  payer: {
    en: "ask who pays",
    uk: "запитайте того, хто платить",
    ru: "спросите того, кто платит",
    vi: "hỏi người chi trả",
  },
  lead: {
    en: "bring in our lead",
    uk: "залучіть нашого керівника",
    ru: "подключите нашего руководителя",
    vi: "nhờ trưởng nhóm của mình",
  },
  yours: {
    en: "your step: speak with who decides",
    uk: "ваш крок: поговоріть із тим, хто вирішує",
    ru: "ваш шаг: поговорите с тем, кто решает",
    vi: "đến lượt bạn: nói chuyện với người quyết định",
  },
  whom: { en: "{what}: {who}", uk: "{what}: {who}", ru: "{what}: {who}", vi: "{what}: {who}" },
}) satisfies Readonly<Record<ChaseStep | "yours" | "whom", Phrase>>;

export const RECORDED = phrases({
  vatOut: {
    en: "{rate} % VAT is taken out of {amount}: figures are kept net.",
    uk: "Із суми {amount} віднято ПДВ {rate} %: показники ведемо без ПДВ.",
    ru: "Из суммы {amount} вычтен НДС {rate} %: показатели ведём без НДС.",
    vi: "Đã trừ VAT {rate} % khỏi {amount}: số liệu được ghi chưa gồm VAT.",
  },
  figure: {
    en: "{client}, {month}: {what} {amount}",
    uk: "{client}, {month}: {what} {amount}",
    ru: "{client}, {month}: {what} {amount}",
    vi: "{client}, {month}: {what} {amount}",
  },
  invoice: {
    en: "{client}: invoice {number}, {amount}, due {day}",
    uk: "{client}: рахунок {number}, {amount}, строк до {day}",
    ru: "{client}: счёт {number}, {amount}, срок до {day}",
    vi: "{client}: hóa đơn {number}, {amount}, hạn {day}",
  },
  paid: {
    en: "{client}: invoice {number} is paid, {amount}",
    uk: "{client}: рахунок {number} оплачено, {amount}",
    ru: "{client}: счёт {number} оплачен, {amount}",
    vi: "{client}: đã thu hóa đơn {number}, {amount}",
  },
  partPaid: {
    en: "{client}: {amount} of invoice {number} came in, {left} left",
    uk: "{client}: за рахунком {number} надійшло {amount}, лишилося {left}",
    ru: "{client}: по счёту {number} пришло {amount}, осталось {left}",
    vi: "{client}: hóa đơn {number} đã thu {amount}, còn {left}",
  },
  promised: {
    en: "{client}: invoice {number} promised by {day}. No reminders until then.",
    uk: "{client}: рахунок {number}, обіцяли оплату {day}. Доти не нагадую.",
    ru: "{client}: счёт {number}, обещали оплату {day}. До тех пор не напоминаю.",
    vi: "{client}: hóa đơn {number} hẹn trả {day}. Trước ngày đó tôi không nhắc.",
  },
  disputed: {
    en: "{client}: invoice {number} is disputed. Reminders stop; a dispute is a complaint.",
    uk: "{client}: рахунок {number} оскаржують. Нагадування зупинено; це вже скарга.",
    ru: "{client}: счёт {number} оспаривают. Напоминания остановлены; это уже жалоба.",
    vi: "{client}: hóa đơn {number} đang tranh chấp. Ngừng nhắc; đây là khiếu nại.",
  },
  disputedAs: {
    en: "invoice {number} disputed",
    uk: "оскаржують рахунок {number}",
    ru: "оспаривают счёт {number}",
    vi: "tranh chấp hóa đơn {number}",
  },
  settled: {
    en: "{client}: invoice {number} is no longer disputed",
    uk: "{client}: рахунок {number} більше не оскаржують",
    ru: "{client}: счёт {number} больше не оспаривают",
    vi: "{client}: hóa đơn {number} hết tranh chấp",
  },
  chased: {
    en: "{client}: invoice {number}, asked. Back at the next step.",
    uk: "{client}: рахунок {number}, нагадано. Повернуся з наступним кроком.",
    ru: "{client}: счёт {number}, напомнили. Вернусь со следующим шагом.",
    vi: "{client}: hóa đơn {number}, đã nhắc. Sẽ hiện lại ở bước sau.",
  },
  wallet: {
    en: "{client}: spends {amount} a year on such work",
    uk: "{client}: витрачає на таку роботу {amount} на рік",
    ru: "{client}: тратит на такую работу {amount} в год",
    vi: "{client}: chi {amount} mỗi năm cho việc này",
  },
  said: { en: "{client}: {what}", uk: "{client}: {what}", ru: "{client}: {what}", vi: "{client}: {what}" },
  ideaWon: {
    en: "{client}: sold, {what}",
    uk: "{client}: продано, {what}",
    ru: "{client}: продано, {what}",
    vi: "{client}: đã bán, {what}",
  },
  ideaDropped: {
    en: "{client}: set aside, {what}",
    uk: "{client}: відкладено, {what}",
    ru: "{client}: отложено, {what}",
    vi: "{client}: gác lại, {what}",
  },
  same: {
    en: "{client}: already so, nothing changed",
    uk: "{client}: так уже й було, нічого не змінено",
    ru: "{client}: так уже и было, ничего не изменено",
    vi: "{client}: đã như vậy, không có gì thay đổi",
  },
});

export const MONEY_REFUSALS = phrases({
  unclear: {
    en: "I could not read that: {words}. For example:",
    uk: "Не вдалося прочитати: {words}. Наприклад:",
    ru: "Не удалось прочитать: {words}. Например:",
    vi: "Chưa đọc được: {words}. Ví dụ:",
  },
  vatRate: {
    en: "At what rate is the VAT in it? Type the rate too (“incl. VAT 20%”), or the amount without VAT. Nothing is recorded yet: {words}",
    uk: "Яка в сумі ставка ПДВ? Допишіть її («з ПДВ 20 %») або напишіть суму без ПДВ. Поки нічого не записано: {words}",
    ru: "Какая в сумме ставка НДС? Допишите её («с НДС 20 %») или напишите сумму без НДС. Пока ничего не записано: {words}",
    vi: "Số tiền gồm VAT bao nhiêu phần trăm? Hãy gõ thêm (“gồm VAT 10%”) hoặc gõ số tiền chưa có VAT. Chưa ghi gì: {words}",
  },
  inexact: {
    en: "{currency} has no coin that small: {words}. What is the exact amount?",
    uk: "{currency} не має такої дрібної монети: {words}. Яка точна сума?",
    ru: "У {currency} нет такой мелкой монеты: {words}. Какая точная сумма?",
    vi: "{currency} không có đơn vị nhỏ như vậy: {words}. Số tiền đúng là bao nhiêu?",
  },
  tooLarge: {
    en: "That is too large: {words}. One zero too many?",
    uk: "Сума завелика: {words}. Чи немає зайвого нуля?",
    ru: "Сумма слишком большая: {words}. Нет ли лишнего нуля?",
    vi: "Số này quá lớn: {words}. Có thừa số 0 không?",
  },
  nothing: {
    en: "That amount is zero: {words}",
    uk: "Ця сума нульова: {words}",
    ru: "Эта сумма нулевая: {words}",
    vi: "Số tiền này bằng không: {words}",
  },
  whichCurrency: {
    en: "{client}: {amount} in which currency?",
    uk: "{client}: {amount} у якій валюті?",
    ru: "{client}: {amount} в какой валюте?",
    vi: "{client}: {amount} tính bằng loại tiền nào?",
  },
  noInvoice: {
    en: "{client} has no open invoice {number}.",
    uk: "{client}: відкритого рахунку {number} немає.",
    ru: "{client}: открытого счёта {number} нет.",
    vi: "{client} không có hóa đơn {number} chưa thu.",
  },
  noneOpen: {
    en: "{client} has no open invoice.",
    uk: "{client}: відкритих рахунків немає.",
    ru: "{client}: открытых счетов нет.",
    vi: "{client} không có hóa đơn chưa thu.",
  },
  whichInvoice: {
    en: "Which invoice of {client}?",
    uk: "{client}: який рахунок?",
    ru: "{client}: какой счёт?",
    vi: "Hóa đơn nào của {client}?",
  },
  otherCurrency: {
    en: "Invoice {number} is in {currency}. How much of it came in?",
    uk: "Рахунок {number} у валюті {currency}. Скільки за ним надійшло?",
    ru: "Счёт {number} в валюте {currency}. Сколько по нему пришло?",
    vi: "Hóa đơn {number} tính bằng {currency}. Đã thu bao nhiêu?",
  },
  past: {
    en: "{day} is over. By which day will they pay?",
    uk: "{day} вже минуло. До якого дня заплатять?",
    ru: "{day} уже прошло. К какому дню заплатят?",
    vi: "{day} đã qua. Ngày nào họ sẽ trả?",
  },
  noDate: {
    en: "I see no date there: {words}. By which day will they pay?",
    uk: "Не бачу дати: {words}. До якого дня заплатять?",
    ru: "Не вижу даты: {words}. К какому дню заплатят?",
    vi: "Không thấy ngày nào trong {words}. Ngày nào họ sẽ trả?",
  },
  gone: {
    en: "That is no longer on your list.",
    uk: "Цього вже немає у вашому списку.",
    ru: "Этого уже нет в вашем списке.",
    vi: "Mục này không còn trong danh sách của bạn.",
  },
});

export const MONEY_BUTTONS = phrases({
  all: { en: "All about money", uk: "Усе про гроші", ru: "Всё о деньгах", vi: "Xem doanh thu" },
  actual: { en: "Add actual", uk: "Внести факт", ru: "Внести факт", vi: "Nhập thực tế" },
  plan: { en: "Add plan", uk: "Внести план", ru: "Внести план", vi: "Nhập kế hoạch" },
  invoice: { en: "New invoice", uk: "Новий рахунок", ru: "Новый счёт", vi: "Hóa đơn mới" },
  collect: { en: "Invoices", uk: "Рахунки", ru: "Счета", vi: "Hóa đơn" },
  invoices: { en: "All invoices", uk: "Усі рахунки", ru: "Все счета", vi: "Mọi hóa đơn" },
  wallet: { en: "Their budget", uk: "Їхній бюджет", ru: "Их бюджет", vi: "Ngân sách của họ" },
  contract: { en: "Contract", uk: "Договір", ru: "Договор", vi: "Hợp đồng" },
  satisfaction: { en: "Satisfaction", uk: "Задоволеність", ru: "Удовлетворённость", vi: "Mức hài lòng" },
  idea: { en: "Growth idea", uk: "Ідея зростання", ru: "Идея роста", vi: "Ý tưởng tăng trưởng" },
  ideas: { en: "All ideas", uk: "Усі ідеї", ru: "Все идеи", vi: "Mọi ý tưởng" },
  paid: { en: "Paid", uk: "Оплачено", ru: "Оплачено", vi: "Đã trả" },
  promised: { en: "Promised…", uk: "Обіцяли…", ru: "Обещали…", vi: "Hẹn trả…" },
  disputed: { en: "Disputed", uk: "Оскаржують", ru: "Оспаривают", vi: "Tranh chấp" },
  settled: { en: "Settled", uk: "Домовилися", ru: "Договорились", vi: "Hết tranh chấp" },
  chased: { en: "Asked", uk: "Нагадано", ru: "Напомнили", vi: "Đã nhắc" },
  one: { en: "Invoice {number}", uk: "Рахунок {number}", ru: "Счёт {number}", vi: "Hóa đơn {number}" },
  tellMore: { en: "Tell more…", uk: "Внести інше…", ru: "Внести другое…", vi: "Nhập thêm…" },
  won: { en: "Sold", uk: "Продано", ru: "Продано", vi: "Đã bán" },
  dropped: { en: "Set aside", uk: "Відкласти", ru: "Отложить", vi: "Gác lại" },
  complaint: { en: "Open a complaint", uk: "Відкрити скаргу", ru: "Открыть жалобу", vi: "Mở khiếu nại" },
  money: { en: "Money", uk: "Гроші", ru: "Деньги", vi: "Doanh thu" },
});

/** What is typed after a button; `example` is in the reader's own words. */
/** Said wherever a figure is asked for. */
export const NET = phrases({
  note: {
    en: "Without VAT, and without media budgets that only pass through us.",
    uk: "Без ПДВ і без рекламних бюджетів, які лише проходять через нас.",
    ru: "Без НДС и без рекламных бюджетов, которые лишь проходят через нас.",
    vi: "Chưa gồm VAT và ngân sách quảng cáo chỉ chi hộ khách.",
  },
});

export const ASK_MONEY = phrases({
  actual: {
    en: "What came in from {client}? Type the month and the amount: {example}",
    uk: "{client}: скільки надійшло? Напишіть місяць і суму: {example}",
    ru: "{client}: сколько пришло? Напишите месяц и сумму: {example}",
    vi: "{client}: đã thu bao nhiêu? Gõ tháng và số tiền: {example}",
  },
  plan: {
    en: "What is planned with {client}? Type the month and the amount: {example}",
    uk: "{client}: скільки заплановано? Напишіть місяць і суму: {example}",
    ru: "{client}: сколько запланировано? Напишите месяц и сумму: {example}",
    vi: "{client}: kế hoạch bao nhiêu? Gõ tháng và số tiền: {example}",
  },
  invoice: {
    en: "A new invoice for {client}: number, amount, due day: {example}",
    uk: "{client}, новий рахунок: номер, сума, строк: {example}",
    ru: "{client}, новый счёт: номер, сумма, срок: {example}",
    vi: "{client}, hóa đơn mới: số, số tiền, hạn trả: {example}",
  },
  wallet: {
    en: "How much does {client} spend in a year on such work, with us and with others? {example}",
    uk: "{client}: скільки на рік витрачають на таку роботу, з нами й з іншими? {example}",
    ru: "{client}: сколько в год тратят на такую работу, с нами и с другими? {example}",
    vi: "{client}: mỗi năm chi bao nhiêu cho việc này, với mình và nơi khác? {example}",
  },
  contract: {
    en: "Until when does the contract with {client} run, and how many days of notice? {example}",
    uk: "{client}: до якого дня договір і за скільки днів попереджати? {example}",
    ru: "{client}: до какого дня договор и за сколько дней предупреждать? {example}",
    vi: "{client}: hợp đồng đến ngày nào, báo trước bao nhiêu ngày? {example}",
  },
  satisfaction: {
    en: "How satisfied is {client}, from 1 to 5?",
    uk: "{client}: наскільки задоволені, від 1 до 5?",
    ru: "{client}: насколько довольны, от 1 до 5?",
    vi: "{client}: mức hài lòng từ 1 đến 5?",
  },
  idea: {
    en: "What could {client} buy next, and for how much? {example}",
    uk: "{client}: що ще запропонувати й за скільки? {example}",
    ru: "{client}: что ещё предложить и за сколько? {example}",
    vi: "{client}: có thể đề xuất gì thêm, giá bao nhiêu? {example}",
  },
}) satisfies Readonly<Record<AskedMoney, Phrase>>;

export const MONEY_EXAMPLES = phrases({
  actual: { en: "November 4200 USD", uk: "листопад 4200 $", ru: "ноябрь 4200 $", vi: "tháng 11 120 triệu đồng" },
  plan: { en: "December 5000 USD", uk: "грудень 5000 $", ru: "декабрь 5000 $", vi: "tháng 12 150 triệu đồng" },
  invoice: {
    en: "123 4200 USD due 1 December",
    uk: "123 4200 $ до 1 грудня",
    ru: "123 4200 $ до 1 декабря",
    vi: "123 120 triệu đồng hạn 1/12",
  },
  wallet: { en: "20000 USD", uk: "20000 $", ru: "20000 $", vi: "500 triệu đồng" },
  contract: {
    en: "until 31.03.2027 notice 30",
    uk: "до 31.03.2027, попередження 30",
    ru: "до 31.03.2027, уведомление 30",
    vi: "đến 31/3/2027, báo trước 30",
  },
  satisfaction: { en: "4", uk: "4", ru: "4", vi: "4" },
  idea: { en: "SEO 1500 USD", uk: "SEO 1500 $", ru: "SEO 1500 $", vi: "SEO 30 triệu đồng" },
}) satisfies Readonly<Record<AskedMoney, Phrase>>;

/** The word that goes before such an example after `/money`. */
export const MONEY_LEADS = phrases({
  actual: { en: "actual", uk: "факт", ru: "факт", vi: "thực tế" },
  plan: { en: "plan", uk: "план", ru: "план", vi: "kế hoạch" },
  invoice: { en: "invoice", uk: "рахунок", ru: "счёт", vi: "hóa đơn" },
  wallet: { en: "wallet", uk: "бюджет", ru: "бюджет", vi: "ngân sách" },
  contract: { en: "contract", uk: "договір", ru: "договор", vi: "hợp đồng" },
  satisfaction: { en: "satisfaction", uk: "задоволеність", ru: "удовлетворённость", vi: "hài lòng" },
  idea: { en: "idea", uk: "ідея", ru: "идея", vi: "ý tưởng" },
}) satisfies Readonly<Record<AskedMoney, Phrase>>;

export const ASK_PROMISED = phrases({
  question: {
    en: "By which day will {client} pay invoice {number}?",
    uk: "{client}: до якого дня оплатять рахунок {number}?",
    ru: "{client}: к какому дню оплатят счёт {number}?",
    vi: "{client}: ngày nào trả hóa đơn {number}?",
  },
});

export const PORTFOLIO = phrases({
  title: {
    en: "Money from your clients",
    uk: "Дохід від ваших клієнтів",
    ru: "Доход от ваших клиентов",
    vi: "Doanh thu từ khách của bạn",
  },
  yardstick: {
    en: "{period}, goal +20 %",
    uk: "{period}, ціль +20 %",
    ru: "{period}, цель +20 %",
    vi: "{period}, mục tiêu +20 %",
  },
  toYardstick: {
    en: "{period}; {missing} more to +20 %",
    uk: "{period}; до +20 % бракує {missing}",
    ru: "{period}; до +20 % не хватает {missing}",
    vi: "{period}; còn thiếu {missing} để đạt +20 %",
  },
  behind: { en: "Behind plan", uk: "Відстають від плану", ru: "Отстают от плана", vi: "Chậm so với kế hoạch" },
  behindBy: { en: "{percent} % behind", uk: "на {percent} %", ru: "на {percent} %", vi: "chậm {percent} %" },
  rooms: { en: "Room to grow", uk: "Куди рости", ru: "Куда расти", vi: "Còn dư địa tăng trưởng" },
  nothing: {
    en: "Nothing about money is known yet. Type, for example: {example}",
    uk: "Про гроші ще нічого не відомо. Напишіть, наприклад: {example}",
    ru: "О деньгах пока ничего не известно. Напишите, например: {example}",
    vi: "Chưa có thông tin về tiền. Hãy gõ, ví dụ: {example}",
  },
});

export const BONUS = phrases({
  title: {
    en: "Your bonus, an estimate only you see",
    uk: "Ваш бонус, орієнтовно; бачите лише ви",
    ru: "Ваш бонус, примерно; видите только вы",
    vi: "Thưởng của bạn, ước tính chỉ bạn thấy",
  },
  off: {
    en: "The estimate is off. Only you would see it.",
    uk: "Підрахунок вимкнено. Його бачитимете лише ви.",
    ru: "Подсчёт выключен. Его будете видеть только вы.",
    vi: "Ước tính đang tắt. Chỉ bạn mới thấy.",
  },
  noRule: {
    en: "Your workspace has no bonus rule yet. A lead sets it: {example}",
    uk: "У вашої команди ще немає правила бонусів. Його задає керівник: {example}",
    ru: "У вашей команды ещё нет правила бонусов. Его задаёт руководитель: {example}",
    vi: "Nhóm bạn chưa có quy tắc thưởng. Trưởng nhóm đặt: {example}",
  },
  total: {
    en: "Reached: {reached}. Likely by the year's end: {likely}",
    uk: "Досягнуто: {reached}. Імовірно до кінця року: {likely}",
    ru: "Достигнуто: {reached}. Вероятно к концу года: {likely}",
    vi: "Đã đạt: {reached}. Dự kiến cuối năm: {likely}",
  },
  line: {
    en: "{part}: {amount}, {state}",
    uk: "{part}: {amount}, {state}",
    ru: "{part}: {amount}, {state}",
    vi: "{part}: {amount}, {state}",
  },
  button: { en: "My bonus", uk: "Мій бонус", ru: "Мой бонус", vi: "Thưởng của tôi" },
  ruleExample: {
    en: "bonus rule target 50000 USD bonus 1000; growth 20 % bonus 500; won back 200; referral 100",
    uk: "бонус правило ціль 50000 $ бонус 1000; ріст 20 % бонус 500; повернення 200; рекомендація 100",
    ru: "бонус правило цель 50000 $ бонус 1000; рост 20 % бонус 500; возврат 200; рекомендация 100",
    vi: "thưởng quy tắc mục tiêu 1 tỷ đồng thưởng 20 triệu; tăng trưởng 20 % thưởng 10 triệu; giành lại 5 triệu; giới thiệu 2 triệu",
  },
  on: { en: "Show mine", uk: "Показати мій", ru: "Показать мой", vi: "Hiện của tôi" },
  hide: { en: "Turn off", uk: "Вимкнути", ru: "Выключить", vi: "Tắt" },
  notYours: {
    en: "Only a lead or an admin sets the bonus rule.",
    uk: "Правило бонусів задає лише керівник або адміністратор.",
    ru: "Правило бонусов задаёт только руководитель или администратор.",
    vi: "Chỉ trưởng nhóm hoặc quản trị viên đặt được quy tắc thưởng.",
  },
  ruleUnclear: {
    en: "I could not read that rule: {words}. For example: {example}",
    uk: "Не вдалося прочитати правило: {words}. Наприклад: {example}",
    ru: "Не удалось прочитать правило: {words}. Например: {example}",
    vi: "Chưa đọc được quy tắc: {words}. Ví dụ: {example}",
  },
  ruleSet: {
    en: "The bonus rule is set: {what}",
    uk: "Правило бонусів задано: {what}",
    ru: "Правило бонусов задано: {what}",
    vi: "Đã đặt quy tắc thưởng: {what}",
  },
});

export const BONUS_PARTS = phrases({
  target: { en: "year's target", uk: "ціль року", ru: "цель года", vi: "mục tiêu năm" },
  growth: { en: "portfolio growth", uk: "зростання портфеля", ru: "рост портфеля", vi: "tăng trưởng danh mục" },
  won_back: { en: "won back", uk: "повернуті клієнти", ru: "возвращённые клиенты", vi: "khách giành lại" },
  referral: { en: "referrals", uk: "рекомендації", ru: "рекомендации", vi: "khách giới thiệu" },
}) satisfies Readonly<Record<BonusPart, Phrase>>;

export const BONUS_STATES = phrases({
  reached: { en: "reached", uk: "досягнуто", ru: "достигнуто", vi: "đã đạt" },
  likely: { en: "likely", uk: "імовірно", ru: "вероятно", vi: "khả năng cao" },
  open: { en: "not yet", uk: "ще ні", ru: "пока нет", vi: "chưa" },
}) satisfies Readonly<Record<BonusLine["state"], Phrase>>;
