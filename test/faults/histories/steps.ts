/** What happens in a history: fast-check's commands, run on a whole Rapport and on a small model of it. */
import fc from "fast-check";
import { directOf } from "../../support/slack/workspace.ts";
import { DROPPED, type Person, RESET, tooManyRequests } from "../../support/telegram/standIn.ts";
import type { Stage } from "../support/stage.ts";

const MINUTE = 60_000;
export const CLIENTS = ["Acme", "Borealis", "Cobalt"] as const;
export const PEOPLE = ["U1", "U2"] as const;
/** The one who writes by Telegram. */
export const TELEGRAM = "Minh";

export interface Model {
  /** Words of touches that must stand in the file once; those undone must not. */
  readonly touches: Set<string>;
  readonly undone: Set<string>;
  /** Reminders by word: when, and to whom. */
  readonly reminders: Map<string, { readonly at: number; readonly who: string }>;
  /** How many messages each wrote that want an answer in their conversation. */
  readonly wrote: Map<string, number>;
  /** When Rapport was down, in epoch milliseconds. */
  readonly downs: { readonly from: number; readonly until: number }[];
  /** How many calls to Telegram had their answer cut off or lost. */
  lost: number;
  /** How often the plug was pulled, whatever was being sent. */
  crashes: number;
  words: number;
}

export interface Real {
  readonly stage: Stage;
  readonly person: Person;
  /** Epoch milliseconds. */
  readonly began: number;
}

export type Step = fc.AsyncCommand<Model, Real>;

export const newModel = (): Model => ({
  touches: new Set(),
  undone: new Set(),
  reminders: new Map(),
  wrote: new Map(),
  downs: [],
  lost: 0,
  crashes: 0,
  words: 0,
});

const step = (name: string, run: Step["run"]): Step => ({ check: () => true, run, toString: () => name });

const word = (model: Model, kind: string): string => {
  model.words += 1;
  return `${kind}${model.words}x`;
};

const wrote = (model: Model, who: string): void => {
  model.wrote.set(who, (model.wrote.get(who) ?? 0) + 1);
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
      if (sent.status === 200 && asWords) wrote(model, who);
      if (model.words % 3 === 0) await driver.again(sent);
    }),
  );

const touchByTelegram = fc.constantFrom(...CLIENTS).map((client) =>
  step(`${TELEGRAM}: ${client} call`, async (model, { stage, person }) => {
    const mark = word(model, "touch");
    const update = person.says(`/touch ${client} call about ${mark}`);
    await stage.telegram.until(() => stage.telegram.pending().length === 0);
    model.touches.add(mark);
    wrote(model, TELEGRAM);
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

const remind = fc.tuple(fc.constantFrom(...PEOPLE, TELEGRAM), fc.integer({ min: 2, max: 90 })).map(([who, minutes]) =>
  step(`${who}: remind in ${minutes} min`, async (model, { stage, person }) => {
    const at = Math.ceil((stage.now() + minutes * MINUTE) / MINUTE) * MINUTE;
    if (new Date(at).getUTCDate() !== new Date(stage.now()).getUTCDate()) return;
    const mark = word(model, "ping");
    const line = `Acme ${mark} today ${new Date(at).toISOString().slice(11, 16)}`;
    if (who === TELEGRAM) {
      person.says(`/next ${line}`);
      await stage.telegram.until(() => stage.telegram.pending().length === 0);
      model.reminders.set(mark, { at, who });
      return;
    }
    const sent = await stage.life().driver.command(who, "/next", line);
    if (sent.status === 200) model.reminders.set(mark, { at, who });
  }),
);

const mishap = fc.constantFrom("drop", "cut", "429", "500").map((kind) =>
  step(`mishap ${kind}`, async (model, { stage }) => {
    if (kind === "drop" || kind === "cut") model.lost += 1;
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
  step(`${how}, down for ${minutes} min`, async (model, { stage }) => {
    const from = stage.now();
    if (how === "crash") model.crashes += 1;
    await (how === "crash" ? stage.crash() : stage.stop());
    stage.leap(minutes * MINUTE);
    model.downs.push({ from, until: stage.now() });
    await stage.begin();
    await stage.life().app.doWhatIsDue();
  }),
);

/** Exactly so many steps. `fc.commands` knows no least length, so `shrink.ts` shortens a history that fails. */
export const history = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.oneof(touchBySlack, touchBySlack, touchByTelegram, undo, remind, remind, mishap, wait, wait, crash), {
    minLength: length,
    maxLength: length,
  });
