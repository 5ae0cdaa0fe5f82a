/** Every migration, in order. A landed one is never edited: a newer one mends it. */
import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";
import * as peopleAndClients from "./0001_people_and_clients.ts";
import * as whatHappened from "./0002_what_happened_and_what_is_owed.ts";
import * as whatIsHeard from "./0003_what_is_heard_and_said.ts";
import * as aWorkspace from "./0004_a_workspace_from_the_start.ts";
import * as money from "./0005_money.ts";
import * as troubleAndSilence from "./0006_trouble_and_silence.ts";
import * as team from "./0007_team.ts";
import * as calendar from "./0008_calendar.ts";
import * as wall from "./0009_a_wall_around_each_workspace.ts";
import * as noContact from "./0010_touches_that_are_no_contact.ts";
import * as notesOnClients from "./0011_notes_on_clients.ts";
import * as erasures from "./0012_erasures.ts";
import * as severalProcesses from "./0013_several_processes.ts";
import * as slackInstallations from "./0014_slack_installations.ts";
import * as greetings from "./0015_greetings_handed_on.ts";
import * as howOften from "./0016_how_often_a_client_hears_from_us.ts";
import * as missedReminders from "./0017_missed_reminders.ts";
import * as outboxInOrder from "./0018_the_outbox_in_its_order.ts";
import * as zoneData from "./0019_zone_data.ts";
import * as givenUp from "./0020_what_was_given_up.ts";
import * as dueTimesBehind from "./0021_due_times_behind.ts";
import * as secretsUntilSent from "./0022_secrets_are_kept_until_sent.ts";
import * as whenNoted from "./0023_when_a_wait_was_noted.ts";
import * as morningsMoved from "./0024_when_mornings_were_moved.ts";
import * as whoLeft from "./0025_who_left.ts";

export interface Step {
  readonly up: (db: Kysely<unknown>, table: MakeTable) => Promise<void>;
}

export const steps: Readonly<Record<string, Step>> = {
  "0001_people_and_clients": peopleAndClients,
  "0002_what_happened_and_what_is_owed": whatHappened,
  "0003_what_is_heard_and_said": whatIsHeard,
  "0004_a_workspace_from_the_start": aWorkspace,
  "0005_money": money,
  "0006_trouble_and_silence": troubleAndSilence,
  "0007_team": team,
  "0008_calendar": calendar,
  "0009_a_wall_around_each_workspace": wall,
  "0010_touches_that_are_no_contact": noContact,
  "0011_notes_on_clients": notesOnClients,
  "0012_erasures": erasures,
  "0013_several_processes": severalProcesses,
  "0014_slack_installations": slackInstallations,
  "0015_greetings_handed_on": greetings,
  "0016_how_often_a_client_hears_from_us": howOften,
  "0017_missed_reminders": missedReminders,
  "0018_the_outbox_in_its_order": outboxInOrder,
  "0019_zone_data": zoneData,
  "0020_what_was_given_up": givenUp,
  "0021_due_times_behind": dueTimesBehind,
  "0022_secrets_are_kept_until_sent": secretsUntilSent,
  "0023_when_a_wait_was_noted": whenNoted,
  "0024_when_mornings_were_moved": morningsMoved,
  "0025_who_left": whoLeft,
};
