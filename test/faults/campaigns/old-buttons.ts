/**
 * People who share clients press whatever button they were ever shown, answer questions of yesterday, take back in any
 * order, forget people and join their memories, while the clock goes forth and back. What a button was made for may be
 * gone by then: it has to say so. Judged by the answers, and by the file, of which no row may point at nothing.
 */
import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { assemble } from "../../../src/app.ts";
import type { Answer } from "../../../src/chat/answer.ts";
import type { Content, Incoming, Platform } from "../../../src/chat/incoming.ts";
import { connect } from "../../../src/store/connect.ts";
import { safeWith } from "../../../src/store/sealing.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { pointingNowhere } from "../support/pointing-nowhere.ts";
import { type Chance, chanceOf } from "./random.ts";

/** Done within one memory, before another is begun. */
const ONE_MEMORY = 400;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Few, so that the same ones are made, changed, forgotten and made again. */
const CLIENTS = ["Acme", "Borealis", "Cobalt"] as const;
const PEOPLE = ["Olena Kovalenko", "Minh Tran", "Taras"] as const;
const LINES = [
  "/clients",
  "/today",
  "/client {client}",
  "/import {client}, {other}",
  "/how {client}",
  "/touch {client} call with {person}",
  "/touch {client} email, no answer",
  "/next {client} send the price tomorrow",
  "/next {client} every Monday send the report",
  "/done price",
  "/contact {client} {person}, CFO, decision maker",
  "/contact {client} {person} likes sailing",
  "/contact {client} {person} birthday 3 May",
  "/contact {client} {person} moved to {other}",
  "/contact {client} forget {person}",
  "/project {client} Website, production",
  "/status {client} red they are late",
  "/status {client} green",
  "/complaint {client} the report was late",
  "/price {client} 10 % from 1 March, told: by letter",
  "/note {client} they open in Da Nang",
  "/crisis the server is down",
  "/handover {client} to {colleague}",
  "/away tomorrow - friday, {colleague}",
  "/money {client} invoice 17 4200 due 1 Nov",
  "/money {client} plan 5000 in March",
  "/money {client} idea a second site",
  "/status {client} {client}",
  "/link",
  "/undo",
  "{client}: {person} left",
  "{client} call with {person}, next: send the estimate friday",
] as const;
const COLLEAGUES = ["Person U1", "Person U2", "Person p0"] as const;

interface Button {
  readonly who: string;
  readonly kind: "action" | "answer";
  readonly id: string;
  readonly label: string;
}

/** `count` things done. */
export async function oldButtons({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = {
    "things done": 0,
    "lines typed": 0,
    "buttons pressed": 0,
    "questions answered": 0,
    "memories joined": 0,
  };
  while (did["things done"] < count) await live(Math.min(ONE_MEMORY, count - did["things done"]));
  return { did, broken: found.all };

  async function live(most: number): Promise<void> {
    const store = await connect(":memory:");
    let now = Temporal.ZonedDateTime.from("2026-11-24T10:00[Etc/UTC]").epochMilliseconds;
    let last = "";
    const log = (event: string, facts?: { readonly error?: unknown }): void => {
      const { error } = facts ?? {};
      if (error !== undefined)
        found.add(`${event} at ${last}: ${error instanceof Error ? error.stack : String(error)}`);
    };
    const app = assemble({
      store,
      clock: () => now,
      newId: () => v7({ msecs: now, rng: () => Uint8Array.from({ length: 16 }, () => chance.below(256)) }),
      log: { info: log, warn: log, error: log },
      later: () => () => undefined,
      clockBelieved: () => true,
      calendar: {
        readFeed: async () => {
          throw new Error("nobody connects a calendar here");
        },
        safe: safeWith(null, randomBytes),
        random: randomBytes,
        publicUrl: null,
      },
      linking: { random: randomBytes, botName: () => null },
      openDoors: () => [],
    });
    const people = ["U1", "U2", "p0"];
    const shown: Button[] = [];
    let events = 0;
    let code: string | null = null;

    const tell = async (who: string, content: Content): Promise<void> => {
      events += 1;
      last = `${events}, ${who} ${JSON.stringify(content)}`;
      const answer = await app.handle(incomingOf(who, `event${events}`, content, now));
      const buttons = buttonsOf(answer, who);
      shown.push(...buttons);
      code = /\/start ([A-Za-z0-9_-]{22,64})/.exec(JSON.stringify(answer))?.[1] ?? code;
    };
    const type = (who: string): Promise<void> => {
      did["lines typed"] += 1;
      return tell(who, lineOf(chance));
    };

    for (const who of people) await tell(who, { kind: "command", name: "import", text: CLIENTS.join(", ") });
    for (let one = 0; one < most; one += 1) {
      const roll = chance.next();
      const who = chance.pick(people);
      const some = chance.next() < 0.3 ? shown.filter(({ label }) => label === "Undo") : shown;
      // Mostly one that was shown of late, and often enough one of long ago.
      const old = some[some.length - 1 - Math.floor(chance.next() ** 2 * some.length)];
      if (roll < 0.02 && code !== null) {
        // Somebody of the page turns out to be somebody of Slack.
        const joiner = `p${people.length}`;
        people.push(joiner);
        await type(joiner);
        await tell(joiner, { kind: "command", name: "link", text: code });
        code = null;
        did["memories joined"] += 1;
      } else if (roll < 0.06) {
        now += chance.pick([-3_600_000, DAY, DAY, 8 * DAY]);
        last = "the morning";
        await app.doWhatIsDue();
      } else if (roll < 0.5 || !old) await type(who);
      else if (old.kind === "answer") {
        did["questions answered"] += 1;
        await tell(old.who, {
          kind: "answer",
          id: old.id,
          text: chance.pick(["tomorrow", "Taras", "12 000", "/undo"]),
        });
      } else {
        did["buttons pressed"] += 1;
        await tell(old.who, { kind: "action", id: old.id, message: null });
      }
      if (chance.next() < 0.3) now += chance.pick([1, 1_000, MINUTE]);
      did["things done"] += 1;
    }
    for (const complaint of await pointingNowhere(store.db)) found.add(complaint);
    await app.postman.stop();
    await store.close();
    progress(did["things done"]);
  }
}

function lineOf(chance: Chance): Content {
  const line = chance
    .pick(LINES)
    .replaceAll("{client}", () => chance.pick(CLIENTS))
    .replaceAll("{other}", () => chance.pick(["Delta", "Epsilon", ...CLIENTS]))
    .replaceAll("{person}", () => chance.pick(PEOPLE))
    .replaceAll("{colleague}", () => chance.pick(COLLEAGUES));
  const [, name, text = ""] = /^\/(\w+)\s*(.*)$/.exec(line) ?? [];
  return name === undefined ? { kind: "words", text: line } : { kind: "command", name, text };
}

const platformOf = (who: string): Platform => (who.startsWith("U") ? "slack" : "web");

function incomingOf(who: string, key: string, content: Content, at: number): Incoming {
  const platform = platformOf(who);
  return {
    platform,
    team: platform === "slack" ? "T1" : null,
    who: { id: who, name: `Person ${who}`, standing: "admin", language: "en-US", zone: "Etc/UTC", email: null },
    conversation: { id: `D${who}`, kind: "direct" },
    eventKeys: [key],
    content,
    answerIn: "acknowledgement",
    receivedAt: at,
  };
}

/** Everything that can be pressed or answered in an answer. */
function buttonsOf(answer: Answer, who: string): Button[] {
  if (answer.kind !== "reply") return [];
  const { reply } = answer.message;
  const lines = reply.sections.flatMap((section) => (section.kind === "lines" ? section.lines : []));
  const actions = [...reply.actions, ...lines.flatMap((line) => line.actions ?? [])];
  return [
    ...actions.map(({ does, label }): Button => ({ who, kind: "action", id: does, label })),
    ...(reply.awaits === undefined ? [] : [{ who, kind: "answer" as const, id: reply.awaits, label: "" }]),
  ];
}
