/** What a member sets about themselves: shown on one screen, each with a button. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf, Setting } from "../chat/command.ts";
import type { Platform } from "../chat/incoming.ts";
import type { Action, Fact, Reply, Section } from "../chat/reply.ts";
import { plain, quote, shortened } from "../chat/text.ts";
import { CHECKLIST_TIMES, likelyCountries, likelyZones, QUIET_HOURS, WORK_WEEKS } from "../domain/setting-choices.ts";
import { isZone, localDay, localTime } from "../domain/time.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { identitiesOf, memberById, workspaceById } from "../store/people.ts";
import type { MemberRow } from "../store/schema.ts";
import { seen } from "../store/sight.ts";
import type { Db, Tx } from "../store/store.ts";
import { CALENDAR } from "../wording/calendar.ts";
import { momentSpan } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { settingLabel, settingValue } from "../wording/setting-values.ts";
import { SETTING_NAMES, SETTING_QUESTIONS, SETTING_REFUSALS, SETTINGS } from "../wording/settings.ts";
import { calendarFact } from "./calendar.ts";
import { changeSetting } from "./change-setting.ts";
import { type ReadSetting, readTyped } from "./read-typed-setting.ts";

const NAMES: readonly Setting["name"][] = [
  "language",
  "zone",
  "checklist_at",
  "work_days",
  "quiet",
  "holidays",
  "deliver_to",
];

async function self(db: Db, from: Asker): Promise<MemberRow> {
  const member = await memberById(db, from.workspace, from.member);
  if (!member) throw new Error(`no member ${from.member}`);
  return member;
}

export const settings = async (tx: Tx, _: CommandOf<"settings">, from: Asker): Promise<Reply> =>
  screen(tx, from, await self(tx, from), []);

/** Asks for one setting: buttons for the likely values, and the next message may name any other. */
export async function askSetting(tx: Tx, { name }: CommandOf<"ask_setting">, from: Asker): Promise<Reply> {
  return question(from, name, await choices(tx, name, from, await self(tx, from)));
}

export const set = (tx: Tx, { setting }: CommandOf<"set">, from: Asker): Promise<Reply> => change(tx, setting, from);

/** The person shared where they are. */
export const placeShared = (tx: Tx, zone: string, from: Asker): Promise<Reply> =>
  change(tx, { name: "zone", value: zone }, from);

export async function setTyped(tx: Tx, { name, words }: CommandOf<"set_typed">, from: Asker): Promise<Reply> {
  const read = readTyped(name, words, from.now);
  return read.kind === "setting" ? change(tx, read.setting, from) : refuse(tx, from, name, words, read);
}

async function change(tx: Tx, setting: Setting, from: Asker): Promise<Reply> {
  if (setting.name === "zone" && !isZone(setting.value)) {
    return refuse(tx, from, "zone", setting.value, { kind: "unknown", near: [] });
  }
  if (setting.name === "deliver_to" && !(await linkedPlatforms(tx, from)).includes(setting.value)) {
    const words = settingLabel(from.language, setting);
    return refuse(tx, from, "deliver_to", words, { kind: "unknown", near: [] });
  }
  const member = await changeSetting(tx, await self(tx, from), setting, from.now);
  const now: Asker = { ...from, language: member.language, zone: member.zone };
  const done = say(now.language, SETTINGS.changed, {
    name: say(now.language, SETTING_NAMES[setting.name]),
    value: settingValue(now.language, setting, now.now),
  });
  const reply = await screen(tx, now, member, [{ kind: "lines", lines: [{ text: done, mark: "done" }] }]);
  if (setting.name !== "zone" || (await hasClients(tx, from))) return { ...reply, tone: "good" };
  const next: Section = { kind: "note", text: say(now.language, SETTINGS.namesNext) };
  return { ...reply, tone: "good", sections: [...reply.sections, next] };
}

const hasClients = async (db: Db, from: Asker): Promise<boolean> =>
  (await db.selectFrom("clients").select("clients.id").where(seen(from)).limit(1).execute()).length > 0;

async function screen(tx: Tx, from: Asker, member: MemberRow, before: readonly Section[]): Promise<Reply> {
  const facts = current(member).map(
    (setting): Fact => ({
      label: say(from.language, SETTING_NAMES[setting.name]),
      value:
        setting.name === "checklist_at" ? checklistValue(from, member) : settingValue(from.language, setting, from.now),
    }),
  );
  const actions = NAMES.map(
    (name): Action => ({
      label: sayPlain(from.language, SETTING_NAMES[name]),
      does: { kind: "ask_setting", name },
    }),
  );
  return {
    tone: "plain",
    title: say(from.language, SETTINGS.title),
    sections: [...before, { kind: "facts", facts: [...facts, await calendarFact(tx, from)] }],
    actions: [...actions, { label: sayPlain(from.language, CALENDAR.name), does: { kind: "show_calendar" } }],
  };
}

/** What the member has now, in the order of the screen. */
const current = (member: MemberRow): readonly Setting[] => [
  { name: "language", value: member.language },
  { name: "zone", value: member.zone },
  { name: "checklist_at", value: member.checklist_at },
  { name: "work_days", value: member.work_days },
  { name: "quiet", value: `${member.quiet_from}-${member.quiet_to}` },
  { name: "holidays", value: member.country ?? "none" },
  { name: "deliver_to", value: member.deliver_to },
];

function checklistValue(from: Asker, { checklist_at, checklist_due_at, zone }: MemberRow) {
  if (checklist_due_at === null) return [plain(checklist_at)];
  const next = `${localDay(checklist_due_at, zone)}T${localTime(checklist_due_at, zone)}`;
  return say(from.language, SETTINGS.checklistNext, {
    time: checklist_at,
    next: momentSpan(from.language, next, localDay(from.now, zone)),
  });
}

async function choices(db: Db, name: Setting["name"], from: Asker, member: MemberRow): Promise<readonly Setting[]> {
  switch (name) {
    case "language":
      return LANGUAGES.map((value) => ({ name, value }));
    case "zone": {
      const workspace = await workspaceById(db, from.workspace);
      return likelyZones(from.language, [member.zone, workspace.zone]).map((value) => ({ name, value }));
    }
    case "checklist_at":
      return CHECKLIST_TIMES.map((value) => ({ name, value }));
    case "work_days":
      return WORK_WEEKS.map((value) => ({ name, value }));
    case "quiet":
      return QUIET_HOURS.map((value) => ({ name, value }));
    case "holidays":
      return likelyCountries(from.language, member.zone).map((value) => ({ name, value }));
    case "deliver_to":
      return (await linkedPlatforms(db, from)).map((value) => ({ name, value }));
  }
}

async function linkedPlatforms(db: Db, from: Asker): Promise<readonly Platform[]> {
  const identities = await identitiesOf(db, from.workspace, from.member);
  return [...new Set(identities.map((identity) => identity.platform))];
}

function question(from: Asker, name: Setting["name"], offered: readonly Setting[]): Reply {
  return {
    tone: "ask",
    sections: [{ kind: "lines", lines: [{ text: say(from.language, SETTING_QUESTIONS[name]) }] }],
    actions: buttons(from, name, offered),
    awaits: { kind: "set_typed", name, words: "" },
  };
}

function buttons(from: Asker, name: Setting["name"], offered: readonly Setting[]): readonly Action[] {
  const linkMore: Action = { label: sayPlain(from.language, SETTINGS.linkAnother), does: { kind: "link", code: null } };
  return [
    ...offered.map(
      (setting): Action => ({ label: settingLabel(from.language, setting), does: { kind: "set", setting } }),
    ),
    ...(name === "deliver_to" ? [linkMore] : []),
    { label: sayPlain(from.language, SETTINGS.back), does: { kind: "settings" } },
  ];
}

/** Says what was not understood, shows the words, and keeps asking: the next message is tried again. */
async function refuse(
  tx: Tx,
  from: Asker,
  name: Setting["name"],
  words: string,
  read: Exclude<ReadSetting, { kind: "setting" }>,
): Promise<Reply> {
  const near = read.near.length > 0;
  const offered = near ? read.near : await choices(tx, name, from, await self(tx, from));
  const sentence = say(from.language, SETTING_REFUSALS[name], { words: quote(shortened(words, WORDS_SHOWN)) });
  const lines = near ? [{ text: sentence }, { text: say(from.language, SETTINGS.didYouMean) }] : [{ text: sentence }];
  return {
    tone: "refusal",
    sections: [{ kind: "lines", lines }],
    actions: buttons(from, name, offered),
    awaits: { kind: "set_typed", name, words: "" },
  };
}

const WORDS_SHOWN = 100;
