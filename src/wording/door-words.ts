/** The words a door needs before anybody has spoken. */
import { COMMAND_WORDS } from "../chat/command.ts";
import type { DoorWords, WordsByLanguage } from "../chat/door.ts";
import { LANGUAGES, type Language } from "../domain/vocabulary.ts";
import { MENU } from "./commands.ts";
import { phrases } from "./say.ts";

const DOOR = phrases({
  save: { en: "Save", uk: "Зберегти", ru: "Сохранить", vi: "Lưu" },
  cancel: { en: "Cancel", uk: "Скасувати", ru: "Отмена", vi: "Hủy" },
  typeHere: { en: "Type here", uk: "Пишіть тут", ru: "Пишите здесь", vi: "Gõ ở đây" },
  home: {
    en: "Write to me as you would to a colleague: what happened with a client, and what was promised. Each working morning I send one short list: whom to contact, and why.",
    uk: "Пишіть мені, як колезі: що сталося з клієнтом і що обіцяно. Щоранку в робочі дні надсилаю один короткий список: з ким зв'язатися й чому.",
    ru: "Пишите мне, как коллеге: что произошло с клиентом и что обещано. По утрам в рабочие дни присылаю один короткий список: с кем связаться и почему.",
    vi: "Hãy viết cho tôi như viết cho đồng nghiệp: điều đã diễn ra với khách hàng và điều đã hứa. Mỗi sáng ngày làm việc, tôi gửi một danh sách ngắn: cần liên hệ ai và vì sao.",
  },
});

const wordsIn = (language: Language): DoorWords => ({
  // COMMAND_WORDS names every key of the record.
  menu: Object.fromEntries(COMMAND_WORDS.map((word) => [word, MENU[word][language]])) as DoorWords["menu"],
  save: DOOR.save[language],
  cancel: DOOR.cancel[language],
  typeHere: DOOR.typeHere[language],
  home: DOOR.home[language],
});

/** Every language's words, for doors to choose by each person's. */
export const doorWords = (): WordsByLanguage =>
  // LANGUAGES names every key of the record.
  Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language)])) as WordsByLanguage;
