/** A clear no to whoever may not do what they asked for. */
import type { Asker } from "../chat/asker.ts";
import type { Command } from "../chat/command.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { quote, shortened, type Text } from "../chat/text.ts";
import { activeMembers } from "../store/people.ts";
import type { Db } from "../store/store.ts";
import { say } from "../wording/say.ts";
import { TEAM } from "../wording/team.ts";
import { listed } from "./card-parts.ts";

const WORDS_SHOWN = 300;

const REFUSED = { viewer: TEAM.viewerRefused, leads_only: TEAM.leadsOnly, admins_only: TEAM.adminsOnly } as const;

/** Names whom to ask, and repeats what was typed: nothing of it was recorded. */
export async function refuseCommand(
  db: Db,
  command: Command,
  why: "viewer" | "leads_only" | "admins_only",
  from: Asker,
): Promise<Reply> {
  const { language } = from;
  const admins = (await activeMembers(db, from.workspace)).filter(
    ({ role }) => role === "admin" || (why === "leads_only" && role === "lead"),
  );
  const names = listed(admins.map(({ id, name }): Text => [{ kind: "member", id, name }]));
  const text = admins.length === 0 ? say(language, TEAM.noAdmin) : say(language, REFUSED[why], { admins: names });
  const words = "words" in command && typeof command.words === "string" ? command.words.trim() : "";
  const typed: Line[] =
    words === "" ? [] : [{ text: say(language, TEAM.notRecorded, { words: quote(shortened(words, WORDS_SHOWN)) }) }];
  return { tone: "refusal", sections: [{ kind: "lines", lines: [{ text }, ...typed] }], actions: [] };
}
