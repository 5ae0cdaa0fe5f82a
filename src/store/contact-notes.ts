/** What is remembered of a person: dates and interests. */
import type { Asker } from "../chat/asker.ts";
import type { ComingDay } from "../domain/person-dates.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { ContactDateRow, ContactInterestRow } from "./schema-trouble.ts";
import type { Db, Tx } from "./store.ts";

interface DatedContact {
  readonly contact_id: string;
  readonly client_id: string;
  readonly name: string;
  readonly on: LocalDate;
}

/** Birthdays that fall on these days, with whose they are, the nearest first. */
export async function datesOn(db: Db, workspace: string, days: readonly ComingDay[]): Promise<DatedContact[]> {
  const rows = await db
    .selectFrom("contact_dates")
    .innerJoin("contacts", (join) =>
      join
        .onRef("contacts.workspace_id", "=", "contact_dates.workspace_id")
        .onRef("contacts.id", "=", "contact_dates.contact_id"),
    )
    .select(["contacts.id as contact_id", "contacts.client_id", "contacts.name", "contact_dates.month_day"])
    .where("contact_dates.workspace_id", "=", workspace)
    .where("contact_dates.label", "=", "birthday")
    .where(
      "contact_dates.month_day",
      "in",
      days.map((day) => day.monthDay),
    )
    .orderBy("contacts.id")
    .execute();
  return days.flatMap((day) =>
    rows.filter((row) => row.month_day === day.monthDay).map(({ month_day: _, ...row }) => ({ ...row, on: day.on })),
  );
}

export const datesOf = (db: Db, workspace: string, contacts: readonly string[]): Promise<ContactDateRow[]> =>
  contacts.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("contact_dates")
        .selectAll()
        .where("workspace_id", "=", workspace)
        .where("contact_id", "in", contacts)
        .orderBy("month_day")
        .orderBy("id")
        .execute();

export const interestsOf = (db: Db, workspace: string, contacts: readonly string[]): Promise<ContactInterestRow[]> =>
  contacts.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("contact_interests")
        .selectAll()
        .where("workspace_id", "=", workspace)
        .where("contact_id", "in", contacts)
        .orderBy("at")
        .orderBy("id")
        .execute();

/** A date of one name is one: a second birthday takes the place of the first. Returns the id and what was there before. */
export async function saveDate(
  tx: Tx,
  asker: Asker,
  contact: string,
  given: Pick<ContactDateRow, "label" | "month_day" | "year">,
): Promise<{ readonly id: string; readonly former: ContactDateRow | null }> {
  const former = (await datesOf(tx, asker.workspace, [contact])).find((row) => row.label === given.label) ?? null;
  if (former) {
    await tx
      .updateTable("contact_dates")
      .set(given)
      .where("workspace_id", "=", asker.workspace)
      .where("id", "=", former.id)
      .execute();
    return { id: former.id, former };
  }
  const id = asker.newId();
  await tx
    .insertInto("contact_dates")
    .values({ workspace_id: asker.workspace, id, contact_id: contact, ...given })
    .execute();
  return { id, former: null };
}

export async function saveInterest(tx: Tx, asker: Asker, contact: string, text: string): Promise<string> {
  const id = asker.newId();
  await tx
    .insertInto("contact_interests")
    .values({ workspace_id: asker.workspace, id, contact_id: contact, text, at: asker.now })
    .execute();
  return id;
}
