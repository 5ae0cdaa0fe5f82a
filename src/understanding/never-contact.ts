/**
 * What a line tells that is never contact: a greeting, a newsletter, an invoice, a report sent, or nobody who came
 * (`docs/practice.md`, "Touches and cadence"). A talk that mentions one of them stays a talk.
 */
import type { Channel, Direction, NeverContact } from "../domain/vocabulary.ts";

const edge = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu");
const anyOf = (...languages: readonly string[]): RegExp => edge(languages.join("|"));

const NO_SHOW = anyOf(
  "no[- ]shows?|did(?:n['’]?t| not) (?:show(?: up)?|turn up|attend|join)|never (?:showed|turned) up|stood (?:me|us) up|(?:nobody|no one) (?:came|showed up|joined|turned up)|did(?:n['’]?t| not) come(?! to (?:an?|any|terms))",
  "не (?:прийш\\p{L}+|приїха\\p{L}+|з['’ʼ]?яви\\p{L}+|під['’ʼ]?єдна\\p{L}+|підключи\\p{L}+)(?! до (?:згоди|рішення))|неявк\\p{L}+",
  "не (?:приш[её]?л\\p{L}*|приеха\\p{L}+|яви\\p{L}+|появи\\p{L}+|подключи\\p{L}+)(?! к (?:согласию|соглашению|решению))|неявк\\p{L}+",
  "(?:không|ko|khong) (?:đến|tới|den|toi|tham gia|có mặt|vào) (?:họp|buổi|cuộc|gặp|hẹn)?|(?:không|ko) ai (?:đến|tới)|vắng mặt|bùng hẹn|lỡ hẹn|cho leo cây",
);
/** "The payment did not come": nobody was waited for. */
const NOT_PEOPLE =
  /(?:payment|money|email|letter|invoice|оплат|плат[іе]ж|грош|деньг|лист|письм|рахун|сч[её]т|thanh toán|tiền|email)\p{L}*(?: \p{L}+)? (?:did|не|không|ko) /iu;

const GREETING = anyOf(
  "congratulat\\p{L}+|congrats|greet(?:ed|ings?)|(?:birthday|christmas|x-?mas|holiday|new year['’]?s?|easter|anniversary|season['’]?s?) (?:cards?|wish(?:es)?|greetings?|flowers|gifts?|presents?)|(?:happy|merry) (?:birthday|new year|christmas|holidays|easter|anniversary)",
  "привіта(?:в|ла|ли|ння|ти|ємо)|вітальн\\p{L}+|вітання|листівк\\p{L}+|з днем народження|з новим роком|з різдвом|зі? святами|з прийдешнім|з наступаючим",
  "поздрав\\p{L}+|открытк\\p{L}+|с дн[её]м рождения|с новым годом|с рождеством|с праздник\\p{L}+|с наступающ\\p{L}+",
  "chúc (?:mừng|tết|sinh nhật|năm mới|giáng sinh)|thiệp|quà (?:tết|sinh nhật)|mừng sinh nhật",
);
const NEWSLETTER =
  "newsletters?|mailing|mailshot|mass e?mail|email blast|розсилк\\p{L}+|дайджест\\p{L}*|рассылк\\p{L}+|bản tin|thư hàng loạt";
const INVOICE =
  "invoices?|рахун(?:ок|ки|ку|ок-фактур\\p{L}+)|сч[её]т(?:а|ом)?(?:-фактур\\p{L}+)?|hóa đơn|hoá đơn|hoa don";
const REPORT = "reports?|звіт\\p{L}*|отч[её]т\\p{L}*|báo cáo|bao cao";

const SENT = anyOf(
  "sent|send|e?mailed|forwarded|shared|submitted|issued|delivered|posted",
  "наді(?:слав|слала|слали|слано)|відправ\\p{L}+|скину\\p{L}+|вислав|вислал[аи]|вистав\\p{L}+|переслал?[аи]?в?|здал[аи]|зробил[аи] розсилку",
  "отправ\\p{L}+|скинул\\p{L}*|выслал\\p{L}*|послал\\p{L}*|выстав\\p{L}+|переслал\\p{L}*|сдал\\p{L}*",
  "gửi|gởi|gui|xuất|chuyển|nộp",
);

/** Something was talked about, asked or answered: then it was not only sent. */
const MORE_THAN_SENT = anyOf(
  "discuss\\p{L}*|agreed|talked|asked|asks|asking|repl(?:y|ied)|answered|confirmed|accepted|approved|paid|proposal|offer|estimate|quote|contract|draft|feedback|комм?ерческое",
  "обговор\\p{L}+|домов\\p{L}+|поговор\\p{L}+|попроси\\p{L}+|запита\\p{L}+|відпові\\p{L}+|підтверд\\p{L}+|погод\\p{L}+|оплат\\p{L}+|пропозиц\\p{L}+|кошторис\\p{L}*|догов[оі]р\\p{L}*|чернетк\\p{L}+|макет\\p{L}*",
  "обсуд\\p{L}+|обсужд\\p{L}+|поговор\\p{L}+|спроси\\p{L}+|ответ\\p{L}+|подтверд\\p{L}+|соглас\\p{L}+|предложен\\p{L}+|смет\\p{L}+|черновик\\p{L}*|кп",
  "bàn|trao đổi|thống nhất|hỏi|trả lời|xác nhận|đồng ý|thanh toán|báo giá|đề xuất|hợp đồng|bản nháp|góp ý",
);

/** "About the invoice", "насчёт счёта": a word to them about it, which waits for an answer as any other. */
const about = (noun: string): RegExp =>
  edge(
    `(?:about|re|regarding|concerning|for|on|over|with|про|щодо|стосовно|з приводу|по|за|о|об|насч[её]т|по поводу|из-за|через|về|vụ|liên quan(?: đến)?)[: ]+(?:\\p{L}+ ){0,2}(?:${noun})`,
  );

/** What is sent, with the words that name it. */
const PAPERS: readonly (readonly [NeverContact, RegExp, RegExp])[] = [
  ["newsletter", edge(NEWSLETTER), about(NEWSLETTER)],
  ["invoice", edge(INVOICE), about(INVOICE)],
  ["report", edge(REPORT), about(REPORT)],
];

interface Told {
  readonly channel: Channel;
  readonly direction: Direction | null;
  /** They agreed on what comes next, so a talk took place. */
  readonly agreed: boolean;
}

/** `words`: the line without the next step it carries. `null`: nothing that keeps it from being what it is else. */
export function neverContactIn(words: string, { channel, direction, agreed }: Told): NeverContact | null {
  const text = words.normalize("NFC");
  const spoken = channel === "call" || channel === "meeting" || channel === "video";
  if (channel !== "email" && channel !== "message" && saysNoShow(text)) return "no_show";
  if (direction === "inbound" || MORE_THAN_SENT.test(text)) return null;
  if (GREETING.test(text)) return spoken && agreed ? null : "greeting";
  if (spoken || (direction !== "outbound" && !SENT.test(text) && !/^\/touch\s/u.test(text))) return null;
  return PAPERS.find(([, named, about]) => named.test(text) && !about.test(text))?.[0] ?? null;
}

const saysNoShow = (text: string): boolean => NO_SHOW.test(text) && !NOT_PEOPLE.test(text);

const ASKED_ABOUT = edge(
  "about|why|after|if|ask|про|чому|після|якщо|спитати|запитати|о|почему|после|если|спросить|vì sao|tại sao|sau khi|nếu|hỏi",
);

/** A line that tells of nobody coming and asks for nothing: told, not planned. */
export const tellsNoShow = (words: string): boolean => {
  const text = words.normalize("NFC");
  return saysNoShow(text) && !ASKED_ABOUT.test(text) && !text.trimEnd().endsWith("?");
};

/** What was told, without the next step that was agreed. */
export function beforeNextStep(words: string, followUp: string | null): string {
  const at = followUp === null || followUp === "" ? -1 : words.lastIndexOf(followUp);
  return at < 0 ? words : words.slice(0, at);
}
