/** Shades of a line that the reading itself does not carry: nobody answered; it is they who owe. */

const edge = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu");

const UNANSWERED = edge(
  [
    "no answer|no reply|no response|didn['’]?t (?:answer|pick up|reply|respond)|did not (?:answer|pick up|reply)|not (?:answering|picking up)",
    "voice ?mail|left a message|unanswered|couldn['’]?t reach|no[- ]show|went to vm|nobody picked up|rang out",
    "не (?:взя\\p{L}{1,3}|бер[еу]\\p{L}{0,2}|відпові\\p{L}+|підня\\p{L}+|дозвони\\p{L}+|додзвони\\p{L}+|прийш\\p{L}+|з['’ʼ]?яви\\p{L}+)|без відповіді|недозвон\\p{L}*|поза зоною|автовідповідач",
    "не (?:взял\\p{L}{0,2}|бер[её]т|берут|отвеч\\p{L}+|ответи\\p{L}+|поднял\\p{L}{0,2}|приш[её]?л\\p{L}{0,2}|явил\\p{L}+)|без ответа|нед[оа]звон\\p{L}*|вне зоны|автоответчик",
    "không (?:nghe máy|bắt máy|trả lời|nhấc máy|liên lạc được|phản hồi|gặp được)|ko (?:nghe máy|bắt máy|trả lời)|thuê bao|khong (?:nghe may|bat may|tra loi)",
  ].join("|"),
);

/** "They will send", "waiting for their brief": what the client owes us. */
const THEY_OWE = edge(
  [
    "they (?:owe|will|promised|are to|should)|he (?:will|promised)|she (?:will|promised)|waiting (?:for|on)|wait for|awaiting|expect(?:ing)?|from them|owes? (?:us|me)|(?:will|must|should|has to|have to) (?:send|give|share|sign|provide|return|pay|bring) (?:us|me)",
    "вони (?:мають|винні|обіцяли|надішлють|пришлють|скинуть)|чека(?:ю|ємо|ти)|обіцял[аи]? (?:надіслати|прислати|скинути)|від них|з них|винн\\p{L}{1,2} нам|(?:надішл(?:е|ють)|пришл(?:е|ють)|скин(?:е|уть)) нам|(?:має|мають|повин\\p{L}+) нам",
    "они (?:должны|обещали|пришлют|скинут|отправят)|жд(?:у|[её]м|ать)|ожида\\p{L}+|обещал[аи]? (?:прислать|скинуть|отправить)|от них|с них|долж\\p{L}+ нам|(?:пришл(?:[её]т|ют)|скин(?:ет|ут)|отправ(?:ит|ят)) нам",
    "họ (?:sẽ|nợ|hứa|phải)|chờ|đợi|bên họ gửi|khách (?:sẽ )?gửi|(?:nợ|sẽ gửi) (?:cho )?(?:mình|chúng (?:tôi|ta|mình)|bên mình)",
  ].join("|"),
);

export const saysUnanswered = (words: string): boolean => UNANSWERED.test(words.normalize("NFC"));
/** "Marble owes us the brief": who owes whom is said beside it already, what is owed stands behind. */
const OWED_THING =
  /^(?:\S+ ){1,4}(?:owes? (?:us|me)|(?:will|must|should|has to|have to) (?:send|give|share) (?:us|me)|винн\p{L}{1,2} нам|долж\p{L}+ нам|nợ (?:mình|chúng tôi))\s+(\S.*)$/iu;

export const owedThing = (text: string): string => OWED_THING.exec(text.normalize("NFC"))?.[1] ?? text;
export const saysTheyOwe = (words: string): boolean => THEY_OWE.test(words.normalize("NFC"));
