/** "How is Acme doing": one card, at most one phone screen, whose numbers add up. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply, Section } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import type { Health } from "../domain/health.ts";
import { type Factor, worstProject } from "../domain/health-factors.ts";
import { channelOf } from "../domain/meeting.ts";
import type { Person } from "../domain/stakeholders.ts";
import { addDays, instantAt, localDay, localTime } from "../domain/time.ts";
import { type LocalDate, STATUSES } from "../domain/vocabulary.ts";
import { openPromises } from "../store/client-promises.ts";
import { contactsOf } from "../store/clients.ts";
import { meetingsBetween } from "../store/meetings.ts";
import { type Freshness, freshnessOf } from "../store/people-freshness.ts";
import { projectsOf } from "../store/projects.ts";
import type { ClientRow, FollowUpRow, ProjectRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { BANDS, CARD, CARD_BUTTONS, FACTOR_NAMES } from "../wording/card.ts";
import { dayBrief, daySpan } from "../wording/dates.ts";
import { MONEY_BUTTONS } from "../wording/money-words.ts";
import { say, sayPlain } from "../wording/say.ts";
import { channelNames, stageNames, statusNames, tierNames } from "../wording/terms.ts";
import { type CardLine, fitting, rowsOfLines } from "./card-fit.ts";
import { type Card, freshestDecider, listed, workName } from "./card-parts.ts";
import { peopleLines } from "./card-people.ts";
import { alarmText, goodText, reasonLines } from "./card-reasons.ts";
import { stepText } from "./card-steps.ts";
import { type ClientHealth, healthOfClients, keepScores } from "./client-health.ts";
import { noteLine, notesButton } from "./client-notes.ts";
import { inPersonLine } from "./in-person-lines.ts";
import { priceLine } from "./price-rise.ts";
import { silenceLine } from "./silence.ts";
import { settleClient } from "./which-client.ts";

const PROMISES_SHOWN = 2;
const PROJECTS_SHOWN = 3;
const TO_ADD_SHOWN = 3;
/** What can be told to Rapport so far; the rest of the picture waits for its own commands. */
const ADDABLE: ReadonlySet<Factor> = new Set([
  "any",
  "decides",
  "in_person",
  "promises",
  "projects",
  "satisfaction",
  "revenue",
  "receivables",
]);
const TEXT_SHOWN = 40;

export const askClient = (tx: Tx, command: CommandOf<"ask_client">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, (client) => clientCard(tx, client, from));

/** The card of a client the asker may see. Asking keeps today's score, so that next week can tell the change. */
export async function clientCard(tx: Tx, client: ClientRow, from: Asker): Promise<Reply> {
  const { workspace, language } = from;
  const today = localDay(from.now, from.zone);
  const contacts = await contactsOf(tx, workspace, client.id);
  const ids = contacts.map((contact) => contact.id);
  const fresh = await freshnessOf(tx, workspace, client.id, ids);
  const people = contacts.map((row): Person => ({ ...row, lastOn: fresh.lastOn.get(row.id) ?? null }));
  const healths = await healthOfClients(tx, workspace, [client], today);
  await keepScores(tx, workspace, healths, today);
  const promises = await openPromises(tx, workspace, client.id);
  const projects = await projectsOf(tx, workspace, client.id);
  const [one] = healths;
  if (!one) throw new Error(`no health facts for client ${client.id}`);
  const card: Card = { language, client, facts: one.facts, people, meeting: await meetingToday(tx, client, from) };
  const reasons = reasonsSection(card, one.health);
  const title: Text = [
    { kind: "client", id: client.id, name: client.name },
    plain(": "),
    ...titleText(card, one, today),
  ];
  const picture = pictureSection(card, one.health);
  const known = [
    ...(await silenceLine(tx, client, from)).map((line): CardLine => ({ line, as: "silence" })),
    ...(await priceLine(tx, client, from)).map((line): CardLine => ({ line, as: "price" })),
    ...(await noteLine(tx, client, from)).map((line): CardLine => ({ line, as: "notes" })),
    ...inPersonLine(client, from).map((line): CardLine => ({ line, as: "in_person" })),
    ...knownLines(card, one.health, { promises, projects, fresh, today }),
  ];
  const used = [{ text: title }, ...[...reasons, ...picture].flatMap(linesOfSection)];
  return {
    tone: "plain",
    title,
    sections: [...reasons, { kind: "lines", lines: fitting(known, rowsOfLines(used)) }, ...picture],
    actions: unoffered(buttons(card), reasons),
  };
}

/** `63 watch (was 75)`, `49 at risk (63 without the cap)`, `paused until 12 Jan`. */
function titleText({ language, client }: Card, { health, was }: ClientHealth, today: LocalDate): Text {
  switch (health.kind) {
    case "stopped": {
      if (client.stage !== "paused" || client.paused_until === null) return say(language, stageNames[client.stage]);
      return say(language, CARD.pausedUntil, { day: daySpan(language, client.paused_until, today) });
    }
    case "too_little":
      return alarmText(language, health) ?? say(language, CARD.noScore);
    case "score": {
      const beside = [
        ...(health.uncapped > health.score ? [say(language, CARD.withoutCap, { score: health.uncapped })] : []),
        ...(was !== null && was !== health.score ? [say(language, CARD.was, { score: was })] : []),
      ];
      return [
        plain(`${health.score} ${sayPlain(language, BANDS[health.band])}`),
        ...(beside.length > 0 ? [plain(" ("), ...listed(beside), plain(")")] : []),
      ];
    }
  }
}

const linesOfSection = (section: Section): readonly Line[] =>
  section.kind === "lines" ? section.lines : section.kind === "note" ? [{ text: section.text }] : [];

function reasonsSection(card: Card, health: Health): Section[] {
  if (health.kind !== "score" || health.reasons.length === 0) return [];
  return [{ kind: "lines", lines: reasonLines(card, health) }];
}

/** The asker's next one with the client before the day is over. */
async function meetingToday(tx: Tx, client: ClientRow, from: Asker): Promise<Card["meeting"]> {
  const today = localDay(from.now, from.zone);
  const left = await meetingsBetween(tx, from, from.now, instantAt(addDays(today, 1), "00:00", from.zone));
  const next = left.find((meeting) => meeting.client_id === client.id);
  if (!next) return null;
  return { at: `${today}T${localTime(next.starts_at, from.zone)}`, online: channelOf(next.place) === "video" };
}

interface Known {
  readonly promises: readonly FollowUpRow[];
  readonly projects: readonly ProjectRow[];
  readonly fresh: Freshness;
  readonly today: LocalDate;
}

function knownLines(card: Card, health: Health, known: Known): CardLine[] {
  const { language } = card;
  const lines: CardLine[] = [];
  const add = (as: CardLine["as"], text: Text) => lines.push({ line: { text }, as });
  if (health.kind === "score" && health.good.length > 0) {
    add("good", say(language, CARD.good, { what: goodText(card, health.good) }));
  }
  // One overdue promise is named by its reason already, as are the last talk and the worst of the projects.
  const overdue = card.facts.latePromises.length === 1 && health.kind === "score" ? card.facts.latePromises[0]?.id : "";
  const ours = known.promises.filter((promise) => promise.ower === "us" && promise.id !== overdue);
  const theirs = known.promises.filter((promise) => promise.ower === "client");
  if (ours.length > 0) add("we_owe", say(language, CARD.weOwe, { what: owedText(card, ours, known.today) }));
  if (theirs.length > 0) add("they_owe", say(language, CARD.theyOwe, { what: owedText(card, theirs, known.today) }));
  const lost = new Set(health.kind === "score" ? health.reasons.map((reason) => reason.about) : []);
  const named = lost.has("decides") ? (freshestDecider(card)?.id ?? null) : null;
  const [who, ...warnings] = peopleLines(language, card.people, known.today, named);
  if (who) lines.push({ line: who, as: "stays" });
  lines.push(...warnings.map((line): CardLine => ({ line, as: "warning" })));
  const { lastTouch } = known.fresh;
  if (lastTouch && !lost.has("any"))
    add("last", say(language, CARD.last, { what: lastText(card, lastTouch, known.today) }));
  const projects = lost.has("projects")
    ? known.projects.filter((project) => project.status_note || project.id !== worstProject(known.projects)?.id)
    : known.projects;
  if (projects.length > 0) add("projects", say(language, CARD.projects, { what: projectsText(card, projects) }));
  if (health.kind === "score" && health.next) {
    add("stays", say(language, CARD.next, { step: stepText(card, health.next) }));
  }
  return lines;
}

/** `brief, Thu; logo; 3 more`. */
export function owedText({ language }: Card, promises: readonly FollowUpRow[], today: LocalDate): Text {
  const shown = promises
    .slice(0, PROMISES_SHOWN)
    .map(
      (promise): Text => [
        plain(shortened(promise.text, TEXT_SHOWN)),
        ...(promise.due_on === null ? [] : [plain(", "), dayBrief(language, promise.due_on, today)]),
      ],
    );
  const more = promises.length - shown.length;
  return listed([...shown, ...(more > 0 ? [say(language, CARD.more, { count: more })] : [])], "; ");
}

export function lastText(
  { language, people }: Card,
  touch: NonNullable<Freshness["lastTouch"]>,
  today: LocalDate,
): Text {
  const met = people.filter((person) => touch.contacts.includes(person.id));
  return listed([
    [plain(sayPlain(language, channelNames[touch.channel]))],
    [daySpan(language, touch.on, today)],
    ...met.map((person): Text => [{ kind: "contact", id: person.id, name: person.name }]),
  ]);
}

function projectsText({ language }: Card, projects: readonly ProjectRow[]): Text {
  const worstFirst = projects.toSorted((a, b) => STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status));
  const shown = worstFirst.slice(0, PROJECTS_SHOWN).map((project): Text => {
    const status = sayPlain(language, statusNames[project.status]);
    const note =
      project.status_note && project.status !== "green" ? ` (${shortened(project.status_note, TEXT_SHOWN)})` : "";
    return [plain(`${workName(language, project.name)} ${status}${note}`)];
  });
  const more = projects.length - shown.length;
  return listed([...shown, ...(more > 0 ? [say(language, CARD.more, { count: more })] : [])], "; ");
}

function pictureSection({ language }: Card, health: Health): Section[] {
  if (health.kind === "stopped") return [];
  const percent = health.coverage;
  if (health.kind === "score") {
    return percent < 100 ? [{ kind: "note", text: say(language, CARD.coverage, { percent }) }] : [];
  }
  const add = health.add.filter((factor) => ADDABLE.has(factor)).slice(0, TO_ADD_SHOWN);
  const what = listed(add.map((factor) => say(language, FACTOR_NAMES[factor])));
  return [{ kind: "note", text: say(language, CARD.tooLittle, { percent, what }) }];
}

/** What a reason's own tap offers already is not offered again. */
const unoffered = (actions: readonly Action[], sections: readonly Section[]): Action[] => {
  const offered = sections.flatMap((section) =>
    section.kind === "lines" ? section.lines.flatMap((line) => line.actions ?? []) : [],
  );
  return actions.filter(
    ({ label, does }) => !offered.some((one) => one.label === label && one.does.kind === does.kind),
  );
};

function buttons({ language, client }: Card): Action[] {
  const id = client.id;
  const tier = sayPlain(language, tierNames[client.tier]);
  const stage = sayPlain(language, stageNames[client.stage]);
  return [
    { label: sayPlain(language, CARD_BUTTONS.touch), does: { kind: "ask_words", client: id, as: "touch" } },
    { label: sayPlain(language, CARD_BUTTONS.followUp), does: { kind: "ask_words", client: id, as: "next" } },
    { label: sayPlain(language, CARD_BUTTONS.status), does: { kind: "ask_status", client: id } },
    { label: sayPlain(language, CARD_BUTTONS.promises), does: { kind: "list_promises", client: id } },
    { label: sayPlain(language, CARD_BUTTONS.contact), does: { kind: "ask_words", client: id, as: "contact" } },
    {
      label: sayPlain(language, MONEY_BUTTONS.money),
      does: { kind: "money", words: "", client: { kind: "known", id } },
    },
    notesButton(client, { language }),
    {
      label: sayPlain(language, CARD_BUTTONS.edit, { tier, stage }),
      does: { kind: "edit_client", client: { kind: "known", id }, words: "" },
    },
  ];
}
