/** `/export`: what there is to take along, and how: files of everything are not sent through a chat. */
import type { Asker } from "../chat/asker.ts";
import type { Reply } from "../chat/reply.ts";
import { code } from "../chat/text.ts";
import type { Tx } from "../store/store.ts";
import { EXPORT } from "../wording/days-off.ts";
import { say } from "../wording/say.ts";

export async function exportHelp(tx: Tx, from: Asker): Promise<Reply> {
  const { language } = from;
  const count = async (table: "clients" | "contacts" | "touchpoints"): Promise<number> =>
    (
      await tx
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("workspace_id", "=", from.workspace)
        .executeTakeFirstOrThrow()
    ).count;
  const counts = {
    clients: await count("clients"),
    people: await count("contacts"),
    touches: await count("touchpoints"),
  };
  return {
    tone: "plain",
    title: say(language, EXPORT.title),
    sections: [
      {
        kind: "lines",
        lines: [
          { text: say(language, EXPORT.counts, counts) },
          { text: say(language, EXPORT.how, { command: code("npm run export -- FOLDER") }) },
        ],
      },
      { kind: "note", text: say(language, EXPORT.why) },
    ],
    actions: [],
  };
}
