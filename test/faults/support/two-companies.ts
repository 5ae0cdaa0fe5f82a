/** Two companies in one memory, as two installations of many would be, through two days of their people's lines. */
import { DEFAULT_WORKSPACE } from "../../../migrations/0004_a_workspace_from_the_start.ts";
import { assemble } from "../../../src/app.ts";
import type { Door } from "../../../src/chat/door.ts";
import type { Incoming } from "../../../src/chat/incoming.ts";
import type { Delivery } from "../../../src/chat/messenger.ts";
import { exportedRows, exportedTables } from "../../../src/store/export-rows.ts";
import { safeWith } from "../../../src/store/sealing.ts";
import type { Store } from "../../../src/store/store.ts";
import { readIn } from "../../../src/store/wall.ts";
import { forgetfulLook, type Memory } from "./walled.ts";

export type Company = "ours" | "theirs";

export interface Told {
  readonly from: Company;
  readonly who: string;
  readonly line: string;
  readonly day: 0 | 1;
}

/** What one company read, in order; ids left out. */
export interface Heard {
  readonly answers: readonly string[];
  /** Composed messages, as a door is asked to send them: each person's own in order. */
  readonly sent: readonly string[];
  /** Tables with all their rows. */
  readonly exported: readonly string[];
}

export interface Played {
  readonly heard: Readonly<Record<Company, Heard>>;
  /** What the log calls an error. */
  readonly faults: readonly string[];
  /** Rows of the neighbours that a forgetful query was not shown, and that it was. */
  readonly kept: number;
  readonly leaked: number;
}

const COMPANIES = {
  ours: { team: "T0OURS", workspace: DEFAULT_WORKSPACE },
  theirs: { team: "T0THEIRS", workspace: "01a20d03-5d30-7424-90a5-ffffffffffff" },
} as const;
/** A Thursday: the second day brings the week's review. */
const DAYS = ["2026-11-26", "2026-11-27"] as const;
/** After the lines of ten o'clock; then the next morning. */
const LOOKS = ["16:00", "18:00"] as const;

const instant = (day: string, time: string): number =>
  Temporal.ZonedDateTime.from(`${day}T${time}[Etc/UTC]`).epochMilliseconds;

/** Ids are not the reader's business, and the same letters stand for all of them. */
const withoutIds = (text: string): string =>
  text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "id");

interface How {
  readonly open: () => Promise<Memory>;
  /** Without them all is said at ten of the first day, and nothing is carried. */
  readonly mornings: boolean;
  readonly exported: boolean;
}

/** Plays the lines of each day at ten, and looks at what is due in the afternoon, in the evening and at nine. */
export async function play(script: readonly Told[], { open, mornings, exported }: How): Promise<Played> {
  const memory = await open();
  try {
    const there = (["ours", "theirs"] as const).filter((company) => script.some(({ from }) => from === company));
    await install(memory.whole, there);
    let at = instant(DAYS[0], "10:00");
    const ids = idsOf();
    const answers = { ours: [] as string[], theirs: [] as string[] };
    const sent: Delivery[] = [];
    const faults: string[] = [];
    const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7);
    const keyed = script.map((told, index) => {
      const before = script.slice(0, index).filter(({ from }) => from === told.from);
      return { told, key: `key${before.length}` };
    });
    const app = assemble({
      store: memory.served,
      clock: () => at,
      newId: ids.next,
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (event, facts) => faults.push(`${event} ${String(facts?.["error"])}`),
      },
      later: () => () => undefined,
      linking: { random, botName: () => null },
      calendar: {
        safe: safeWith(null, random),
        random,
        publicUrl: null,
        readFeed: () => Promise.reject(new Error("no calendars")),
      },
      clockBelieved: () => true,
      openDoors: () => [slackThatKeeps(sent)],
    });
    for (const [day, date] of DAYS.entries()) {
      if (mornings) at = instant(date, "10:00");
      for (const { told, key } of keyed.filter((one) => one.told.day === day)) {
        ids.turnOf(told.from);
        const answer = await app.handle(incomingOf(told, key, at, mornings));
        // Before what was queued is carried: it may be the other company's.
        ids.turnOf(null);
        answers[told.from].push(withoutIds(JSON.stringify(answer)));
        // At once: carried later, a message would say what the other company's lines gave it time to see.
        if (mornings || answer.kind === "queued") await app.postman.round();
      }
      if (mornings) await lookUntilMorning(date);
    }
    async function lookUntilMorning(date: string): Promise<void> {
      const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
      for (const moment of [...LOOKS.map((time) => instant(date, time)), instant(next, "09:00")]) {
        at = moment;
        await app.doWhatIsDue();
      }
    }
    const heard = async (company: Company): Promise<Heard> => ({
      answers: answers[company],
      sent: sentTo(sent, company),
      exported: exported && there.includes(company) ? await exportOf(memory.served, company) : [],
    });
    const neighbourly = memory.whole !== memory.served && there.length === 2;
    return {
      heard: { ours: await heard("ours"), theirs: await heard("theirs") },
      faults,
      ...(neighbourly ? await forgetfulLook(memory) : { kept: 0, leaked: 0 }),
    };
  } finally {
    await memory.close();
  }
}

/** Both companies' people make the same ids by what they say; what falls due makes its own. */
function idsOf(): { readonly next: () => string; readonly turnOf: (company: Company | null) => void } {
  const made = { ours: 0, theirs: 0, due: 0 };
  let turn: keyof typeof made = "due";
  return {
    turnOf: (company) => {
      turn = company ?? "due";
    },
    next: () => {
      made[turn] += 1;
      return `01a20d03-5d30-7424-${turn === "due" ? "a" : "9"}0a5-${made[turn].toString(16).padStart(12, "0")}`;
    },
  };
}

function slackThatKeeps(sent: Delivery[]): Door {
  return {
    platform: "slack",
    messenger: {
      platform: "slack",
      send: async (delivery) => {
        sent.push(delivery);
        return {
          kind: "sent",
          message: `m${sent.length}`,
          conversation: delivery.address.conversation ?? `D${delivery.address.person}`,
        };
      },
      confirm: async () => ({ kind: "unknown" }),
      pace: { conversationMs: 0, perSecond: 1_000_000 },
    },
    routes: [],
    start: async () => undefined,
    stop: async () => undefined,
  };
}

/** In the order of each person: those of different people are under way at the same time. */
const sentTo = (sent: readonly Delivery[], company: Company): readonly string[] =>
  sent
    .filter(({ address }) => address.team === COMPANIES[company].team)
    .toSorted((one, other) => one.address.person.localeCompare(other.address.person))
    .map(({ kind, address: { person, shared }, message }) =>
      withoutIds(JSON.stringify({ kind, person, shared, message })),
    );

async function exportOf(store: Store, company: Company): Promise<string[]> {
  return readIn(store, COMPANIES[company].workspace, async (db) => {
    const tables: string[] = [];
    for (const table of exportedTables()) {
      const rows: string[] = [];
      for await (const some of exportedRows(db, COMPANIES[company].workspace, table))
        rows.push(...some.map((row) => withoutIds(JSON.stringify(row))));
      tables.push(`${table} ${rows.toSorted().join("\n")}`);
    }
    return tables;
  });
}

async function install(store: Store, there: readonly Company[]): Promise<void> {
  await store.write(async (tx) => {
    const first = await tx.selectFrom("workspaces").selectAll().executeTakeFirstOrThrow();
    for (const company of there) {
      const { team, workspace } = COMPANIES[company];
      if (workspace !== first.id)
        await tx
          .insertInto("workspaces")
          .values({ ...first, id: workspace })
          .execute();
      await tx
        .insertInto("workspace_bindings")
        .values({ platform: "slack", team, workspace_id: workspace, bound_at: 0 })
        .execute();
    }
  });
}

/** A command is answered in its acknowledgement, words by a message of their own where messages are carried. */
function incomingOf({ from, who, line }: Told, key: string, at: number, carried: boolean): Incoming {
  const [, name, text = ""] = /^\/(\w+)\s*(.*)$/.exec(line) ?? [];
  return {
    platform: "slack",
    team: COMPANIES[from].team,
    who: { id: who, name: `Person ${who}`, standing: "admin", language: "en-US", zone: "Etc/UTC", email: null },
    conversation: { id: `D${who}`, kind: "direct" },
    eventKeys: [key],
    content: name === undefined ? { kind: "words", text: line } : { kind: "command", name, text },
    answerIn: name === undefined && carried ? "message" : "acknowledgement",
    receivedAt: at,
  };
}
