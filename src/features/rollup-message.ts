/** The leads' Friday: portfolios by member, risk and growth, and clients nobody has talked with for too long. */
import { type Asker, seesAll } from "../chat/asker.ts";
import type { Line, Reply, Section } from "../chat/reply.ts";
import { plain, type Span, type Text } from "../chat/text.ts";
import { type CadenceRules, CLOCKS, readClock } from "../domain/cadence.ts";
import { isAtRisk } from "../domain/health.ts";
import { leadsAreTold } from "../domain/review.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { cadenceRules } from "../store/cadence-rules.ts";
import { clientsSeen } from "../store/clients.ts";
import { membersOf } from "../store/people.ts";
import type { ClientRow, MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { loadsOf } from "../store/team.ts";
import { dayShort } from "../wording/dates.ts";
import { ROLLUP } from "../wording/review.ts";
import { say, sayPlain } from "../wording/say.ts";
import { TEAM, TEAM_BUTTONS } from "../wording/team.ts";
import { listed } from "./card-parts.ts";
import { alarmText } from "./card-reasons.ts";
import { type ClientHealth, healthOfClients } from "./client-health.ts";
import { growthOfClients, numbered, signed, weekHolds } from "./review-message.ts";
import { namesText } from "./team.ts";

const MEMBERS_SHOWN = 12;
const RISKS_SHOWN = 5;
const SILENT_SHOWN = 5;

/** `null` when it no longer holds: no lead any more, another week, or nothing to roll up. */
export async function rollupMessage(
  tx: Tx,
  subject: { readonly kind: "rollup"; readonly day: LocalDate },
  reader: Asker,
): Promise<Reply | null> {
  if (!seesAll(reader) || !(await weekHolds(tx, subject.day, reader))) return null;
  const { language, workspace } = reader;
  const today = localDay(reader.now, reader.zone);
  const clients = await clientsSeen(tx, reader);
  if (clients.length === 0) return null;
  const members = await membersOf(tx, workspace);
  const healths = await healthOfClients(tx, workspace, clients, today);
  const risks = healths.filter(risky).sort((a, b) => scoreOf(a) - scoreOf(b));
  const rules = await cadenceRules(tx, workspace, clients);
  const silent = clients.flatMap((client) => silentClock(client, today, rules) ?? []).sort((a, b) => b.over - a.over);
  const here = new Set(members.filter(({ suspended }) => suspended === null).map(({ id }) => id));
  const free = clients.filter(({ owner_id }) => owner_id === null || !here.has(owner_id));
  const owner = (client: ClientRow): Text => ownerText(client, members, reader);
  const shownRisks = risks.slice(0, RISKS_SHOWN);
  const sections: Section[] = [
    ...lines(
      say(language, ROLLUP.portfolios),
      (await portfolioLines(tx, members, healths, today, reader)).map((text): Line => ({ mark: "bullet", text })),
    ),
    ...lines(
      say(language, ROLLUP.risk),
      shownRisks.map((one, at) =>
        numbered(at + 1, one.client, [...riskText(one, reader), plain(", "), ...owner(one.client)]),
      ),
    ),
    ...lines(
      say(language, ROLLUP.silent),
      silent
        .slice(0, SILENT_SHOWN)
        .map(({ client, clock, days, max }, at) =>
          numbered(shownRisks.length + at + 1, client, [
            ...say(language, ROLLUP[clock], { days, max }),
            plain(", "),
            ...owner(client),
          ]),
        ),
    ),
    ...(risks.length + silent.length === 0 ? lines(undefined, [{ text: say(language, ROLLUP.allWell) }]) : []),
    ...(free.length > 0
      ? lines(undefined, [{ text: say(language, TEAM.ownerless, { names: namesText(free, reader) }) }])
      : []),
  ];
  const monday = addDays(subject.day, -4);
  return {
    tone: "plain",
    title: say(language, ROLLUP.title, {
      from: dayShort(language, monday, subject.day),
      to: dayShort(language, subject.day, subject.day),
      count: clients.length,
    }),
    sections,
    actions: [
      { label: sayPlain(language, ROLLUP.team), does: { kind: "team" } },
      ...(free.length > 0
        ? [{ label: sayPlain(language, TEAM_BUTTONS.ownerless), does: { kind: "ownerless" } } as const]
        : []),
    ],
  };
}

const lines = (heading: Text | undefined, all: readonly Line[]): Section[] =>
  all.length === 0 ? [] : [{ kind: "lines", ...(heading && { heading }), lines: all }];

const risky = ({ health }: ClientHealth): boolean => isAtRisk(health);
/** Without a score, what is wrong is sure: it comes first. */
const scoreOf = ({ health }: ClientHealth): number => (health.kind === "score" ? health.score : 0);

/** `47 (−7)`, or what is wrong where there is no score. */
function riskText({ health, was }: ClientHealth, { language }: Asker): Text {
  switch (health.kind) {
    case "score":
      return [
        plain(`${health.score}${was === null || was === health.score ? "" : ` (${signed(health.score - was)})`}`),
      ];
    case "too_little":
      return alarmText(language, health) ?? [];
    case "stopped":
      return [];
  }
}

/** The clock of a client that leads are told of, the one furthest past. */
function silentClock(client: ClientRow, today: LocalDate, rules: CadenceRules) {
  const told = CLOCKS.flatMap((clock) => {
    if (clock === "in_person") return [];
    const { state, days, max } = readClock(client, clock, today, rules);
    const past = (state === "past_max" || state === "past_double") && days !== null;
    if (!past || !leadsAreTold({ tier: client.tier, clock, days, max })) return [];
    return [{ client, clock, days, max, over: days / max }];
  });
  return told.sort((a, b) => b.over - a.over)[0];
}

/** `Olha: 12 clients, 2 at risk, 3 overdue, +14 % a year`, whoever has most at risk first. */
async function portfolioLines(
  tx: Tx,
  members: readonly MemberRow[],
  healths: readonly ClientHealth[],
  today: LocalDate,
  reader: Asker,
): Promise<Text[]> {
  const { language } = reader;
  const load = await loadsOf(tx, reader);
  const rows = [];
  for (const member of members) {
    const own = healths.filter(({ client }) => client.owner_id === member.id);
    if (own.length === 0) continue;
    const atRisk = own.filter(risky).length;
    const growth = await growthOfClients(
      tx,
      reader.workspace,
      own.map(({ client }) => client),
      today,
    );
    const { overdue } = load(member.id);
    const parts = listed([
      say(language, TEAM.clients, { count: own.length }),
      ...(atRisk > 0 ? [say(language, ROLLUP.atRisk, { count: atRisk })] : []),
      ...(overdue > 0 ? [say(language, TEAM.overdue, { count: overdue })] : []),
      ...(growth === null ? [] : [say(language, ROLLUP.grows, { percent: signed(growth) })]),
    ]);
    rows.push({ atRisk, text: [memberSpan(member), plain(": "), ...parts] as Text });
  }
  const sorted = rows.toSorted((a, b) => b.atRisk - a.atRisk).map(({ text }) => text);
  const more = sorted.length - MEMBERS_SHOWN;
  return more > 0 ? [...sorted.slice(0, MEMBERS_SHOWN), say(language, TEAM.more, { count: more })] : sorted;
}

function ownerText(client: ClientRow, members: readonly MemberRow[], { language }: Asker): Text {
  const owner = members.find((member) => member.id === client.owner_id);
  return owner ? [memberSpan(owner)] : say(language, ROLLUP.nobody);
}

const memberSpan = ({ id, name }: MemberRow): Span => ({ kind: "member", id, name });
