/** What any part of Rapport may have to say. */
import { phrases } from "./say.ts";

export const GENERAL = phrases({
  actionGone: {
    en: "This button is too old or not yours. Ask again to get fresh ones.",
    uk: "Ця кнопка застаріла або не ваша. Запитайте ще раз, і з'являться нові.",
    ru: "Эта кнопка устарела или не ваша. Спросите ещё раз, и появятся новые.",
    vi: "Nút này đã cũ hoặc không phải của bạn. Hãy hỏi lại để có nút mới.",
  },
  failure: {
    en: "Something broke on my side, and nothing was changed. Please try again.",
    uk: "У мене щось зламалося, нічого не змінено. Спробуйте ще раз.",
    ru: "У меня что-то сломалось, ничего не изменено. Попробуйте ещё раз.",
    vi: "Phía tôi có lỗi, chưa có gì thay đổi. Hãy thử lại.",
  },
  reference: {
    en: "If it happens again, tell your admin this reference: {reference}",
    uk: "Якщо повториться, передайте адміністратору цей номер: {reference}",
    ru: "Если повторится, передайте администратору этот номер: {reference}",
    vi: "Nếu lỗi lặp lại, hãy báo mã này cho quản trị viên: {reference}",
  },
});
