/** The morning's words: its frame and its buttons. The lines are in `checklist-lines.ts`. */
import type { Part } from "../domain/checklist-facts.ts";
import { type Phrase, phrases } from "./say.ts";

export const CHECKLIST = phrases({
  shownOf: {
    en: "{day} · {shown} of {total}",
    uk: "{day} · {shown} з {total}",
    ru: "{day} · {shown} из {total}",
    vi: "{day} · {shown} trên {total} việc",
  },
  whole: {
    en: "{day} · {total, plural, one {# thing} other {# things}}",
    uk: "{day} · {total, plural, one {# справа} few {# справи} many {# справ} other {# справи}}",
    ru: "{day} · {total, plural, one {# дело} few {# дела} many {# дел} other {# дела}}",
    vi: "{day} · {total, plural, other {# việc}}",
  },
  done: {
    en: "{count, plural, one {# done} other {# done}}",
    uk: "готово {count}",
    ru: "готово {count}",
    vi: "xong {count}",
  },
  nothing: {
    en: "{day} · nothing is due today",
    uk: "{day} · на сьогодні справ немає",
    ru: "{day} · на сегодня дел нет",
    vi: "{day} · hôm nay không có việc nào",
  },
  allDone: {
    en: "That is all for today.",
    uk: "На сьогодні це все.",
    ru: "На сегодня это всё.",
    vi: "Vậy là xong hết việc hôm nay.",
  },
  olderList: {
    en: "This is today’s list: the one you tapped is from {day}.",
    uk: "Це сьогоднішній список, а той був за {day}.",
    ru: "Это сегодняшний список, а тот был за {day}.",
    vi: "Đây là danh sách hôm nay; danh sách bạn vừa chạm là của {day}.",
  },
});

export const PART_HEADINGS = phrases({
  now: { en: "NOW", uk: "ЗАРАЗ", ru: "СЕЙЧАС", vi: "LÀM NGAY" },
  meetings: { en: "MEETINGS", uk: "ЗУСТРІЧІ", ru: "ВСТРЕЧИ", vi: "CUỘC HẸN" },
  get_in_touch: { en: "GET IN TOUCH", uk: "ЗВ'ЯЗАТИСЯ", ru: "СВЯЗАТЬСЯ", vi: "LIÊN HỆ" },
  also: { en: "ALSO", uk: "ЩЕ", ru: "ЕЩЁ", vi: "NGOÀI RA" },
  rest: { en: "THE REST", uk: "РЕШТА", ru: "ОСТАЛЬНОЕ", vi: "CÒN LẠI" },
}) satisfies Readonly<Record<Part | "rest", Phrase>>;

export const LINE_BUTTONS = phrases({
  showAll: { en: "Show all {total}", uk: "Показати всі {total}", ru: "Показать все {total}", vi: "Xem cả {total}" },
  showTen: { en: "Show less", uk: "Показати менше", ru: "Показать меньше", vi: "Thu gọn" },
  doneWith: { en: "✓ {what}", uk: "✓ {what}", ru: "✓ {what}", vi: "✓ {what}" },
  back: { en: "Back to the list", uk: "До списку", ru: "К списку", vi: "Về danh sách" },
  logTouch: { en: "Log a touch", uk: "Записати контакт", ru: "Записать контакт", vi: "Ghi liên hệ" },
  card: { en: "How are they?", uk: "Як справи в клієнта?", ru: "Как дела у клиента?", vi: "Xem khách hàng" },
});
