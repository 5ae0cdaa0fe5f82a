import { expect, test } from "vitest";
import { tick } from "../../src/schedule/tick.ts";
import { addIdentity } from "../../src/store/people.ts";
import { putReviewTime } from "../../src/store/reviews.ts";
import { type Process, twoProcesses } from "../support/two-processes.ts";
import { TUESDAY } from "../support/world.ts";

const QUIET = {
  info: () => undefined,
  warn: () => undefined,
  error: (event: string) => Promise.reject(new Error(event)),
};

const look = ({ store, newId }: Process) => tick({ store, now: TUESDAY, newId, log: QUIET });

test("two processes that look at the same instant queue each morning, reminder, brief and review once, no reminder beside a morning", async () => {
  const { w, both } = await twoProcesses();
  const acme = await w.client();
  for (let at = 0; at < 30; at += 1) {
    const member = await w.member({
      name: `m${at}`,
      deliver_to: "web",
      checklist_due_at: at % 2 === 0 ? TUESDAY : null,
      quiet_from: "23:00",
    });
    await w.store.write((tx) =>
      addIdentity(tx, member, { platform: "web", team: null, externalId: member.id }, member.id, TUESDAY),
    );
    await w.followUp({ of: member, client: acme, remind_at: TUESDAY, due_time: "09:00" });
    await w.store.write((tx) => putReviewTime(tx, member, TUESDAY));
    await w.store.db
      .insertInto("meetings")
      .values({
        workspace_id: w.workspace,
        id: w.newId(),
        member_id: member.id,
        client_id: acme.id,
        occurrence: `o${at}`,
        title: "Talk",
        starts_at: TUESDAY + 15 * 60_000,
        ends_at: TUESDAY + 30 * 60_000,
        place: null,
        people: '{"contacts":[],"others":[]}',
        brief_at: TUESDAY,
        touchpoint_id: null,
        agreed: null,
      })
      .execute();
  }
  await Promise.all([...both, ...both].map(look));
  await look(both[0]);
  const queued = await w.store.db
    .selectFrom("outbox")
    .select((eb) => [
      "kind",
      eb.fn.countAll<number>().as("all"),
      eb.fn.count<number>("member_id").distinct().as("members"),
    ])
    .groupBy("kind")
    .orderBy("kind")
    .execute();
  expect(queued).toEqual([
    { kind: "brief", all: 30, members: 30 },
    { kind: "checklist", all: 15, members: 15 },
    { kind: "reminder", all: 15, members: 15 },
  ]);
  const twice = await w.store.db
    .selectFrom("outbox as list")
    .innerJoin("outbox as reminder", "reminder.member_id", "list.member_id")
    .where("list.kind", "=", "checklist")
    .where("reminder.kind", "=", "reminder")
    .select("list.id")
    .execute();
  expect(twice).toEqual([]);
  // Tuesday is no day for reviews: each was looked at, and has its next.
  const reviews = await w.store.db.selectFrom("review_times").select("due_at").execute();
  expect(reviews.every(({ due_at }) => due_at !== null && due_at > TUESDAY)).toBe(true);
});
