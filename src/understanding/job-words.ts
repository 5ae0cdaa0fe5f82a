/** `Olena left Acme for Globex`, `Олена перейшла з Acme в Globex`, `chị Lan chuyển sang Globex`, `CFO of Acme quit`. */
import type { CommandOf } from "../chat/command.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { Directory } from "./directory.ts";
import { type ClientMention, findClients } from "./names/find-clients.ts";
import { findJobs } from "./names/find-jobs.ts";
import { findPeople } from "./names/find-people.ts";
import { scanned } from "./scanned.ts";

const WHO = "(?<who>[^,;?!\\n]+?)";
const OLD = "(?<old>[^,;:?!\\n]+?)";
const TO = "(?<to>[^,;:?!\\n]+?)";
const WHEN = "(?:\\s+(?:yesterday|today|recently|вчора|сьогодні|нещодавно|вчера|сегодня|недавно|hôm qua|hôm nay|rồi))?";
const JUST = "(?:(?:has|have|had|just|already|вже|уже|щойно|только что|đã|vừa|mới)\\s+)*";
const line = (rest: string): RegExp => new RegExp(`^${WHO}\\s+${JUST}${rest}${WHEN}[\\s.]*$`, "iu");

/** Words that say nothing else than a change of jobs, and where to. */
const MOVED: readonly RegExp[] = [
  line(`left\\s+${OLD}\\s+(?:for|to join|and joined|and went to|to work (?:at|for))\\s+${TO}`),
  line(`(?:moved|went|switched|transferred|gone)\\s+from\\s+${OLD}\\s+to\\s+${TO}`),
  line(`changed jobs?(?:\\s+(?:to|and (?:joined|went to))\\s+${TO})?`),
  line(`(?:(?:is\\s+)?now works?\\s+(?:at|for)|now working\\s+(?:at|for)|is now at)\\s+${TO}`),
  line(`(?:перей\\p{L}+|піш\\p{L}+)\\s+(?:з|із|зі|від|из|с|от)\\s+${OLD}\\s+(?:в|у|до|на|к)\\s+${TO}`),
  line(`(?:переш\\p{L}+|уш[её]?л\\p{L}*|ушел)\\s+(?:из|с|от|з|із)\\s+${OLD}\\s+(?:в|к|на|у|до)\\s+${TO}`),
  line(
    `(?:змінил\\p{L}+|змінив|сменил\\p{L}*|поменял\\p{L}*)\\s+(?:роботу|работу)(?:\\s+(?:на|і пішл\\p{L}+ в)\\s+${TO})?`,
  ),
  line(`(?:тепер|теперь)\\s+(?:працює|работает)\\s+(?:в|у|на)\\s+${TO}`),
  line(
    `(?:nghỉ|rời(?: khỏi)?|rời bỏ)\\s+${OLD}\\s+(?:(?:để\\s+)?(?:chuyển\\s+)?sang|qua)\\s+(?:làm\\s+(?:việc\\s+)?(?:ở|tại|cho)\\s+)?${TO}`,
  ),
  line(`chuyển\\s+(?:việc\\s+)?từ\\s+${OLD}\\s+(?:sang|qua)\\s+(?:làm\\s+(?:việc\\s+)?(?:ở|tại|cho)\\s+)?${TO}`),
  line(`(?:giờ|bây giờ)\\s+làm\\s+(?:việc\\s+)?(?:ở|tại|cho)\\s+${TO}`),
];
/** "Moved to Friday", "перейшла в Telegram": a change of jobs only to a company that we know, or from one that is named. */
const MAYBE_MOVED: readonly RegExp[] = [
  line(`(?:moved|transferred|switched|left)\\s+(?:to|for)\\s+${TO}`),
  line(`(?:перейш\\p{L}+|переш\\p{L}+)\\s+(?:в|у|до|на|к)\\s+${TO}`),
  line(`chuyển\\s+(?:việc\\s+)?(?:sang|qua)\\s+(?:làm\\s+(?:việc\\s+)?(?:ở|tại|cho)\\s+)?${TO}`),
];
/** They are gone, and where to is not said. */
const LEFT: readonly RegExp[] = [
  line(
    `(?:quit|resigned|was fired|got fired|was let go|quit (?:their|his|her) job|(?:quit|left) the company|no longer works?(?:\\s+(?:there|for us|(?:at|for)\\s+${OLD}))?)`,
  ),
  line(`(?:quit|resigned from)\\s+${OLD}`),
  line(`(?:звільни\\p{L}+|уволил\\p{L}+|уволена?)(?:\\s+(?:з|із|від|из|с|от)\\s+${OLD})?`),
  line(`(?:більше|вже|больше|уже)\\s+не\\s+(?:працює|работает)(?:\\s+(?:там|(?:в|у|на)\\s+${OLD}))?`),
  line(`(?:(?:nghỉ|thôi) việc|không còn làm(?: việc)?)(?:\\s+(?:nữa|(?:ở|tại|cho)\\s+${OLD}))?`),
];

/** Words between a person and their company. */
const LINKS =
  /^(?:of|from|at|the|our|their|'s|з|із|зі|від|у|в|из|с|от|наш\p{L}*|их|їх\p{L}*|ở|bên|của|tại|-|–|—|:|\()$/u;
/** Nobody says it at greater length, and no longer line is looked through for it. */
const LONGEST = 160;

interface Reader {
  readonly directory: Directory;
  readonly language: Language;
}

/** The contact is found in the words; `null`: the line is no change of jobs, or whose it is cannot be told. */
export function spokenJobChange(words: string, at: Reader): CommandOf<"tell_contact"> | null {
  const plain = words.normalize("NFC");
  if (plain.length > LONGEST) return null;
  for (const [patterns, maybe] of [[MOVED, false] as const, [MAYBE_MOVED, true] as const, [LEFT, false] as const]) {
    for (const pattern of patterns) {
      const { who: whose, old: left, to: whereTo } = pattern.exec(plain)?.groups ?? {};
      const old = left === undefined ? null : clientNamed(left, at);
      if (whose === undefined || old === undefined) continue;
      const who = personIn(whose, old, at);
      const to = whereTo === undefined ? "" : companyIn(whereTo, at);
      if (!who || to === null) continue;
      if (maybe && !who.companySaid && clientNamed(to, at) === undefined) continue;
      return { kind: "tell_contact", contact: who.id, of: "moved", words: to };
    }
  }
  return null;
}

const only = (mentions: readonly ClientMention[]): number | undefined => {
  const [first, second] = mentions;
  return first && !second && first.clients.length === 1 ? first.clients[0] : undefined;
};

/** The place of the client that the whole of the words names. */
function clientNamed(text: string, at: Reader): number | undefined {
  const line = scanned(text, at.directory, at.language);
  const mentions = findClients(line, at.directory, 0, true);
  const [first] = mentions;
  return first?.from === 0 && first.to === line.tokens.length ? only(mentions) : undefined;
}

/** As the directory calls it, else as typed, with the capital or digit that a company's name has; `null`: no company. */
function companyIn(text: string, at: Reader): string | null {
  const known = clientNamed(text, at);
  if (known !== undefined) return at.directory.clients[known]?.name ?? null;
  return /^["«“]?[\p{Lu}\d]/u.test(text) && text.split(/\s+/).length <= MOST_WORDS ? text : null;
}
const MOST_WORDS = 4;

/** The one contact that the words name, and nothing beside them but honorifics, a job and a company. */
function personIn(
  text: string,
  old: number | null,
  at: Reader,
): { readonly id: string; readonly companySaid: boolean } | null {
  const line = scanned(text, at.directory, at.language);
  const mentions = findClients(line, at.directory, 0, false);
  const said = mentions.length > 0 ? only(mentions) : (old ?? undefined);
  if (mentions.length > 0 && (said === undefined || (old !== null && said !== old))) return null;
  const taken = new Set(mentions.flatMap((one) => placesOf(one)));
  const named = findPeople(line, { directory: at.directory, client: said, taken, from: 0 });
  for (const one of named) for (const place of placesOf(one)) taken.add(place);
  const jobs = findJobs(line, said === undefined ? [] : (at.directory.peopleOf[said] ?? []), taken, 0);
  for (const one of jobs) for (const place of placesOf(one)) taken.add(place);
  if (line.tokens.some((token, place) => !taken.has(place) && !LINKS.test(token.key))) return null;
  const [first, another] = named.length > 0 ? named : jobs;
  const person = first && !another && first.people.length === 1 ? first.people[0] : undefined;
  const contact = person && at.directory.clients[person.client]?.contacts[person.contact];
  return contact ? { id: contact.id, companySaid: said !== undefined } : null;
}

const placesOf = ({ from, to }: { readonly from: number; readonly to: number }): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);
