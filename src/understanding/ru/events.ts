/** Russian nouns of a contact and its means, in all their cases. */
import type { MarkWords } from "../intent/marks.ts";
import { cases } from "../text/bend.ts";

const HARD = "- а у ом е ы ов ам ами ах";
const SOFT_K = "- а у ом е и ов ам ами ах";

export const EVENTS_RU: MarkWords = [
  [
    `${cases("звон", "ок ка ку ком ке ки ков кам ками ках")},${cases("звоноч", "ек ка ку ком ке ки ков")},${cases("созвон", HARD)},входящий, входящего, входящие, недозвон, на трубке, телефонн* общени*`,
    { is: "event", channel: "call" },
  ],
  [
    `${cases("встреч", "а и у е ей ам ами ах")},встреч, встречка|встречку|встречи,${cases("визит", HARD)},${cases("митинг завтрак", SOFT_K)},${cases("обед", HARD)},${cases("ужин ланч", HARD)},${cases("совещани", "е я ю ем и й ям ями ях")},${cases("переговор", "ы ов ам ами ах")}`,
    { is: "event", channel: "meeting" },
  ],
  [
    `${cases("зум тимс тимз скайп видеомит гуглмит видеосозвон", HARD)},${cases("видеозвон", "ок ка ку ком ке ки ков")},${cases("видеовстреч", "а и у е ей")},митс|митса|митсе|митсом, гугл митом|мита, видеосвязью`,
    { is: "event", channel: "video" },
  ],
  [
    `${cases("разговор", HARD)},${cases("бесед", "а ы е у ой ам ами ах")},бесед,${cases("презентаци консультаци", "я и ю ей й ям ями ях")}`,
    { is: "event", channel: "other", weak: true },
  ],
  [
    `${cases("емейл мейл имейл", HARD)},${cases("электронк", "а и е у ой")},${cases("почт", "а ы е у ой")},на ящик, почтовый ящик`,
    { is: "medium", channel: "email" },
  ],
];
