/** The words of a client file, as people of four languages fill it in. Rapport's own names always count. */
import type { Channel, Language, Stage, StakeholderRole, Tier } from "../domain/vocabulary.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import type { Phrase } from "../wording/say.ts";
import { channelNames, roleNames, stageNames, tierNames } from "../wording/terms.ts";

type Words<Name extends string> = Readonly<Record<Name, string>>;

const TIERS: Words<Tier> = {
  key: "a; vip; top; strategic; ключова; ключовий клієнт; ключевая; ключевой клиент; vàng; chiến lược",
  growth: "b; grow; для зростання; росту; зростаючий; растущий; для роста; phát triển",
  standard: "c; normal; regular; стандартний; стандартный; звичайний; обычный; thường; chuẩn",
};
const STAGES: Words<Stage> = {
  onboarding: "new; start; новий; новый; старт; mới; bắt đầu",
  active: "current; live; активний; активный; діючий; действующий; hoạt động; đang hoạt động",
  renewal: "renew; поновлення; перезаключення; возобновление; продление; tái ký",
  paused: "pause; on hold; hold; пауза; призупинено; приостановлен; tạm ngưng",
  churned: "lost; left; former; втрачений; пішла; потерян; ушла; đã mất; ngừng",
};
const ROLES: Words<StakeholderRole> = {
  decision_maker:
    "decides; decision-maker; dm; вирішує; ухвалює рішення; приймає рішення; лпр; опр; решает; принимает решение; принимает решения; quyết định; ra quyết định",
  budget_holder:
    "pays; budget; budget-holder; платить; тримає бюджет; бюджет; платит; держит бюджет; розпорядник бюджету; chi trả; ngân sách",
  influencer: "influences; впливова особа; лвпр; влиятель; влияющий; ảnh hưởng; có ảnh hưởng",
  champion:
    "supporter; чемпіон; прихильник; прихильниця; наш прихильник; чемпион; сторонник; сторонница; наш сторонник; ủng hộ",
  user: "end user; користувачка; пользовательница; sử dụng",
  blocker: "opponent; блокер; противник; противниця; противница; cản trở",
};
const CHANNELS: Words<Channel> = {
  call: "phone; phone call; телефон; дзвінок; звонок; gọi; điện thoại; cuộc gọi",
  meeting: "meet; in person; visit; зустріч; наживо; візит; встреча; лично; визит; gặp; gặp mặt; họp",
  video: "zoom; meet call; google meet; teams; відео; зум; видео; họp online; gọi video",
  email: "mail; e-mail; letter; пошта; імейл; почта; имейл; письмо; thư; mail",
  message: "chat; messenger; telegram; viber; whatsapp; zalo; slack; sms; чат; месенджер; мессенджер; nhắn tin",
  other: "else; інше; другое; khác",
};

const folded = (words: string): string =>
  words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();

function finder<Name extends string>(names: Readonly<Record<Name, Phrase>>, more: Words<Name>) {
  const meaning = new Map<string, Name>();
  for (const name of Object.keys(names) as Name[]) {
    const said = LANGUAGES.map((language: Language) => names[name][language]);
    for (const words of [name, ...said, ...more[name].split(";")]) meaning.set(folded(words), name);
  }
  return (words: string): Name | null => meaning.get(folded(words)) ?? null;
}

/** Each tells what a cell means, or `null` when it is no word of that list. */
export const tierNamed = finder(tierNames, TIERS);
export const stageNamed = finder(stageNames, STAGES);
export const roleNamed = finder(roleNames, ROLES);
export const channelNamed = finder(channelNames, CHANNELS);
