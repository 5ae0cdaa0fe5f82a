/** Complaints (`docs/practice.md`, "Trouble"): which words are one, how bad it is, and what is still to be said of it. */
import type { LocalDate } from "./vocabulary.ts";

/** A complaint by its own name, at the head of a line or after the client's. */
const NAMED = /(?:^|[^\p{L}])(?:complaints?|скарг\p{L}{1,2}|жалоб\p{L}{1,2}|khiếu nại|khieu nai)(?![\p{L}])/iu;

/** Complaining, anger, a refund demand, a disputed invoice. */
const TOLD =
  /(?:^|[^\p{L}])(?:complain(?:ed|s|ing)?|поскарж\p{L}+|скарж\p{L}+|жалу\p{L}+|пожалов\p{L}+|phàn nàn|furious|in a rage|outraged|livid|angry (?:about|at|with|over)|refund|(?:want|demand)s? (?:their |the )?money back|disput(?:e|es|ed|ing) (?:the |our |an )?(?:invoice|bill)|(?:invoice|bill) is wrong|розлючен\p{L}*|обурен\p{L}*|лютують|вимага\p{L}+ (?:повернути|повернення) (?:кошт|грош)\p{L}*|повернення (?:коштів|грошей)|оспор\p{L}+ рахун\p{L}+|рахунок неправильн\p{L}+|в ярости|возмущен\p{L}*|возмущён\p{L}*|в бешенстве|требу\p{L}+ (?:вернуть|возврат\p{L}*) (?:деньги|денег|средств\p{L}*)|возврат (?:денег|средств)|оспари\p{L}+ сч[её]т\p{L}*|сч[её]т неправильн\p{L}+|tức giận|rất giận|nổi giận|bức xúc|đòi hoàn tiền|hoàn tiền|đòi lại tiền|hóa đơn sai|sai hóa đơn)(?![\p{L}])/iu;

const SEVERE =
  /(?:^|[^\p{L}])(?:severe|serious|critical|furious|in a rage|outraged|livid|refund|money back|серйозн\p{L}+|критичн\p{L}+|розлючен\p{L}*|обурен\p{L}*|повернення (?:коштів|грошей)|серь[её]зн\p{L}+|критич\p{L}+|в ярости|в бешенстве|возврат (?:денег|средств)|nghiêm trọng|hoàn tiền|tức giận|nổi giận)(?![\p{L}])/iu;

/** The closing words that only say how bad it is. */
const SEVERITY_TAIL =
  /[\s,;.:—-]+(?:(?:very|дуже|очень|rất)\s+)?(?:severe|serious|critical|серйозна?|критична?|серь[её]зная?|критичная?|nghiêm trọng)[\s.!]*$/iu;

export const namesComplaint = (words: string): boolean => NAMED.test(words.normalize("NFC"));
export const tellsOfTrouble = (words: string): boolean => TOLD.test(words.normalize("NFC"));
/** A refund demand or fury is severe without being called so; one tap says otherwise. */
export const soundsSevere = (words: string): boolean => SEVERE.test(words.normalize("NFC"));

/** What was complained of, without the word for how bad it is. */
export const complaintText = (words: string): string => words.replace(SEVERITY_TAIL, "").trim();

/** What a complaint is to tell before it counts as thought through, in the order in which it is asked. */
const COMPLAINT_DETAILS = ["cause", "our_part", "action", "due_on"] as const;
type ComplaintDetail = (typeof COMPLAINT_DETAILS)[number];

interface ComplaintSaid {
  readonly cause: string | null;
  readonly our_part: string | null;
  readonly action: string | null;
  readonly due_on: LocalDate | null;
}

export const unsaid = (complaint: ComplaintSaid): readonly ComplaintDetail[] =>
  COMPLAINT_DETAILS.filter((detail) => complaint[detail] === null);
