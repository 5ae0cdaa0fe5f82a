/** What a browser shows at the end of installing Rapport in Slack. */
import type { InstallWords } from "../chat/installations.ts";
import type { Language } from "../domain/vocabulary.ts";
import { phrases } from "./say.ts";

const ENDS = {
  installed: phrases({
    title: {
      en: "Rapport is installed",
      uk: "Rapport встановлено",
      ru: "Rapport установлен",
      vi: "Đã cài đặt Rapport",
    },
    text: {
      en: "Find Rapport under Apps in Slack, and write to it as you would to a colleague.",
      uk: "Знайдіть Rapport у Slack серед застосунків і пишіть йому, як колезі.",
      ru: "Найдите Rapport в Slack среди приложений и пишите ему, как коллеге.",
      vi: "Hãy tìm Rapport trong mục Ứng dụng của Slack và viết cho nó như cho đồng nghiệp.",
    },
  }),
  cancelled: phrases({
    title: {
      en: "Nothing was installed",
      uk: "Нічого не встановлено",
      ru: "Ничего не установлено",
      vi: "Chưa cài đặt gì",
    },
    text: {
      en: "You cancelled it in Slack. You can begin again whenever you like.",
      uk: "Ви скасували встановлення у Slack. Почати знову можна будь-коли.",
      ru: "Вы отменили установку в Slack. Начать заново можно в любой момент.",
      vi: "Bạn đã hủy trong Slack. Bạn có thể bắt đầu lại bất cứ lúc nào.",
    },
  }),
  stale: phrases({
    title: {
      en: "This link no longer works",
      uk: "Це посилання вже не діє",
      ru: "Эта ссылка больше не действует",
      vi: "Liên kết này không còn hiệu lực",
    },
    text: {
      en: "An installation has to be finished within ten minutes, in the browser where it began, and only once. Please begin again.",
      uk: "Встановлення треба завершити за десять хвилин, у тому самому браузері й лише раз. Почніть, будь ласка, знову.",
      ru: "Установку нужно завершить за десять минут, в том же браузере и только один раз. Начните, пожалуйста, заново.",
      vi: "Việc cài đặt phải hoàn tất trong mười phút, trên chính trình duyệt đã bắt đầu và chỉ một lần. Vui lòng bắt đầu lại.",
    },
  }),
  failed: phrases({
    title: { en: "It did not work", uk: "Не вийшло", ru: "Не получилось", vi: "Không thành công" },
    text: {
      en: "Slack or Rapport could not finish the installation. Please try again in a minute; if it keeps failing, tell whoever runs Rapport.",
      uk: "Slack або Rapport не зміг завершити встановлення. Спробуйте за хвилину; якщо не допоможе, скажіть операторові Rapport.",
      ru: "Slack или Rapport не смог завершить установку. Попробуйте через минуту; если не поможет, сообщите оператору Rapport.",
      vi: "Slack hoặc Rapport chưa thể hoàn tất việc cài đặt. Hãy thử lại sau một phút; nếu vẫn lỗi, hãy báo cho người vận hành Rapport.",
    },
  }),
} as const;

const NEXT = phrases({
  openSlack: { en: "Open Slack", uk: "Відкрити Slack", ru: "Открыть Slack", vi: "Mở Slack" },
  beginAgain: { en: "Begin again", uk: "Почати знову", ru: "Начать заново", vi: "Bắt đầu lại" },
});

const wordsIn = (language: Language): InstallWords => {
  const said = (end: keyof typeof ENDS) => ({ title: ENDS[end].title[language], text: ENDS[end].text[language] });
  return {
    installed: said("installed"),
    cancelled: said("cancelled"),
    stale: said("stale"),
    failed: said("failed"),
    openSlack: NEXT.openSlack[language],
    beginAgain: NEXT.beginAgain[language],
  };
};

export const installWords = (): Readonly<Record<Language, InstallWords>> => ({
  en: wordsIn("en"),
  uk: wordsIn("uk"),
  ru: wordsIn("ru"),
  vi: wordsIn("vi"),
});
