/** How often clients of a tier must hear from this workspace: shown, changed, put back. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { quote, shortened, type Text } from "../chat/text.ts";
import { CLOCKS, PRACTICE, type TierLimits } from "../domain/cadence.ts";
import { readCadence } from "../domain/cadence-words.ts";
import { TIERS, type Tier } from "../domain/vocabulary.ts";
import { setTierLimits, tierLimits } from "../store/cadence-rules.ts";
import { moveDueTimes } from "../store/due-times.ts";
import type { Tx } from "../store/store.ts";
import { CADENCE, CADENCE_BUTTONS } from "../wording/cadence.ts";
import { CLIENT_EDIT } from "../wording/clients.ts";
import { say, sayPlain } from "../wording/say.ts";
import { TEAM_BUTTONS } from "../wording/team.ts";
import { tierNames } from "../wording/terms.ts";
import { oneLine } from "./card-parts.ts";

const WORDS_SHOWN = 60;

export const tierCadences = (tx: Tx, _: CommandOf<"tier_cadences">, from: Asker): Promise<Reply> =>
  screen(tx, from, null);

/** The clocks not named stay as they are. Every client of the tier without days of its own moves along. */
export async function setTierCadence(tx: Tx, command: CommandOf<"set_tier_cadence">, from: Asker): Promise<Reply> {
  const { language, workspace } = from;
  const tier = sayPlain(language, tierNames[command.tier]);
  if (command.words.trim() === "") return again(say(language, CADENCE.ask, { tier }), command);
  const read = readCadence(command.words);
  if (read.kind === "unreadable") {
    const words = quote(shortened(command.words.trim(), WORDS_SHOWN));
    return again(say(language, CLIENT_EDIT.badCadence, { words }), command);
  }
  await setTierLimits(tx, workspace, command.tier, read.kind === "tier" ? null : read.limits);
  const count = await moveDueTimes(tx, workspace, { tier: command.tier });
  return screen(tx, from, say(language, CADENCE.changed, { tier, count }));
}

async function screen(tx: Tx, from: Asker, done: Text | null): Promise<Reply> {
  const { language } = from;
  const limits = await tierLimits(tx, from.workspace);
  return {
    tone: done === null ? "plain" : "good",
    title: say(language, CADENCE.title),
    sections: [
      {
        kind: "lines",
        lines: [
          ...(done === null ? [] : [{ mark: "done", text: done } as const]),
          ...TIERS.map((tier) => tierLine(tier, limits, from)),
        ],
      },
      { kind: "note", text: say(language, CADENCE.note) },
    ],
    actions: [{ label: sayPlain(language, TEAM_BUTTONS.back), does: { kind: "team" } }],
  };
}

function tierLine(tier: Tier, limits: TierLimits, { language }: Asker): Line {
  const own = limits[tier];
  const usual = PRACTICE.limits[tier];
  const isOwn = CLOCKS.some((clock) => own[clock].ideal !== usual[clock].ideal || own[clock].max !== usual[clock].max);
  const days = (clock: (typeof CLOCKS)[number]): string => `${own[clock].ideal} / ${own[clock].max}`;
  const name = sayPlain(language, tierNames[tier]);
  const line = say(language, CADENCE.tier, {
    tier: name,
    any: days("any"),
    decides: days("decides"),
    inPerson: days("in_person"),
  });
  return {
    text: isOwn ? say(language, CADENCE.own, { line }) : line,
    actions: [
      { label: name, does: { kind: "set_tier_cadence", tier, words: "" } },
      ...(isOwn
        ? [
            {
              label: `${sayPlain(language, CADENCE_BUTTONS.usual)}: ${name}`,
              does: { kind: "set_tier_cadence", tier, words: "default" },
            } as const,
          ]
        : []),
    ],
  };
}

/** The question stays open: the next message is tried again. */
const again = (text: Text, command: CommandOf<"set_tier_cadence">): Reply => ({
  ...oneLine("ask", text),
  place: "below",
  awaits: { ...command, words: "" },
});
