/** Questions about what those we work with feel and mean to do: "Богдан не ображається за …?", "Гранит Плюс не собирается уходить?". */
import { pastAdverb } from "../names/dealings.ts";
import { isEverydayForm } from "../names/namesakes.ts";
import type { Sentence } from "./sentence.ts";

/** Takes offence, is cross, worries, doubts, drags, keeps silent, means to, plans, leaves, complains, is against. */
const MINDS =
  /^(?:ображ|образи(?:вс|лас|лис)|обиж|обиде(?:лс|лас|лис)|злит(?:ь?ся)|сердит(?:ь?ся)|дуєть?ся|дуется|дуются|збира(?:єть?ся|ють?ся)|собира(?:ет|ют)ся|вага(?:єть?ся|ють?ся)|сомнева|сумніва(?:єть?ся|ють?ся)|пережива[єею]|волну(?:ет|ют)ся|хвилю(?:єть?ся|ють?ся)|наполяга[єю]|настаива[ею]|зволіка[єю]|медл[ия]т|мовчить|мовчать|молчит|молчат|скарж|жалу(?:ет|ют)ся|плану[єею]т?ь?$|дума[єею]т?ь?$|проти$|против$|гот(?:ов|ова|ові|овий|овы)$|уход[ия]т|уйде?т|уйдут|піде$|підуть$|тяне$|тянет$|тянут$|тягне$|тягнуть$|цікав(?:ить?ся|лять?ся)|интересу(?:ет|ют)ся|планирует$|планируют$|обещает$|обіцяє$|передума)/;

/** Small words that may stand before such a verb. */
const SMALL =
  /^(не|ни|ні|ще|еще|часом|случайно|там|хоч|хоть|випадково|наче|типу|типа|бува|ли|больше|більше|дуже|очень|сильно|досі|доси|пор|до|сих|и|і|все|так)$/;

/** Whether what such a verb is said of is one person, or a client of several words, and its name stands at the head. */
export function asksOfMind({ line, mentions, people, from }: Sentence): boolean {
  const named = people.filter((one) => !one.job && one.people.length > 0);
  const [name] = named.length + mentions.length === 1 ? [...named, ...mentions] : [];
  if (name === undefined || name.from > from + 1) return false;
  const person = named.length === 1;
  if (person ? isEverydayForm(line.tokens[name.from]?.key ?? "") : name.to - name.from < 2) return false;
  let at = pastAdverb(line, name.to);
  while (at < name.to + MOST && SMALL.test(line.tokens[at]?.key ?? "")) at += 1;
  return MINDS.test(line.tokens[at]?.key ?? "");
}
const MOST = 5;
