/** A workspace full of what outsiders are not to learn, and all that could have come into their hands. */
import type { OpenedView } from "../../support/slack/workspace.ts";
import type { Person } from "../../support/telegram/standIn.ts";
import type { Stage } from "./stage.ts";

/** In names, words and buttons of the workspace; must never be seen by anybody else. */
export const CANARY = "Zanzibarquoll";
export const INSIDER = "U1";

const ON_SLACK = [
  ["/touch", `${CANARY} call with CFO`],
  ["/next", `${CANARY} send the estimate today 10:20`],
  ["/next", `${CANARY} send the contract tomorrow`],
  ["/how", CANARY],
  ["/today", ""],
  ["/clients", ""],
  ["/rapport", "settings"],
  ["/rapport", `money ${CANARY} invoice 12 4200 USD due 1 Nov`],
  ["/rapport", `money ${CANARY}`],
  ["/rapport", `complaint ${CANARY} severe: all is late`],
  ["/rapport", `status ${CANARY}`],
  ["/rapport", `contact ${CANARY} Quentin, CFO`],
  ["/rapport", "team"],
  ["/rapport", "help"],
] as const;
const ON_TELEGRAM = [`/how ${CANARY}`, "/today", "/settings", `/money ${CANARY}`, `/next ${CANARY} call today 10:40`];
/** What of the buttons there must be, or less was tried than is said. */
const KINDS: Readonly<Record<string, RegExp>> = {
  "taking a touch back": /^Undo/,
  "ticking off": /Done/,
  "putting off": /Snooze|Later today|Tomorrow/,
  "a form": /^Add follow-up/,
  settings: /Language|Quiet hours|Time zone/,
  money: /Paid|invoice/i,
};

interface Button {
  readonly label: string;
  readonly data: string;
}

export interface Loot {
  readonly insider: Person;
  /** Everything that can be pressed by now, and what was made up. */
  readonly buttons: () => readonly string[];
  readonly done: () => string;
  /** Used, or too old. */
  readonly codes: readonly string[];
  readonly form: OpenedView;
}

/** Throws when the workspace does not hold what is to be tried. */
export async function fillWorkspace(stage: Stage): Promise<Loot> {
  await stage.begin();
  const { driver } = stage.life();
  const whispered: Button[] = [];
  const shown = (blocks: unknown): readonly Button[] =>
    stage.slack
      .read({ blocks: Array.isArray(blocks) ? blocks : [] })
      .buttons.map(({ label, value }) => ({ label, data: value }));
  await driver.command(INSIDER, "/rapport", `import ${CANARY}, ${CANARY} Two`);
  for (const [name, text] of ON_SLACK)
    whispered.push(...shown((await driver.command(INSIDER, name, text)).body?.["blocks"]));
  await driver.message(INSIDER, `${CANARY} call with CFO`);

  const used = await stage.code();
  const insider = stage.telegram.person({ name: "Minh", language: "en" });
  insider.start(used);
  await stage.heard();
  for (const line of ON_TELEGRAM) {
    insider.says(line);
    await stage.heard();
  }
  const old = await stage.code();
  await stage.pass(60 * 60_000);

  const seen = (): readonly Button[] => [
    ...whispered,
    ...stage.slack.messages.flatMap(({ blocks }) => shown(blocks)),
    ...insider.sees().flatMap(({ buttons }) => buttons.flat()),
  ];
  for (const [kind, label] of Object.entries(KINDS))
    if (!seen().some((button) => label.test(button.label)))
      throw new Error(`no button for ${kind} among ${[...new Set(seen().map((button) => button.label))].join(" | ")}`);
  const adding = seen().find(({ label }) => /^Add follow-up/.test(label))?.data ?? "";
  await driver.press(INSIDER, adding, { channel: "D1", ts: "1.1" });
  await stage.settle();
  const form = stage.slack.views.at(-1);
  if (form === undefined) throw new Error("no form was opened");
  const guessed = ["undo", "00000000-0000-7000-8000-000000000000", "'; drop table members; --", CANARY];
  return {
    insider,
    buttons: () => [...seen().map(({ data }) => data), ...guessed],
    done: () => seen().find(({ label }) => /Done/.test(label))?.data ?? "",
    codes: [used, old],
    form,
  };
}
