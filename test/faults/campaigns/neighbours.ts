/**
 * Two companies whose people, clients, words and ids are the same. What each of them reads must be, byte for byte, what
 * it reads when the other does not exist: answers, what is sent unasked through two mornings, and now and then its export.
 */
import { connect } from "../../../src/store/connect.ts";
import { fastPostgres } from "../../support/fast-postgres.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { type Company, type Heard, play, type Told } from "../support/two-companies.ts";
import { type Memory, walledMemories } from "../support/walled.ts";
import { type Chance, chanceOf } from "./random.ts";

const LINES = [
  "/clients",
  "/today",
  "/how Acme",
  "/touch Acme call with CFO Olena, next: send price Friday",
  "/touch Borealis email about renewal",
  "/next Acme send the estimate tomorrow",
  "/next Borealis send the report today 16:00",
  "/next Acme call Olena tomorrow 16:00",
  "/done estimate",
  "/rapport status Acme red they are late",
  "/rapport contact Acme Olena CFO",
  "/rapport client Acme",
  "/rapport team",
  "/rapport money Acme",
  "/rapport money Acme invoice 12 4200 USD due 1 Nov",
  "/rapport complaint Borealis severe: nothing works",
  "/rapport note Acme rival Globex pitched them",
  "/rapport handover Acme to Person U2",
  "/rapport undo",
  "acme call about the budget",
  "how is Borealis",
] as const;
const LINES_A_RUN = 16;
const COMPANIES = ["ours", "theirs"] as const;
/** An export costs as much as the rest of a run. */
const EXPORTED_EVERY = 10;
/** What a run through two mornings costs on SQLite is a third of a second, on PostgreSQL more than one. */
const MORNINGS_EVERY = { sqlite: 1, postgres: 10 } as const;

/** `count` runs of a dozen lines and two mornings, each played three times: by both companies, and by each alone. */
export async function neighbours(given: Given): Promise<Found> {
  const open = async (): Promise<Memory> => {
    const store = await connect(":memory:");
    return { served: store, whole: store, tables: [], close: () => store.close() };
  };
  return playAll(given, open, MORNINGS_EVERY.sqlite);
}

/**
 * The same on PostgreSQL, served as a role that row-level security holds. After each run a query that forgets its
 * workspace looks into every table, from within one of them: it must find nobody else's row.
 */
export async function neighboursWalled(given: Given): Promise<Found> {
  const { server, stop } = await fastPostgres();
  try {
    const { open, close } = await walledMemories(server);
    return await playAll(given, open, MORNINGS_EVERY.postgres).finally(close);
  } finally {
    await stop();
  }
}

async function playAll(
  { count, seed, progress }: Given,
  open: () => Promise<Memory>,
  morningsEvery: number,
): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = {
    runs: 0,
    "runs through two mornings, both companies compared": 0,
    "answers compared": 0,
    "messages compared": 0,
    "exported tables compared": 0,
    "rows of neighbours kept out of sight": 0,
  };
  for (let one = 0; one < count; one += 1) {
    const mornings = one % morningsEvery === 0;
    const how = { open, mornings, exported: one % EXPORTED_EVERY === 0 };
    const script = scriptOf(chance);
    // Where mornings are dear, a run without them has only one of the two alone, in turns.
    const compared = COMPANIES.filter((_, index) => mornings || index === one % COMPANIES.length);
    const [beside, ...alone] = await twoAtATime([
      () => play(script, how),
      ...compared.map((company) => () => play(scriptFor(script, company), how)),
    ]);
    if (beside === undefined) throw new Error("nothing was played");
    did["rows of neighbours kept out of sight"] += beside.kept;
    if (beside.leaked > 0)
      found.add(`run ${one}: a query that forgot its workspace saw ${beside.leaked} rows of others`);
    for (const fault of [beside, ...alone].flatMap(({ faults }) => faults)) found.add(`run ${one}: ${fault}`);
    for (const [index, company] of compared.entries()) {
      const [mine, near] = [alone[index]?.heard[company], beside.heard[company]];
      if (mine === undefined) throw new Error(`${company} alone was not played`);
      for (const sentence of differing(mine, near)) found.add(`run ${one}, ${company}: ${sentence}`);
      did["answers compared"] += mine.answers.length;
      did["messages compared"] += mine.sent.length;
      did["exported tables compared"] += mine.exported.length;
    }
    if (mornings) did["runs through two mornings, both companies compared"] += 1;
    did.runs += 1;
    if (one % 50 === 0) progress(one);
  }
  return { did, broken: found.all };
}

/** No more are open at once than there are databases of PostgreSQL's. */
async function twoAtATime<T>(works: readonly (() => Promise<T>)[]): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < works.length; at += 2)
    done.push(...(await Promise.all(works.slice(at, at + 2).map((work) => work()))));
  return done;
}

function scriptOf(chance: Chance): Told[] {
  const line = (index: number): Told => ({
    from: chance.next() < 0.5 ? "ours" : "theirs",
    who: chance.pick(["U1", "U2"]),
    line: chance.pick(LINES),
    day: index < LINES_A_RUN / 2 ? 0 : 1,
  });
  const begin: Told[] = [
    { from: "ours", who: "U1", line: "/rapport import Acme, Borealis", day: 0 },
    { from: "theirs", who: "U1", line: "/rapport import Acme, Borealis, Cobalt", day: 0 },
  ];
  return [...begin, ...Array.from({ length: LINES_A_RUN }, (_, index) => line(index))];
}

const scriptFor = (script: readonly Told[], company: Company): readonly Told[] =>
  script.filter(({ from }) => from === company);

/** What one company heard alone, against what it heard beside the other. */
function differing(alone: Heard, beside: Heard): string[] {
  return (["answers", "sent", "exported"] as const).flatMap((what) => {
    const [one, other] = [alone[what], beside[what]];
    const at = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index).find(
      (index) => one[index] !== other[index],
    );
    return at === undefined ? [] : [`${what} ${at} differs: ${difference(one[at] ?? "", other[at] ?? "")}`];
  });
}

function difference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `…${one.slice(Math.max(0, at - 60), at + 60)}… against …${other.slice(Math.max(0, at - 60), at + 60)}…`;
}
