/** What of complaints, silence and the people at clients is due this morning. */
import type { Asker } from "../chat/asker.ts";
import { seesAll } from "../chat/asker.ts";
import { clocksStopped, holidaysSince } from "../domain/cadence.ts";
import type { Fact } from "../domain/checklist-facts.ts";
import { birthdaysFrom } from "../domain/person-dates.ts";
import { isSilent } from "../domain/silence.ts";
import { USER_LEVEL_DAYS } from "../domain/stakeholders.ts";
import { addDays } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { cadenceRules } from "./cadence-rules.ts";
import {
  type Cover,
  clientsToMeetAgain,
  coveredAmong,
  decidersOf,
  silentClients,
  userLevelClients,
} from "./checklist-clients.ts";
import { complaintsForMorning } from "./complaints.ts";
import { datesOn } from "./contact-notes.ts";
import { greetingsDone, handedGreetings } from "./greetings.ts";
import type { MemberRow } from "./schema.ts";
import { ladderOfClient } from "./silences.ts";
import type { Db } from "./store.ts";

/** How many days before it a birthday is a line: time to think of a card. */
const BIRTHDAY_AHEAD = 2;

/** Facts of the asker's local day; each names its client. */
export async function troubleFacts(
  db: Db,
  asker: Asker,
  covers: readonly Cover[],
  member: MemberRow,
  today: LocalDate,
): Promise<Fact[]> {
  const facts: Fact[] = (await complaintsForMorning(db, asker, covers, seesAll(asker))).map((row) => ({
    kind: "complaint",
    id: row.id,
    client: row.client_id,
    severe: row.severe === 1,
    since: row.opened_on,
  }));
  const silent = await silentClients(db, asker, covers);
  const rules = await cadenceRules(db, asker.workspace, silent);
  for (const client of silent) {
    if (clocksStopped(client, today)) continue;
    const holidays = holidaysSince(client, client.last_on, today, rules);
    if (!isSilent(client.tier, client.last_on, today, member.work_days, holidays)) continue;
    const { ladder } = await ladderOfClient(db, asker, client, {
      workspace_id: asker.workspace,
      client_id: client.id,
      since: client.since,
      last_on: client.last_on,
    });
    const { next } = ladder;
    facts.push({ kind: "silent", client: client.id, whom: next?.step === "lead" ? null : (next?.whom ?? null) });
  }
  const users = await userLevelClients(db, asker, covers, addDays(today, -USER_LEVEL_DAYS));
  const deciders = await decidersOf(db, asker, users);
  for (const client of users) facts.push({ kind: "user_level", client, whom: deciders.get(client) ?? null });
  const near = await datesOn(db, asker.workspace, birthdaysFrom(today, BIRTHDAY_AHEAD));
  const own = new Set(await coveredAmong(db, asker, covers, [...new Set(near.map((row) => row.client_id))]));
  const handed = await handedGreetings(
    db,
    asker.workspace,
    near.map((row) => row.contact_id),
    today,
  );
  const ours = near.filter(
    (row) => !handed.some(({ contact_id, on_day }) => contact_id === row.contact_id && on_day === row.on),
  );
  facts.push(...(await greetingsDone(db, asker)));
  for (const row of ours.filter((one) => own.has(one.client_id))) {
    facts.push({
      kind: "birthday",
      client: row.client_id,
      contact: { id: row.contact_id, name: row.name },
      on: row.on,
    });
  }
  for (const client of await clientsToMeetAgain(db, asker, covers, today))
    facts.push({ kind: "in_person_review", client });
  return facts;
}
