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
    "before|for|ahead my|the|our|their|his|her|a call|meeting|mtg|chat|demo|visit|review|lunch|coffee|qbr|zoom, before i call|meet|ring|see|phone, ahead of my|the|our|their call|meeting|mtg|chat|demo|visit|review, the, a, an, all, our, of, for, on, at, with, from, to, about, in, please, pls, plz, me, us, my, quick, short, full, current, whole, entire, latest, last, s, and, now, today, client, account, is, hey, hi, ok",
};
const UKRAINIAN: Words = {
  known:
    "борг|борги|боргу, заборгованість, дебіторка|дебіторку, дебіторська, контакти, нотатки|замітки, історія, прогрес, хронологія, резюме, саммарі, ситуація, статус, лог, інфа|інфо, таймлайн, тайм лайн, рахунки, прострочен*, неоплачен*, несплачен*, відкрит*, поточн*, стисл*, коротк*, останн*, звіт, апдейт|апдейти, огляд, контакт, умови, стан, новини, підсумок|підсумки, домовленості, показники, цифри, просрочка|просрочку, картка|картку, профіль, дані, ризики, скарги, рахунки, обіцянки, останній контакт|дзвінок|лист|дотик, остання зустріч|розмова, останні домовленості|контакти|новини, кінець|термін|строк договору|контракту, активність, люди",
  show: "покажи|показати|покажіть, відкрий, глянь, глянути, виведи, дай, подивись|подивися, знайди, скажи, підкажи",
  small:
    "по, про, за, з, із, зі, у, в, для, від, мені, нам, наш|наша|наші|нашу, всі|усі, весь, вся, все, усе, ну, а, плз, будь ласка, там, клієнт|клієнта|клієнту, ще, є, ок, повна|повну|повний, що є",
};
const RUSSIAN: Words = {
  known:
    "долг|долги|долга, задолженность, дебиторка|дебиторку, дебиторская, оплаты, контакты, заметки, история, прогресс, хронология, резюме, саммари, ситуация, статус, лог, инфа|инфо, таймлайн, тайм лайн, счета, просроченн*, неоплаченн*, открыт*, текущ*, кратк*, коротк*, последн*, отчет, апдейт|апдейты, обзор, контакт, условия, состояние, новости, итог|итоги, договоренности, показатели, цифры, просрочка|просрочку, карточка|карточку, профиль, данные, риски, жалобы, обещания, последний контакт|звонок|касание, последнее письмо, последняя встреча, последние договоренности|контакты|новости, конец|срок договора|контракта, активность, люди",
  show: "покажи|показать|покажите, открой, глянь, глянуть, выведи, дай, посмотри, найди, скажи, подскажи",
  small:
    "по, про, за, с, со, у, в, для, от, о, об, мне, нам, наш|наша|наши|нашу, все, весь, вся, ну, а, плиз, пожалуйста, там, клиент|клиента|клиенту, еще, есть, ок, полная|полную|полный, что есть",
};
const VIETNAMESE: Words = {
  known:
    "số dư nợ, dư nợ, số dư, số nợ, hạn mức, việc còn tồn, việc tồn đọng, thông tin, hồ sơ, thẻ, thẻ khách, lịch sử, công nợ, nợ, tình hình, trạng thái, điểm, điểm số, sức khỏe, sức khoẻ, ghi chú, tóm tắt, tổng quan, việc tồn, việc còn mở, việc đang mở, việc còn lại, đầu mối, người liên hệ, danh bạ, ngày hết hạn, hạn hợp đồng, ngày hết hạn hợp đồng, doanh thu, doanh số, khiếu nại, lời hứa, bước tiếp theo, lần gặp cuối, lần gặp gần nhất, lần liên hệ cuối, lần liên hệ gần nhất, cuộc gọi gần nhất, buổi họp gần nhất, sinh nhật, hóa đơn chưa trả, hoá đơn chưa trả, nhật ký, số liệu, số điện thoại, sđt, số đt, email, mail, địa chỉ, địa chỉ mail, danh sách liên hệ, người phụ trách, brief",
  show: "cho xin, xin, gửi mình, gửi em, nhắc lại, đọc, tóm, tóm nhanh, brief nhanh, điểm nhanh, điểm qua, kể, nói sơ, xem, mở, cho xem, show, coi, cho coi, liệt kê, hiện, tra, lấy, đưa, cho mình xem, cho em xem",
  small:
    "lại, thử, dùm, hộ, coi, của, bên, về, với, cho, mình, em, tôi, giúp, giùm, nhanh, đi, nhé, nha, ạ, cái, các, những, tất cả, toàn bộ, khách, khách hàng, ơi, này, hiện tại, chi tiết, cơ bản, ở, từ, ông, anh, chị, hết, mọi, thứ, về bên, danh sách, trước khi họp, trước cuộc họp, nhất, lẹ, em, xin",
};

const BOOK = phraseBook<Part>([]);
const BOOK_VI = phraseBook<Part>([]);
for (const book of [BOOK, BOOK_VI]) for (const words of [ENGLISH, UKRAINIAN, RUSSIAN]) enter(words, book, false);
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
export function looksUp(sentence: Sentence): boolean {
  const parts = partsOf(sentence);
  return parts.has("known") || parts.has("show");
}

/** Whether it asks to be shown a thing that is kept of a client: "cho em xem lại lịch sử Hoa Sen". */
export function asksToShow(sentence: Sentence): boolean {
  const parts = partsOf(sentence);
  return parts.has("known") && parts.has("show");
}

const NONE: ReadonlySet<Part> = new Set();

function partsOf({ line, taken, client, named, from }: Sentence): ReadonlySet<Part> {
  if ((client === undefined && named.length === 0) || line.tokens.length - from > 2 * MOST_WORDS) return NONE;
  const parts = new Set<Part>();
  for (let at = from; at < line.tokens.length; ) {
    if (taken.has(at) || line.tokens[at]?.kind === "mark") {
      at += 1;
      continue;
    }
    const found = phrasesAt(line.vietnamese ? BOOK_VI : BOOK, line.tokens, at);
    const to = found[0]?.to;
    if (to === undefined || (taken.has(to) && ALSO_VERB.test(line.tokens[at]?.key ?? ""))) return NONE;
    for (const one of found) if (one.to === to) parts.add(one.value);
    at = to;
  }
  return parts;
}
