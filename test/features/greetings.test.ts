import { expect, test } from "vitest";
import { showChecklist } from "../../src/features/checklist.ts";
import { finishFollowUp } from "../../src/features/finish-follow-up.ts";
import { handGreeting } from "../../src/features/greetings.ts";
import { showContact, tellPerson } from "../../src/features/people.ts";
import { undo } from "../../src/features/undo.ts";
import type { Dialect } from "../../src/store/dialect/columns.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { labels, press, readReply } from "../support/read-reply.ts";
import { world } from "../support/world.ts";

const DAY = 86_400_000;

/** Olena's birthday is on Thursday the 26th; it is Tuesday. */
async function birthday(dialect: Dialect) {
  const w = await world(dialect);
  const olha = await w.member();
  const taras = await w.member({ name: "Taras", language: "uk" });
  const acme = await w.client({ owner: olha });
  const olena = await w.contact({ client: acme });
  await w.store.db
    .insertInto("contact_dates")
    .values({
      workspace_id: w.workspace,
      id: w.newId(),
      contact_id: olena.id,
      label: "birthday",
      month_day: "11-26",
      year: null,
    })
    .execute();
  const list = async (of: MemberRow, day = 0) =>
    readReply(
      await w.store.write((tx) =>
        showChecklist(tx, { kind: "show_checklist", all: true }, { ...w.asker(of), now: w.now + day * DAY }),
      ),
    ).join("\n");
  const hand = (member: string | null) =>
    w.store.write((tx) => handGreeting(tx, { kind: "hand_greeting", contact: olena.id, member }, w.asker(olha)));
  return { w, olha, taras, acme, olena, list, hand };
}

onEachDatabase("a greeting", (dialect) => {
  test("is handed on by a tap: off our list, on theirs on the day, and both hear when it is done", async () => {
    const { w, olha, taras, olena, list, hand } = await birthday(dialect);
    expect(await list(olha)).toContain("Olena Kovalenko, birthday Thu");
    const asked = await hand(null);
    expect(readReply(asked)).toEqual(["Who wishes Olena Kovalenko a happy birthday, Thu 26 Nov?"]);
    const handed = await w.store.write((tx) => handGreeting(tx, press(asked, "Taras", "hand_greeting"), w.asker(olha)));
    expect(readReply(handed)).toEqual([
      "Taras greets Olena Kovalenko, Thu 26 Nov. It is on their list, and you hear when it is done.",
    ]);
    const person = await w.store.write((tx) =>
      showContact(tx, { kind: "show_contact", contact: olena.id }, w.asker(olha)),
    );
    expect(readReply(person)).toContain("Taras greets them, Thu 26 Nov");
    // Told once that it is theirs, and again on the day; never both of them.
    expect(await list(taras, 1)).toContain("привітати з днем народження: Olena Kovalenko, вам це передає Olha");
    expect(await list(taras, 2)).toContain("привітати з днем народження: Olena Kovalenko, сьогодні");
    expect(await list(olha, 2)).not.toContain("birthday");
    const [row] = await w.store.db.selectFrom("follow_ups").selectAll().execute();
    const done = { kind: "finish_follow_up", followUp: row?.id ?? "" } as const;
    await w.store.write((tx) => finishFollowUp(tx, done, { ...w.asker(taras), now: w.now + 2 * DAY }));
    expect(await list(olha, 3)).toContain("Acme: Olena Kovalenko greeted by Taras");
    expect(await list(olha, 4)).not.toContain("greeted");
  });

  test("is handed on in words, and is one's own again when that is taken back", async () => {
    const { w, olha, acme, list } = await birthday(dialect);
    const said = await w.store.write((tx) =>
      tellPerson(
        tx,
        {
          kind: "tell_person",
          words: "x",
          client: { kind: "known", id: acme.id },
          name: "Olena",
          of: "greeted",
          text: "Taras",
        },
        () => null,
        w.asker(olha),
      ),
    );
    expect(readReply(said)[0]).toContain("Taras greets Olena Kovalenko");
    expect(await list(olha)).not.toContain("birthday");
    await w.store.write((tx) => undo(tx, press(said, "Undo", "undo"), w.asker(olha)));
    expect(await list(olha, 1)).toContain("Olena Kovalenko, birthday Thu");
  });

  test("is handed on once, and never to whom may not see the client", async () => {
    const { w, taras, acme, hand } = await birthday(dialect);
    await hand(taras.id);
    const again = await hand(taras.id);
    expect(labels(again)).toEqual(["Person"]);
    expect(await w.store.db.selectFrom("follow_ups").select("id").execute()).toHaveLength(1);
    await w.store.db.updateTable("clients").set({ restricted: 1 }).where("id", "=", acme.id).execute();
    await w.store.db.deleteFrom("greetings").execute();
    expect(readReply(await hand(taras.id))).toEqual(["Nobody else may see this client yet."]);
  });
});
