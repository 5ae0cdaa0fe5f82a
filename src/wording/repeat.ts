/** The label of a message that may have come before. */
import type { Message } from "../chat/reply.ts";
import { phrases, say } from "./say.ts";

const repeat = phrases({
  mayRepeat: {
    en: "The connection broke while this was sent: you may see it twice.",
    uk: "Зв'язок обірвався під час надсилання: це може бути повтор.",
    ru: "Связь оборвалась во время отправки: это может быть повтор.",
    vi: "Kết nối bị ngắt khi gửi: tin này có thể bị lặp.",
  },
});

/** The same message, saying first that it may be a repeat. */
export const sayMayRepeat = (message: Message): Message => ({
  ...message,
  reply: {
    ...message.reply,
    sections: [{ kind: "note", text: say(message.language, repeat.mayRepeat) }, ...message.reply.sections],
  },
});
