/** Who reached out, by the forms of Slavic words: the subject may follow its verb, and the endings tell it from the object. */
import type { Direction } from "../../domain/vocabulary.ts";
import type { PersonMention } from "../names/find-people.ts";
import { markAt } from "../scan.ts";
import type { Act } from "./acts.ts";
import type { Sentence } from "./sentence.ts";

/** Verbs whose object is in the accusative: "набрав Орлова"; with all others it is in the dative. */
const OF_SOMEONE =
  /^(пере|от|за)?(наб[иі]?р|привіт|віта|повідом|сповіст|запро[сш]|попередж?|предупре|приглас|приглаш|уведом|поздр|поблагодар|проінформ|проинформ|навіда|навест|відвіда|посет|смикну|дерну|пну|пінг|пинг|тегну|потурб|побеспок)/;
/** Given names in -а and -я that men bear. */
const MENS =
  /^(микола|мікола|ілля|илья|никита|микита|лука|кузьма|фома|саша|паша|женя|гриша|миша|міша|коля|толя|вася|ваня|петя|вова|володя|діма|дима|гоша|юра|слава|льоша|леша|сережа|серьожа|алеша|сеня|гена|рома|костя|стьопа|степа|вітя|витя|боря|льова|лева|федя|тьома|тема)$/;
/** So many words after its verb a subject may stand. */
const REACH = 6;

/** After a Slavic verb: "подзвонили з Глобекса", "кинула на пошту Лариса"; `untold` when the forms say nothing. */
export function bySlavicForms(sentence: Sentence, verb: Act): Direction | undefined | "untold" {
  const { line, taken, mentions } = sentence;
  // In "голосове … записав" the verb comes last.
  const words = line.tokens.slice(verb.at, verb.to);
  const token = words.findLast((one) => /(в|л|ла|ли|ло)(ся|сь)?$/.test(one.key)) ?? words[0];
  if (token?.cyrillic !== true) return "untold";
  if (isTheirs(sentence, verb, token.key)) return "inbound";
  const subject = personAfter(sentence, verb);
  if (subject !== undefined && isSubject(sentence, subject, token.key)) return "inbound";
  if (OF_SOMEONE.test(token.key)) return "outbound";
  const client = mentions.find((one) => one.from === verb.to);
  if (
    client?.nominative === true &&
    client.to < line.tokens.length &&
    agrees(line.tokens[client.from]?.key ?? "", token.key)
  )
    return "inbound";
  const place = pastMeans(sentence, verb.to);
  const from = /^(з|із|зі|от|від|из|с|со)$/.test(line.tokens[place]?.key ?? "") && taken.has(place + 1);
  if (!from) return "untold";
  return /(ли|лись|лися)$/.test(token.key) || verb.channel !== undefined ? "inbound" : undefined;
}

/** Who they are, in the nominative: "телефонував хтось із юристів", "писали вони самі". */
const THEY = /^(хтось|хто|кто|он|він|она|вона|они|вони|сам|сама|самі|сами)$/;

/** "звонил кто-то из юристов Глобекса", "дзвонили вони вчора": somebody of theirs right behind the verb. */
function isTheirs({ line }: Sentence, verb: Act, form: string): boolean {
  const { key = "" } = line.tokens[verb.to] ?? {};
  if (!THEY.test(key)) return false;
  const woman = /^(она|вона|сама)$/.test(key);
  const several = /^(они|вони|самі|сами)$/.test(key);
  if (several) return /ли(ся|сь)?$/.test(form);
  return woman ? /ла(ся|сь)?$/.test(form) : /[вл](ся|сь)?$/.test(form);
}

/** Past "на пошту", "в телегу" right behind a verb. */
function pastMeans({ line }: Sentence, at: number): number {
  const link = markAt(line, at, "link");
  return (link === undefined ? undefined : markAt(line, link.to, "medium")?.to) ?? at;
}

/** The first person after a verb in its clause that no small word leads to. */
function personAfter({ line, people }: Sentence, verb: Act): PersonMention | undefined {
  for (let at = verb.to; at < verb.to + REACH; at += 1) {
    const token = line.tokens[at];
    if (token === undefined || token.kind === "mark" || markAt(line, at, "that") !== undefined) return undefined;
    const person = people.find((one) => one.from === at);
    if (person !== undefined) return markAt(line, at - 1, "link")?.to === at ? undefined : person;
  }
  return undefined;
}

/** Whether a person stands after a verb as its object: in another case, and led to by no small word. */
export function reachesSomeone(sentence: Sentence, verb: Act): boolean {
  const person = personAfter(sentence, verb);
  return person !== undefined && !person.nominative;
}

/** Whether a person named after a verb is who did it: a nominative that agrees with the verb. */
function isSubject(sentence: Sentence, person: PersonMention, form: string): boolean {
  const { line, directory } = sentence;
  const words = line.tokens.slice(person.from, person.to).filter((one) => one.kind === "word");
  // "постукався Іван Петренко": the first name tells the case where the surname does not.
  const [first] = words;
  const still = /[еиіоую]$/.test(words.at(-1)?.key ?? "") && /[ая]$/.test(first?.key ?? "");
  const tells = still || /[бвгджзйклмнпрстфхцчшщь]$/.test(first?.key ?? "");
  const bent = words.length > 1 && !person.job && tells ? first : words.at(-1);
  if (!person.nominative || words.some((one) => !one.cyrillic) || /[оеіиую]$/.test(bent?.key ?? "")) return false;
  const [known] = person.people;
  const name =
    person.job || known === undefined
      ? (words[0]?.key ?? "")
      : (directory.clients[known.client]?.contacts[known.contact]?.name.toLowerCase().split(" ")[0] ?? "");
  // "набрала Ткач": her surname is the same in the accusative.
  const undeclined = OF_SOMEONE.test(form) && /[аяa]$/.test(name) && !/[ая]$/.test(words[0]?.key ?? "");
  return !undeclined && agrees(name, form);
}

/** Whether a name and a past form are of one gender. */
function agrees(name: string, form: string): boolean {
  const feminine = /(ла|лась|лася)$/.test(form);
  const masculine = /(в|л|вся|лся|вcь)$/.test(form);
  const woman = /[аяa]$/.test(name) && !MENS.test(name);
  return feminine ? woman : masculine && !woman;
}

/** A name or job in the dative right at a token: "дзвінок Вікторові", "лист бухгалтерці". */
export function isDative({ line, people }: Sentence, at: number): boolean {
  const person = people.find((one) => one.from === at);
  const last = line.tokens[(person?.to ?? 0) - 1];
  return (
    person !== undefined &&
    !person.nominative &&
    last?.cyrillic === true &&
    /(у|ю|ові|еві|єві|і|ці|ой|ей|ій|е)$/.test(last.key)
  );
}
