/** Questions about what those we work with feel and mean to do: "Богдан не ображається за …?", "Гранит Плюс не собирается уходить?". */
import { pastAdverb } from "../names/dealings.ts";
import { isEverydayForm } from "../names/namesakes.ts";
import { keyOf } from "../text/letters.ts";
import type { Sentence } from "./sentence.ts";

/** Takes offence, is cross, worries, doubts, drags, keeps silent, means to, plans, leaves, complains, is against. */
const MINDS =
  /^(?:ображ|образи(?:вс|лас|лис)|обиж|обиде(?:лс|лас|лис)|злит(?:ь?ся)|сердит(?:ь?ся)|дуєть?ся|дуется|дуются|збира(?:єть?ся|ють?ся)|собира(?:ет|ют)ся|вага(?:єть?ся|ють?ся)|сомнева|сумніва(?:єть?ся|ють?ся)|пережива[єею]|волну(?:ет|ют)ся|хвилю(?:єть?ся|ють?ся)|наполяга[єю]|настаива[ею]|зволіка[єю]|медл[ия]т|мовчить|мовчать|молчит|молчат|скарж|жалу(?:ет|ют)ся|плану[єею]т?ь?$|дума[єею]т?ь?$|проти$|против$|гот(?:ов|ова|ові|овий|овы)$|уход[ия]т|уйде?т|уйдут|піде$|підуть$|тяне$|тянет$|тянут$|тягне$|тягнуть$|цікав(?:ить?ся|лять?ся)|интересу(?:ет|ют)ся|планирует$|планируют$|обещает$|обіцяє$|передума)/;

/** Small words that may stand before such a verb. */
const SMALL =
  /^(не|ни|ні|ще|еще|часом|случайно|там|хоч|хоть|випадково|наче|типу|типа|бува|ли|больше|більше|дуже|очень|сильно|досі|доси|пор|до|сих|и|і|все|так)$/;

/** Whether what such a verb is said of is one person, or a client of several words, and its name stands at the head. */
export function asksOfMind(sentence: Sentence): boolean {
  const { line, mentions, people, from } = sentence;
  const named = people.filter((one) => !one.job && one.people.length > 0);
  const [name] = named.length + mentions.length === 1 ? [...named, ...mentions] : [];
  if (name === undefined || name.from > from + 1) return false;
  const person = named.length === 1;
  if (person ? isEverydayForm(line.tokens[name.from]?.key ?? "") : name.to - name.from < 2) return false;
  if (line.vietnamese) return isMindInVietnamese(sentence, name.to);
  let at = pastAdverb(line, name.to);
  while (at < name.to + MOST && SMALL.test(line.tokens[at]?.key ?? "")) at += 1;
  return MINDS.test(line.tokens[at]?.key ?? "");
}
const MOST = 5;

const ASKING_VI = new Set(["không", "khong", "chưa", "chua", "ko", "k", "hông", "hok", "hem", "chăng"].map(keyOf));
const SMALL_VI = /^(co|con|da|dang|van|se|khong|chua|ko|k|lai|cung|that|su|hay|bi)$/;
/** Agrees, wants, intends, signs, pays, is cross, complains, works with us, settles, approves, likes, cancels, draws back, needs, answers. */
const MINDS_VI =
  /^(chiu|dong y|muon|dinh|tinh|ky|gia han|tra|buc|gian|phan nan|hai long|hop tac|chot|duyet|thich|ung|quan tam|than|keu|huy|rut|bo|doi y|can|hen|goi|nhan|lien he|phan hoi|rep|tra loi|nho|biet|hieu|tin|so|lo|ngai|dam|kip|ranh|phan doi|tu choi|chap nhan|thanh toan|chuyen tien|thuoc|theo|giu|mua|dat|dong|lam o)$/;

function isMindInVietnamese({ line, mentions }: Sentence, to: number): boolean {
  let at = to;
  while (at < to + MOST && SMALL_VI.test(line.tokens[at]?.bare ?? "")) at += 1;
  const first = line.tokens[at]?.bare ?? "";
  // "ban mai hủy diệt?" asks with its mark alone.
  if (mentions.length > 0 && !line.tokens.some((one) => ASKING_VI.has(one.key))) return false;
  return MINDS_VI.test(first) || MINDS_VI.test(`${first} ${line.tokens[at + 1]?.bare ?? ""}`);
}
