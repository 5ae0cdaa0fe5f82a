/**
 * Random histories against a small model: what people do by both doors, time that goes by, and plugs that are pulled.
 * The model knows what was acknowledged and what was asked for; the judge reads the file and the transcripts.
 */
import Database from "better-sqlite3";
import fc from "fast-check";
import { directOf } from "../../support/slack/workspace.ts";
import { DROPPED, type Person, RESET, tooManyRequests } from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage, type Stage } from "../support/stage.ts";

const MINUTE = 60_000;
const STEPS = 200;
const CLIENTS = ["Acme", "Borealis", "Cobalt"] as const;
const PEOPLE = ["U1", "U2"] as const;
const CHECKLIST = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}/;

interface Model {
  /** Words of touches that must stand in the file once; those undone must not. */
  readonly touches: Set<string>;
  readonly undone: Set<string>;
  /** Reminders by word: when, and to whom. */
  readonly reminders: Map<string, { readonly at: number; readonly who: string }>;
  words: number;
}

interface Real {
  readonly stage: Stage;
  readonly person: Person;
}

interface Step {
  readonly name: string;
  readonly run: (model: Model, real: Real) => Promise<void>;
}

const step = (name: string, run: Step["run"]): Step => ({ name, run });

const word = (model: Model, kind: string): string => {
  model.words += 1;
  return `${kind}${model.words}x`;
};

const touchBySlack = fc
  .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...CLIENTS), fc.boolean())
  .map(([who, client, asWords]) =>
    step(`${who}: ${client} call${asWords ? " (words)" : ""}`, async (model, { stage }) => {
      const mark = word(model, "touch");
      const { driver } = stage.life();
      const line = `${client} call about ${mark}`;
      const sent = await (asWords ? driver.message(who, line) : driver.command(who, "/touch", line));
      if (sent.status === 200) model.touches.add(mark);
      if (model.words % 3 === 0) await driver.again(sent);
    }),
  );

const touchByTelegram = fc.constantFrom(...CLIENTS).map((client) =>
  step(`Minh: ${client} call`, async (model, { stage, person }) => {
    const mark = word(model, "touch");
    const update = person.says(`/touch ${client} call about ${mark}`);
    await stage.telegram.until(() => stage.telegram.pending().length === 0);
    model.touches.add(mark);
    if (model.words % 2 === 0) {
      stage.telegram.renumbered(update);
      await stage.heard();
    }
  }),
);

const undo = fc.constantFrom(...PEOPLE).map((who) =>
  step(`${who}: touch and undo, twice`, async (model, { stage }) => {
    const mark = word(model, "touch");
    const { driver } = stage.life();
    const sent = await driver.command(who, "/touch", `Acme call about ${mark}`);
    if (sent.status !== 200) return;
    const blocks = sent.body?.["blocks"];
    const button = stage.slack
      .read({ blocks: Array.isArray(blocks) ? blocks : [] })
      .buttons.find((one) => one.label === "Undo");
    if (!button) {
      model.touches.add(mark);
      return;
    }
    const place = { channel: directOf(who), ts: "1.1", responseUrl: stage.slack.responseUrl() };
    const pressed = await driver.press(who, button.value, place);
    await driver.press(who, button.value, place);
    (pressed.status === 200 ? model.undone : model.touches).add(mark);
  }),
);

const remind = fc.tuple(fc.constantFrom(...PEOPLE), fc.integer({ min: 2, max: 90 })).map(([who, minutes]) =>
  step(`${who}: remind in ${minutes} min`, async (model, { stage }) => {
    const at = Math.ceil((stage.now() + minutes * MINUTE) / MINUTE) * MINUTE;
    if (new Date(at).getUTCDate() !== new Date(stage.now()).getUTCDate()) return;
    const mark = word(model, "ping");
    const clock = new Date(at).toISOString().slice(11, 16);
    const sent = await stage.life().driver.command(who, "/next", `Acme ${mark} today ${clock}`);
    if (sent.status === 200) model.reminders.set(mark, { at, who });
  }),
);

const mishap = fc.constantFrom("drop", "cut", "429", "500").map((kind) =>
  step(`mishap ${kind}`, async (_model, { stage }) => {
    if (kind === "drop") {
      stage.slack.fail("chat.postMessage", { kind: "drop_answer" });
      stage.telegram.fault("sendMessage", DROPPED);
    } else if (kind === "cut") {
      stage.slack.fail("chat.postMessage", { kind: "cut" });
      stage.telegram.fault("sendMessage", RESET);
    } else if (kind === "429") {
      stage.slack.fail("chat.postMessage", { kind: "rate_limited", retryAfter: 7 });
      stage.telegram.fault("sendMessage", tooManyRequests(7));
    } else stage.slack.fail("chat.postMessage", { kind: "error", code: "internal_error" });
  }),
);

const wait = fc
  .constantFrom(1, 5, 30, 120, 600, 1_500)
  .map((minutes) =>
    step(`${minutes} min go by`, async (_model, { stage }) =>
      stage.pass(minutes * MINUTE, minutes > 100 ? 15 * MINUTE : MINUTE),
    ),
  );

const crash = fc.tuple(fc.constantFrom("crash", "stop"), fc.constantFrom(0, 0, 2, 20)).map(([how, minutes]) =>
  step(`${how}, down for ${minutes} min`, async (_model, { stage }) => {
    await (how === "crash" ? stage.crash() : stage.stop());
    stage.leap(minutes * MINUTE);
    await stage.begin();
    await stage.life().app.doWhatIsDue();
  }),
);

const steps = fc.array(
  fc.oneof(touchBySlack, touchBySlack, touchByTelegram, undo, remind, remind, mishap, wait, wait, crash),
  { minLength: STEPS, maxLength: STEPS },
);

/** `count` histories of two hundred steps, each with a seed of its own. */
export async function histories({ count, seed, progress }: Given): Promise<Found> {
  const found = complaints();
  const did = { histories: 0, steps: 0, touches: 0, undone: 0, reminders: 0 };
  for (let one = 0; one < count; one += 1) {
    const own = seed + one;
    const [history] = fc.sample(steps, { seed: own, numRuns: 1 });
    if (history) await play(history, own);
    did.histories += 1;
    progress(did.histories);
  }
  return { did, broken: found.all };

  async function play(history: readonly Step[], own: number): Promise<void> {
    const add = (sentence: string): void => found.add(`history ${own}: ${sentence}`);
    const stage = await openStage({
      start: "2026-11-24T08:00[Etc/UTC]",
      people: PEOPLE.map((id) => ({ id, name: `Person ${id}`, tz: "Etc/UTC", locale: "en-US", admin: true })),
    });
    const model: Model = { touches: new Set(), undone: new Set(), reminders: new Map(), words: 0 };
    try {
      await stage.begin();
      const { driver } = stage.life();
      await driver.command("U1", "/rapport", `import ${CLIENTS.join(", ")}`);
      for (const who of PEOPLE) {
        await driver.command(who, "/rapport", "settings quiet 00:00-00:00");
        await driver.command(who, "/rapport", "settings days mon-sun");
        await driver.command(who, "/rapport", "settings holidays off");
      }
      const person = stage.telegram.person({ name: "Minh", language: "en" });
      person.start(await stage.code());
      await stage.heard();
      for (const one of history) await one.run(model, { stage, person });
      did.steps += history.length;
      await stage.pass(2 * 24 * 60 * MINUTE, 15 * MINUTE);
      judge(stage, model, add);
    } finally {
      await stage.close();
    }
  }

  function judge(stage: Stage, model: Model, add: (sentence: string) => void): void {
    const db = new Database(stage.file, { readonly: true });
    const rows = db.prepare<[], { words: string }>("select words from touchpoints").all();
    const sound = db.pragma("integrity_check", { simple: true });
    db.close();
    if (sound !== "ok") add(`the file is not sound: ${String(sound)}`);
    const kept = new Map<string, number>();
    for (const { words } of rows) {
      const mark = /touch\d+x/.exec(words)?.[0] ?? words;
      kept.set(mark, (kept.get(mark) ?? 0) + 1);
    }
    for (const mark of model.touches)
      if (kept.get(mark) !== 1) add(`${mark} stands there ${kept.get(mark) ?? 0} times`);
    for (const mark of model.undone) if (kept.has(mark)) add(`${mark} was undone and stands there`);
    did.touches += model.touches.size;
    did.undone += model.undone.size;
    did.reminders += model.reminders.size;
    for (const [mark, { at, who }] of model.reminders) {
      const seen = stage.slack.messages.filter((one) => one.channel === directOf(who) && one.text.includes(mark));
      const pings = seen.filter((one) => one.text.includes("Reminder"));
      if (seen.length === 0 && !foldedAtMidnight(stage, who, at)) add(`${mark} was never said`);
      if (pings.length > 1) add(`${mark} was reminded of ${pings.length} times`);
    }
    for (const who of PEOPLE) {
      const days = new Map<string, number>();
      for (const one of stage.slack.messages) {
        if (one.channel !== directOf(who) || !CHECKLIST.test(one.text)) continue;
        const day = new Date(Number(one.ts) * 1_000).toISOString().slice(0, 10);
        days.set(day, (days.get(day) ?? 0) + 1);
      }
      for (const [day, times] of days) if (times > 1) add(`${who}: ${times} checklists on ${day}`);
    }
    for (const problem of [...stage.slack.problems, ...stage.telegram.problems]) add(`refused: ${problem}`);
  }
}

/**
 * What falls due at the end of a day, and is looked at after midnight, is one of the lines of the next morning; there one
 * client has one line, and the others behind it are a number: "1 Acme: … +3".
 */
function foldedAtMidnight(stage: Stage, who: string, at: number): boolean {
  const time = new Date(at).toISOString().slice(11, 16);
  const morning = stage.slack.messages.find(
    (one) => one.channel === directOf(who) && Number(one.ts) * 1_000 > at && CHECKLIST.test(one.text),
  );
  return time >= "23:35" && morning !== undefined && /Acme: .* \+\d+/.test(morning.text);
}
