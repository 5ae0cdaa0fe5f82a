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
  notPosted: {
    en: "I could not post this in the channel, so it comes to you alone. Invite me there with /invite @rapport; if I am there already, ask whoever manages the channel to let me post.",
    uk: "Не вдалося показати це в каналі, тому надсилаю лише вам. Запросіть мене туди: /invite @rapport. Якщо я вже там, попросіть того, хто керує каналом, дозволити мені писати.",
    ru: "Не удалось показать это в канале, поэтому отправляю только вам. Пригласите меня туда: /invite @rapport. Если я уже там, попросите того, кто управляет каналом, разрешить мне писать.",
    vi: "Tôi không đăng được tin này vào kênh nên chỉ gửi cho bạn. Hãy mời tôi vào kênh bằng /invite @rapport; nếu tôi đã ở trong kênh, hãy nhờ người quản lý kênh cho phép tôi đăng.",
  },
  kept: {
    en: "I can't write anything down right now. Telegram will hold it for a day, and I'll take it as soon as I can: no need to send it again.",
    uk: "Зараз не можу нічого записати. Telegram ще добу зберігатиме те, що ви надіслали, і я заберу це, щойно зможу: надсилати ще раз не треба.",
    ru: "Сейчас не могу ничего записать. Telegram ещё сутки будет хранить то, что вы отправили, и я заберу это, как только смогу: отправлять ещё раз не нужно.",
    vi: "Hiện tôi không ghi lại được gì. Telegram sẽ giữ những gì bạn vừa gửi trong 24 giờ, và tôi sẽ nhận ngay khi có thể: bạn không cần gửi lại.",
  },
  repeated: {
    en: "I can't write anything down right now. Slack will keep bringing me your message for about five minutes; if I haven't answered by then, please send it once more.",
    uk: "Зараз не можу нічого записати. Slack іще хвилин п'ять намагатиметься передати мені ваше повідомлення; якщо за цей час відповіді не буде, надішліть його, будь ласка, ще раз.",
    ru: "Сейчас не могу ничего записать. Slack ещё минут пять будет пытаться передать мне ваше сообщение; если за это время ответа не будет, отправьте его, пожалуйста, ещё раз.",
    vi: "Hiện tôi không ghi lại được gì. Trong khoảng năm phút tới, Slack sẽ tiếp tục gửi lại tin nhắn của bạn cho tôi; nếu sau đó tôi vẫn chưa trả lời, vui lòng gửi lại.",
  },
  lost: {
    en: "I can't write anything down right now, so this did not go through. Please do it again in a few minutes.",
    uk: "Зараз не можу нічого записати, тож це не виконано. Повторіть, будь ласка, за кілька хвилин.",
    ru: "Сейчас не могу ничего записать, поэтому это не выполнено. Повторите, пожалуйста, через несколько минут.",
    vi: "Hiện tôi không ghi lại được gì nên thao tác vừa rồi chưa được thực hiện. Vui lòng làm lại sau vài phút.",
  },
});

const wordsIn = (language: Language): DoorWords => ({
  // COMMAND_WORDS names every key of the record.
  menu: Object.fromEntries(COMMAND_WORDS.map((word) => [word, MENU[word][language]])) as DoorWords["menu"],
  save: DOOR.save[language],
  cancel: DOOR.cancel[language],
  typeHere: DOOR.typeHere[language],
  home: DOOR.home[language],
  notPosted: DOOR.notPosted[language],
  unstored: { kept: DOOR.kept[language], repeated: DOOR.repeated[language], lost: DOOR.lost[language] },
});

/** Every language's words, for doors to choose by each person's. */
export const doorWords = (): WordsByLanguage =>
  // LANGUAGES names every key of the record.
  Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language)])) as WordsByLanguage;
