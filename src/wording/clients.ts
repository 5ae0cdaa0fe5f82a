/** What is said about clients as entries of the directory: which one, created, listed, changed. */
import { phrases } from "./say.ts";

export const WHICH_CLIENT = phrases({
  which: {
    en: "Which client?",
    uk: "Який клієнт?",
    ru: "Какой клиент?",
    vi: "Khách hàng nào?",
  },
  several: {
    en: "Several clients fit. Which one?",
    uk: "Підходить кілька клієнтів. Який саме?",
    ru: "Подходит несколько клиентов. Какой именно?",
    vi: "Có vài khách hàng phù hợp. Bạn chọn khách nào?",
  },
  unknown: {
    en: "No client called {name} yet. Tap the right one, or create it.",
    uk: "Клієнта {name} ще немає. Оберіть потрібного або створіть.",
    ru: "Клиента {name} ещё нет. Выберите нужного или создайте.",
    vi: "Chưa có khách hàng {name}. Hãy chọn đúng khách hoặc tạo mới.",
  },
  unknownAlone: {
    en: "No client called {name} yet.",
    uk: "Клієнта {name} ще немає.",
    ru: "Клиента {name} ещё нет.",
    vi: "Chưa có khách hàng {name}.",
  },
  gone: {
    en: "That client is no longer on your list. Ask /clients for the current one.",
    uk: "Цього клієнта вже немає у вашому списку. Актуальний список: /clients.",
    ru: "Этого клиента уже нет в вашем списке. Актуальный список: /clients.",
    vi: "Khách hàng này không còn trong danh sách của bạn. Xem danh sách hiện tại: /clients.",
  },
  noneYet: {
    en: "No clients yet. Send me their names, one a line, and they are created.",
    uk: "Клієнтів ще немає. Надішліть назви, по одній у рядку, і я їх додам.",
    ru: "Клиентов ещё нет. Пришлите названия, по одному в строке, и я их добавлю.",
    vi: "Chưa có khách hàng nào. Gửi tên, mỗi dòng một khách, tôi sẽ thêm ngay.",
  },
  youWrote: {
    en: "You wrote: {words}",
    uk: "Ваше повідомлення: {words}",
    ru: "Ваше сообщение: {words}",
    vi: "Bạn đã viết: {words}",
  },
  create: {
    en: "Create “{name}”",
    uk: "Створити «{name}»",
    ru: "Создать «{name}»",
    vi: "Tạo “{name}”",
  },
});
