/** "How is X" and a touch at X, for a client of a month and for one with 20,000 touches behind it. */
import { join } from "node:path";
import { DEFAULT_WORKSPACE } from "../migrations/0004_a_workspace_from_the_start.ts";
import { addDays } from "../src/domain/time.ts";
import { clientRow } from "../src/store/clients.ts";
import { connect } from "../src/store/connect.ts";
import type { Store } from "../src/store/store.ts";
import { appOn, newId, scratchFolder } from "./app.ts";
import { type Row, sideBySide } from "./measure.ts";

const NOW = Date.UTC(2026, 10, 24, 9);
const TODAY = "2026-11-24";
const FEW = 20;
const MANY = 20_000;
const ROUNDS = 60;
const PEOPLE = 5;
const AT_ONCE = 1_000;

export async function cardRows(): Promise<Row[]> {
  const store = await connect(join(scratchFolder(), "cards.sqlite"));
  const app = appOn(store, () => NOW);
  const say = async (text: string): Promise<void> => {
    const answer = await app.handle({
      platform: "web",
      team: null,
      who: { id: "olha", name: "Olha", standing: "admin", language: "en", zone: "UTC", email: null },
      conversation: { id: "olha", kind: "direct" },
      eventKeys: [newId()],
      content: { kind: "words", text },
      answerIn: "acknowledgement",
      receivedAt: NOW,
    });
    if (answer.kind !== "reply" || answer.message.reply.tone === "failure") throw new Error(`no answer to “${text}”`);
  };
  await say("/today");
  await clientWith(store, "Acme", FEW);
  await clientWith(store, "Borealis", MANY);
  const rows: Row[] = [];
  for (const { what, words } of [
    { what: "“how is X”", words: (name: string) => `how is ${name}` },
    { what: "a touch recorded", words: (name: string) => `/touch ${name} call with Person 1` },
  ]) {
    rows.push(
      await sideBySide({
        what: `${what}, ${MANY.toLocaleString("en")} touches`,
        anchor: `${FEW} touches`,
        rounds: ROUNDS,
        run: () => say(words("Borealis")),
        runAnchor: () => say(words("Acme")),
      }),
    );
  }
  await store.close();
  return rows;
}

/** Every touch was with one of the client's people; the oldest are years ago. */
async function clientWith(store: Store, name: string, touches: number): Promise<void> {
  const id = newId();
  const key = { workspace_id: DEFAULT_WORKSPACE };
  const people = Array.from({ length: PEOPLE }, (_, at) => ({
    ...key,
    id: newId(),
    client_id: id,
    name: `Person ${at + 1}`,
    search_name: `person ${at + 1}`,
    aliases: "[]",
    title: null,
    role: at === 0 ? ("decision_maker" as const) : ("user" as const),
    email: null,
    phone: null,
    created_at: NOW,
  }));
  await store.write(async (tx) => {
    const owner = await tx.selectFrom("members").select("id").executeTakeFirstOrThrow();
    const row = clientRow(DEFAULT_WORKSPACE, { id, name, owner: owner.id, createdBy: owner.id, at: NOW });
    await tx.insertInto("clients").values(row).execute();
    await tx.insertInto("contacts").values(people).execute();
    for (let from = 0; from < touches; from += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, touches - from) }, (_, at) => ({
        ...key,
        id: newId(),
        client_id: id,
        member_id: owner.id,
        channel: "call" as const,
        direction: null,
        kind: "touch" as const,
        occurred_on: addDays(TODAY, -Math.floor((from + at) / 10)),
        words: "call about the budget",
        recorded_at: NOW,
      }));
      await tx.insertInto("touchpoints").values(some).execute();
      const met = some.map((touch, at) => ({
        ...key,
        touchpoint_id: touch.id,
        contact_id: people[at % PEOPLE]?.id ?? "",
      }));
      await tx.insertInto("touchpoint_contacts").values(met).execute();
    }
    await tx
      .updateTable("workspaces")
      .set((eb) => ({ directory_version: eb("directory_version", "+", 1) }))
      .execute();
  });
}
