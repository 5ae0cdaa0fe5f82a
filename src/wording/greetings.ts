/** A greeting handed to a colleague. */
import { phrases } from "./say.ts";

export const GREETINGS = phrases({
  button: { en: "Hand greeting on…", uk: "Доручити вітання…", ru: "Поручить поздравление…", vi: "Nhờ chúc mừng…" },
  askWhom: {
    en: "Who wishes {person} a happy birthday, {day}?",
    uk: "Хто привітає з днем народження, {day}: {person}?",
    ru: "Кто поздравит с днём рождения, {day}: {person}?",
    vi: "Ai chúc mừng sinh nhật {person}, {day}?",
  },
  nobodyElse: {
    en: "Nobody else may see this client yet.",
    uk: "Поки що цього клієнта не бачить ніхто інший.",
    ru: "Пока этого клиента больше никто не видит.",
    vi: "Chưa ai khác được xem khách này.",
  },
  noBirthday: {
    en: "{person}: no birthday is known yet.",
    uk: "{person}: день народження ще невідомий.",
    ru: "{person}: день рождения ещё неизвестен.",
    vi: "{person}: chưa biết sinh nhật.",
  },
  handed: {
    en: "{member} greets {person}, {day}. It is on their list, and you hear when it is done.",
    uk: "{member} вітає, {day}: {person}. Це в списку колеги, а вам скажу, коли буде зроблено.",
    ru: "{member} поздравляет, {day}: {person}. Это в списке коллеги, а вам скажу, когда будет сделано.",
    vi: "{member} sẽ chúc mừng {person}, {day}. Việc đã vào danh sách của người đó; xong tôi sẽ báo bạn.",
  },
  /** The follow-up itself, in the language of who does it. */
  task: {
    en: "wish {person} a happy birthday",
    uk: "привітати з днем народження: {person}",
    ru: "поздравить с днём рождения: {person}",
    vi: "chúc mừng sinh nhật {person}",
  },
  /** On the person's card. */
  open: {
    en: "{member} greets them, {day}",
    uk: "Вітає {member}, {day}",
    ru: "Поздравляет {member}, {day}",
    vi: "{member} chúc mừng, {day}",
  },
  done: {
    en: "{member} greeted them, {day}",
    uk: "Вітання передано, {day}: {member}",
    ru: "Поздравление передано, {day}: {member}",
    vi: "{member} đã chúc mừng, {day}",
  },
});
