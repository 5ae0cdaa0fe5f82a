/** What stands behind `/team`: nothing, a day off, a working day, the list of them, or somebody to remove. */
import type { Command } from "../chat/command.ts";
import { readDue } from "./dates/read-due.ts";

const LIST = /^(?:days? off|holidays?|вихідні|свята|выходные|праздники|ngày lễ|ngày nghỉ)$/iu;
const OFF =
  /^(?:day off|holiday|off|вихідний(?: день)?|свято|выходной(?: день)?|праздник|ngày nghỉ|ngày lễ|nghỉ)[:\s]+(.+)$/iu;
const WORK =
  /^(?:working day|work ?day|we work|робочий(?: день)?|працюємо|рабочий(?: день)?|работаем|ngày làm việc|làm việc)[:\s]+(.+)$/iu;
const REMOVE =
  /^(?:remove|delete|kick(?: out)?|вилучити|вилучи|видалити|видали|прибрати|прибери|убрать|убери|удалить|удали|исключить|исключи|xóa|xoá|gỡ|loại)[:\s]+(.+)$/iu;

export function readTeam(text: string, words: string, now: Temporal.ZonedDateTime): Command {
  const plain = text.normalize("NFC").trim();
  if (LIST.test(plain)) return { kind: "days_off" };
  for (const [form, off] of [
    [OFF, true],
    [WORK, false],
  ] as const) {
    const said = form.exec(plain)?.[1];
    if (said === undefined) continue;
    const read = readDue(said, now);
    return { kind: "correct_day", words, day: read.kind === "due" ? read.due.slice(0, 10) : null, off };
  }
  const name = REMOVE.exec(plain)?.[1];
  return name === undefined ? { kind: "team" } : { kind: "remove_named", words, name };
}
