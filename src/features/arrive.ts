/** The first meeting: who Rapport is, what to type, and where the member lives. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code } from "../chat/text.ts";
import { likelyZones } from "../domain/setting-choices.ts";
import { ownClients } from "../store/clients.ts";
import { codeUsedAt } from "../store/codes.ts";
import { identitiesOf, memberById, workspaceById } from "../store/people.ts";
import { seen } from "../store/sight.ts";
import type { Db, Tx } from "../store/store.ts";
import { ARRIVAL } from "../wording/arrival.ts";
import { say, sayPlain } from "../wording/say.ts";
import { settingLabel } from "../wording/setting-values.ts";
import { SETTINGS } from "../wording/settings.ts";
import { joinByCode } from "./link.ts";

/** The client of the examples, while there is none of their own. */
const A_CLIENT = "Acme";

/** `code`: brought by who is known already, or the one that let them in just now. */
export async function arrive(tx: Tx, command: CommandOf<"arrive">, from: Asker): Promise<Reply> {
  if (command.code !== null) {
    const used = await codeUsedAt(tx, command.code, from.now);
    const invited = used?.purpose === "invite" && used.member_id === from.member;
    if (!invited) return joinByCode(tx, command.code, from);
  }
  return greeting(tx, from);
}

async function greeting(tx: Tx, from: Asker): Promise<Reply> {
  const { language } = from;
  const member = await memberById(tx, from.workspace, from.member);
  const time = member?.checklist_at ?? "09:00";
  const zones = (await zoneKnown(tx, from)) ? [] : await zoneButtons(tx, from);
  const mine = await clientsOf(tx, from);
  const [own] = await ownClients(tx, from);
  const client = own?.name ?? A_CLIENT;
  const last: Line[] = [
    { text: mine > 0 ? say(language, ARRIVAL.namesKnown, { count: mine }) : say(language, ARRIVAL.names) },
    ...(zones.length > 0 ? [{ text: say(language, ARRIVAL.zone) }] : []),
  ];
  return {
    tone: "plain",
    title: say(language, ARRIVAL.hello, { name: { kind: "member", id: from.member, name: from.name } }),
    sections: [
      {
        kind: "lines",
        lines: [{ text: say(language, ARRIVAL.who) }, { text: say(language, ARRIVAL.morning, { time }) }],
      },
      {
        kind: "lines",
        heading: say(language, ARRIVAL.tryThis),
        lines: [ARRIVAL.tryTouch, ARRIVAL.tryNext, ARRIVAL.tryHow].map((phrase) => ({
          mark: "bullet" as const,
          text: [code(sayPlain(language, phrase, { client }))],
        })),
      },
      { kind: "lines", lines: last },
    ],
    actions: [
      ...zones,
      { label: sayPlain(language, ARRIVAL.settings), does: { kind: "settings" } },
      { label: sayPlain(language, ARRIVAL.help), does: { kind: "help" } },
    ],
  };
}

/** Telegram shows nobody's zone: there it is unknown until it was chosen, or another platform told it. */
async function zoneKnown(db: Db, from: Asker): Promise<boolean> {
  const member = await memberById(db, from.workspace, from.member);
  if (member?.zone_chosen) return true;
  return (await identitiesOf(db, from.workspace, from.member)).some(({ platform }) => platform !== "telegram");
}

async function zoneButtons(db: Db, from: Asker): Promise<readonly Action[]> {
  const { zone } = await workspaceById(db, from.workspace);
  const likely = likelyZones(from.language, [zone]).map((value): Action => {
    const setting = { name: "zone", value } as const;
    return { label: settingLabel(from.language, setting), does: { kind: "set", setting } };
  });
  const other: Action = { label: sayPlain(from.language, SETTINGS.other), does: { kind: "ask_setting", name: "zone" } };
  return [...likely, other];
}

async function clientsOf(db: Db, from: Asker): Promise<number> {
  const { count } = await db
    .selectFrom("clients")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(seen(from))
    .executeTakeFirstOrThrow();
  return count;
}
