/** Labels of buttons that several concepts share; 25 characters or fewer, since a phone shows no more. */
import { phrases } from "./say.ts";

export const BUTTONS = phrases({
  undo: { en: "Undo", uk: "Скасувати", ru: "Отменить", vi: "Hoàn tác" },
  edit: { en: "Edit", uk: "Змінити", ru: "Изменить", vi: "Sửa" },
  done: { en: "Done", uk: "Готово", ru: "Готово", vi: "Xong" },
  open: { en: "Open", uk: "Відкрити", ru: "Открыть", vi: "Mở" },
  today: { en: "Today", uk: "Сьогодні", ru: "Сегодня", vi: "Hôm nay" },
  yesterday: { en: "Yesterday", uk: "Вчора", ru: "Вчера", vi: "Hôm qua" },
  laterToday: { en: "Later today", uk: "Сьогодні пізніше", ru: "Сегодня позже", vi: "Lát nữa" },
  tomorrow: { en: "Tomorrow", uk: "Завтра", ru: "Завтра", vi: "Ngày mai" },
  nextWeek: { en: "Next week", uk: "Наступного тижня", ru: "На следующей неделе", vi: "Tuần sau" },
  typeDate: { en: "Another date…", uk: "Інша дата…", ru: "Другая дата…", vi: "Ngày khác…" },
  noDate: { en: "No date", uk: "Без дати", ru: "Без даты", vi: "Không đặt ngày" },
});
