/** Look-ups of a client: what is known of it, the client and nothing else: "Globex card", "open items for Globex". */
import { addPhrases, type PhraseBook, phraseBook, phrasesAt } from "../text/phrases.ts";
import type { Sentence } from "./sentence.ts";

/** `known`: what is known of a client; `show`: to show it; `small`: words that may stand beside them. */
type Part = "known" | "show" | "small";
type Words = Readonly<Record<Part, string>>;

const ENGLISH: Words = {
  known:
    "card, status, standing, state, contacts, people, stakeholders, org chart, team, history, notes, summary, overview, recap, brief, briefing, latest, update|updates, news, health, score, health score, open|outstanding|pending|unfinished items|tasks|points|questions|issues|promises|actions|things|matters|invoices|complaints|tickets, timeline, balance, debt, revenue, turnover, contract end, contract end date, end date, expiry, renewal date, notice period, decision maker|makers, profile, details, info, background, stats, numbers, figures, invoices, complaints, promises, next steps, next step, touches, touchpoints, activity, lowdown, low down, rundown, picture, agreements, last contact|touch|meeting|call|conversation|email|visit, birthdays, kpis, risks",
  show: "show, open, view, pull up, bring up, list, give, display, see, get, find, look up",
  small:
    "the, a, an, all, our, of, for, on, at, with, from, to, about, in, please, pls, plz, me, us, my, quick, short, full, current, whole, entire, latest, last, s, and, now, today, client, account, is, hey, hi, ok",
};
const VIETNAMESE: Words = {
  known:
    "việc còn tồn, việc tồn đọng, thông tin, hồ sơ, thẻ, thẻ khách, lịch sử, công nợ, nợ, tình hình, trạng thái, điểm, điểm số, sức khỏe, sức khoẻ, ghi chú, tóm tắt, tổng quan, việc tồn, việc còn mở, việc đang mở, việc còn lại, đầu mối, người liên hệ, danh bạ, ngày hết hạn, hạn hợp đồng, ngày hết hạn hợp đồng, doanh thu, doanh số, khiếu nại, lời hứa, bước tiếp theo, lần gặp cuối, lần gặp gần nhất, lần liên hệ cuối, lần liên hệ gần nhất, cuộc gọi gần nhất, buổi họp gần nhất, sinh nhật, hóa đơn chưa trả, hoá đơn chưa trả, nhật ký, số liệu, số điện thoại, sđt, số đt, email, mail, địa chỉ, địa chỉ mail, danh sách liên hệ, người phụ trách, brief",
  show: "xem, mở, cho xem, show, coi, cho coi, liệt kê, hiện, tra, lấy, đưa, cho mình xem, cho em xem",
  small:
    "của, bên, về, với, cho, mình, em, tôi, giúp, giùm, nhanh, đi, nhé, nha, ạ, cái, các, những, tất cả, toàn bộ, khách, khách hàng, ơi, này, hiện tại, chi tiết, cơ bản, ở, từ, ông, anh, chị, hết, mọi, thứ, về bên, danh sách, trước khi họp, trước cuộc họp, nhất, lẹ, em, xin",
};

const BOOK = phraseBook<Part>([]);
const BOOK_VI = phraseBook<Part>([]);
for (const book of [BOOK, BOOK_VI]) enter(ENGLISH, book, false);
enter(VIETNAMESE, BOOK_VI, true);

function enter(words: Words, book: PhraseBook<Part>, marked: boolean): void {
  addPhrases(book, words.known, "known", marked);
  addPhrases(book, words.show, "show", marked);
  addPhrases(book, words.small, "small", marked);
}

/** Nouns that are also what one does to a client: "update Globex" is a task. */
const ALSO_VERB = /^(brief|update|recap|status|profile|get|find|list|give)$/;
/** More words than this are no look-up. */
const MOST_WORDS = 12;

/** Whether a line only looks something of its client up. */
export function looksUp({ line, taken, client, named, from }: Sentence): boolean {
  if ((client === undefined && named.length === 0) || line.tokens.length - from > 2 * MOST_WORDS) return false;
  const parts = new Set<Part>();
  for (let at = from; at < line.tokens.length; ) {
    if (taken.has(at) || line.tokens[at]?.kind === "mark") {
      at += 1;
      continue;
    }
    const found = phrasesAt(line.vietnamese ? BOOK_VI : BOOK, line.tokens, at);
    const to = found[0]?.to;
    if (to === undefined || (taken.has(to) && ALSO_VERB.test(line.tokens[at]?.key ?? ""))) return false;
    for (const one of found) if (one.to === to) parts.add(one.value);
    at = to;
  }
  return parts.has("known") || parts.has("show");
}
