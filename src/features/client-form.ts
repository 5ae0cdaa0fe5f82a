/** A client's form: every field that may be changed, each with its taps. */
import { type Asker, seesAll } from "../chat/asker.ts";
import type { ClientSwitch } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain } from "../chat/text.ts";
import { type CadenceRules, CLOCKS, type Clock, limitsOf } from "../domain/cadence.ts";
import { addDays, localDay } from "../domain/time.ts";
import { STAGES, TIERS } from "../domain/vocabulary.ts";
import { cadenceRules } from "../store/cadence-rules.ts";
import { memberById } from "../store/people.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { CARD_BUTTONS } from "../wording/card.ts";
import { CLIENT_EDIT } from "../wording/clients.ts";
import { daySpan } from "../wording/dates.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";
import { stageNames, tierNames } from "../wording/terms.ts";
import { cardButton, clientSpan } from "./card-parts.ts";
import { countryLine } from "./country-line.ts";
import { undoButton } from "./follow-up-card.ts";
import { inPersonForm } from "./in-person-lines.ts";

/** The form as it stands. `entry`: what was just changed, to be undone. */
export async function clientForm(tx: Tx, client: ClientRow, from: Asker, entry: string | null): Promise<Reply> {
  const { language } = from;
  const rules = await cadenceRules(tx, from.workspace, [client]);
  return {
    tone: entry === null ? "plain" : "good",
    title: [clientSpan(client), ...(entry === null ? [] : [plain(". "), ...say(language, CLIENT_EDIT.changed)])],
    sections: [
      {
        kind: "lines",
        lines: [
          tierLine(client, from),
          ...stageLines(client, from),
          await ownerLine(tx, client, from),
          cadenceLine(client, rules, from),
          ...inPersonForm(client, from),
          await countryLine(tx, client, from),
          ...sightLines(client, from),
        ],
      },
    ],
    actions: [
      ...(entry === null ? [] : [undoButton(from, entry)]),
      switchButton(client, from, client.starred === 1 ? CLIENT_EDIT.unstar : CLIENT_EDIT.star, {
        field: "starred",
        on: client.starred === 0,
      }),
      {
        label: sayPlain(language, CLIENT_EDIT.rename),
        does: { kind: "rename_client", client: client.id, words: "" },
      },
      {
        label: sayPlain(language, CARD_BUTTONS.contact),
        does: { kind: "ask_words", client: client.id, as: "contact" },
      },
      cardButton(client, language),
    ],
  };
}

function tierLine(client: ClientRow, { language }: Asker): Line {
  return {
    text: say(language, CLIENT_EDIT.tier, { tier: sayPlain(language, tierNames[client.tier]) }),
    actions: TIERS.filter((tier) => tier !== client.tier || client.tier_chosen === 0).map((tier) => ({
      label: sayPlain(language, tierNames[tier]),
      does: { kind: "set_tier", client: client.id, tier },
    })),
  };
}

const PAUSES = [
  [CLIENT_EDIT.weeks2, 14],
  [CLIENT_EDIT.month1, 30],
  [CLIENT_EDIT.months3, 91],
] as const;

function stageLines(client: ClientRow, from: Asker): Line[] {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const stage = sayPlain(language, stageNames[client.stage]);
  const until = client.stage === "paused" ? client.paused_until : null;
  const line: Line = {
    text:
      until === null
        ? say(language, CLIENT_EDIT.stage, { stage })
        : say(language, CLIENT_EDIT.stageUntil, { stage, day: daySpan(language, until, today) }),
    actions: STAGES.filter((other) => other !== client.stage).map((other) => ({
      label: sayPlain(language, stageNames[other]),
      does: { kind: "set_stage", client: client.id, stage: other },
    })),
  };
  if (client.stage !== "paused") return [line];
  const pauses = PAUSES.map(
    ([label, days]): Action => ({
      label: sayPlain(language, label),
      does: { kind: "set_stage", client: client.id, stage: "paused", until: addDays(today, days) },
    }),
  );
  return [line, { text: say(language, CLIENT_EDIT.pauseHowLong), actions: pauses }];
}

async function ownerLine(tx: Tx, client: ClientRow, from: Asker): Promise<Line> {
  const { language } = from;
  const owner = client.owner_id === null ? undefined : await memberById(tx, from.workspace, client.owner_id);
  const takeOver = switchButton(client, from, CLIENT_EDIT.takeOver, { field: "owner" });
  const actions = client.owner_id === from.member ? [] : [takeOver];
  if (owner) {
    const named = { kind: "member", id: owner.id, name: owner.name } as const;
    return { text: say(language, CLIENT_EDIT.owner, { owner: named }), actions };
  }
  return client.owner_text === null
    ? { text: say(language, CLIENT_EDIT.noOwner), actions }
    : { text: say(language, CLIENT_EDIT.owner, { owner: client.owner_text }), actions };
}

function cadenceLine(client: ClientRow, rules: CadenceRules, from: Asker): Line {
  const { language } = from;
  const [any, decides, inPerson] = CLOCKS.map((clock: Clock) => {
    if (clock === "in_person" && client.in_person_off === 1) return sayPlain(language, CLIENT_EDIT.off);
    const { ideal, max } = limitsOf(client, clock, rules);
    return `${ideal} / ${max}`;
  });
  const on = client.in_person_off === 1;
  return {
    text: say(language, CLIENT_EDIT.cadence, { any: any ?? "", decides: decides ?? "", inPerson: inPerson ?? "" }),
    actions: [
      {
        label: sayPlain(language, CLIENT_EDIT.changeCadence),
        does: { kind: "set_cadence", client: client.id, words: "" },
      },
      switchButton(client, from, on ? CLIENT_EDIT.inPersonOn : CLIENT_EDIT.inPersonOff, { field: "in_person", on }),
    ],
  };
}

function sightLines(client: ClientRow, from: Asker): Line[] {
  const { language } = from;
  const lines: Line[] = client.starred === 1 ? [{ text: say(language, CLIENT_EDIT.starred) }] : [];
  if (from.sharing === "owner") return lines;
  const restricted = client.restricted === 1;
  const change: ClientSwitch = { field: "restricted", on: !restricted };
  const label = restricted ? CLIENT_EDIT.unrestrict : CLIENT_EDIT.restrict;
  const actions = looksAfter(client, from) ? [switchButton(client, from, label, change)] : [];
  return [...lines, { text: say(language, restricted ? CLIENT_EDIT.restricted : CLIENT_EDIT.open), actions }];
}

/** Who may say who sees a client: those who would still see it. */
export const looksAfter = (client: ClientRow, from: Asker): boolean =>
  seesAll(from) || client.owner_id === from.member || client.deputy_id === from.member;

const switchButton = (client: ClientRow, from: Asker, label: Phrase, change: ClientSwitch): Action => ({
  label: sayPlain(from.language, label),
  does: { kind: "change_client", client: client.id, change },
});
