/** Showing an answer to everybody in a channel. */
import { phrases } from "./say.ts";

export const POSTING = phrases({
  button: { en: "Post here", uk: "Показати тут усім", ru: "Показать здесь всем", vi: "Đăng vào kênh" },
  ask: {
    en: "Everybody in this channel will read it: {client}. Post it?",
    uk: "Це прочитають усі в цьому каналі: {client}. Показати?",
    ru: "Это прочитают все в этом канале: {client}. Показать?",
    vi: "Mọi người trong kênh này sẽ đọc được: {client}. Đăng chứ?",
  },
  askOwnerOnly: {
    en: "Here clients are shown to their owners only, but everybody in this channel will read it: {client}. Post it all the same?",
    uk: "Тут клієнтів бачать лише їхні відповідальні, а це прочитають усі в каналі: {client}. Усе одно показати?",
    ru: "Здесь клиентов видят только их ответственные, а это прочитают все в канале: {client}. Всё равно показать?",
    vi: "Ở đây chỉ người phụ trách thấy khách của mình, nhưng cả kênh sẽ đọc được: {client}. Vẫn đăng?",
  },
  yes: { en: "Post", uk: "Показати", ru: "Показать", vi: "Đăng" },
  no: { en: "Keep it to me", uk: "Лише мені", ru: "Только мне", vi: "Chỉ mình tôi" },
  posted: {
    en: "Posted here: {client}. Not in the channel? Then Rapport may not write there, and it came to you.",
    uk: "Показано тут: {client}. Немає в каналі? Отже, Rapport не може туди писати, і це прийшло вам.",
    ru: "Показано здесь: {client}. Нет в канале? Значит, Rapport не может туда писать, и это пришло вам.",
    vi: "Đã đăng vào kênh: {client}. Không thấy? Rapport không được đăng ở đó nên tin đã gửi cho bạn.",
  },
  restricted: {
    en: "{client} is restricted: what is known of it is not posted in a channel.",
    uk: "Доступ до {client} обмежено: у канал про нього нічого не надсилаю.",
    ru: "Доступ к {client} ограничен: в канал о нём ничего не отправляю.",
    vi: "{client} đang giới hạn người xem nên không đăng vào kênh.",
  },
  nowhere: {
    en: "This can be posted only from a channel.",
    uk: "Показати можна лише в каналі.",
    ru: "Показать можно только в канале.",
    vi: "Chỉ đăng được từ trong một kênh.",
  },
});
