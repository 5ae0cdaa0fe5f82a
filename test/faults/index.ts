/** All campaigns, in the order in which they are worth running. */
import type { Campaign } from "./campaign.ts";
import { backups } from "./campaigns/backups.ts";
import { bombs } from "./campaigns/bombs.ts";
import { failing, reallyFull } from "./campaigns/broken-disk.ts";
import { canaries } from "./campaigns/canaries.ts";
import { leaps } from "./campaigns/clock.ts";
import { clocksChange } from "./campaigns/clock-changes.ts";
import { diskFull } from "./campaigns/disk-full.ts";
import { downtime } from "./campaigns/downtime.ts";
import { forgedSlack, forgedTelegram } from "./campaigns/forged.ts";
import { formulas } from "./campaigns/formulas.ts";
import { histories } from "./campaigns/histories.ts";
import { hostile } from "./campaigns/hostile.ts";
import { inward } from "./campaigns/inward.ts";
import { killedAtEveryWrite } from "./campaigns/killed-at-every-write.ts";
import { kills } from "./campaigns/kills.ts";
import { lostOnSlack, lostOnTelegram } from "./campaigns/lost-answers.ts";
import { neighbours, neighboursWalled } from "./campaigns/neighbours.ts";
import { oldButtons } from "./campaigns/old-buttons.ts";
import { killedInTurns, stoppedPastTheLease } from "./campaigns/processes.ts";
import { repeats } from "./campaigns/repeats.ts";
import { secrets } from "./campaigns/secrets.ts";
import { storms } from "./campaigns/storms.ts";
import { strangers } from "./campaigns/strangers.ts";
import { syncedBeforeAnswer } from "./campaigns/synced-before-answer.ts";
import { zonesByName } from "./campaigns/zone-names.ts";
import { zones } from "./campaigns/zones.ts";

export const campaigns: readonly Campaign[] = [
  {
    name: "kills",
    holds:
      "`kill -9` at random moments under load from both platforms: nothing acknowledged is lost or doubled, each answer and reminder seen in its own conversation, once in Slack, in Telegram once but for labelled repeats, the file sound",
    unit: "kills",
    whole: 1_000,
    part: 100,
    some: 100,
    slice: 1,
    inProcesses: true,
    run: kills,
  },
  {
    name: "killed-in-turns",
    holds:
      "four processes on one PostgreSQL, one killed every few seconds under load from both platforms: nothing lost or doubled, p99 of acknowledgement under 1 s throughout",
    unit: "kills",
    whole: 200,
    part: 200,
    some: 20,
    slice: 1,
    inProcesses: true,
    alone: true,
    run: killedInTurns,
  },
  {
    name: "stopped-past-the-lease",
    holds:
      "two processes on one PostgreSQL, one stopped past its lease and woken mid-send: no double send, none after the repeat that stands for it, stale fences change nothing and are logged",
    unit: "stops",
    whole: 500,
    part: 250,
    some: 50,
    slice: 1,
    inProcesses: true,
    run: stoppedPastTheLease,
  },
  {
    name: "lost-on-slack",
    holds:
      "an answer of Slack's lost, late, cut or nonsense: one visible within 90 s where history may be read, else one labelled repeat",
    unit: "sends",
    whole: 1_000,
    part: 500,
    some: 200,
    slice: 5,
    run: lostOnSlack,
  },
  {
    name: "lost-on-telegram",
    holds: "an answer of Telegram's lost, late, cut or nonsense: at most one labelled repeat",
    unit: "sends",
    whole: 1_000,
    part: 500,
    some: 200,
    slice: 5,
    run: lostOnTelegram,
  },
  {
    name: "repeats",
    holds:
      "repeats, reorderings and late arrivals, up to twenty hours late, across restarts and under new event ids: effects and answers equal distinct events",
    unit: "distinct events, each delivered three to eight times",
    whole: 20_000,
    part: 2_500,
    some: 2_000,
    slice: 4,
    run: repeats,
  },
  {
    name: "storms",
    holds:
      "ten minutes of 429 and 5xx on one conversation: nothing before `retry_after`, nor again at once, others unharmed, memory bounded",
    unit: "storms",
    whole: 10,
    part: 3,
    some: 3,
    slice: 0.05,
    run: storms,
  },
  {
    name: "clock-leaps",
    holds:
      "the clock leaps −2 h to +3 days: one checklist a due local day, none doubled; beyond 25 h nothing leaves until confirmed; ahead and put right, whoever asks is answered at once",
    unit: "leaps",
    whole: 300,
    part: 100,
    some: 50,
    slice: 2,
    run: leaps,
  },
  {
    name: "downtime",
    holds:
      "down for a minute to thirty days: one message a member on waking (Friday's review apart), and every reminder of that time said in it, or in the next list where it may not be, none twice, and none by itself later",
    unit: "lengths",
    whole: 30,
    part: 30,
    some: 30,
    slice: 2,
    run: downtime,
  },
  {
    name: "disk-full",
    holds:
      "the disk is full at any commit, of messages, commands, presses and forms: no false acknowledgement, 503, the sender told once what becomes of it, and nobody else, recovers when space returns, the file never made anew",
    unit: "times full",
    whole: 300,
    part: 100,
    some: 100,
    slice: 3,
    run: diskFull,
  },
  {
    name: "really-full",
    holds:
      "a small tmpfs filled to its last pages under a process of its own: no false acknowledgement, 503, the sender told once, recovers when space returns; a start meanwhile refuses in one line or answers 503; the file never made anew",
    unit: "times full",
    whole: 300,
    part: 20,
    some: 30,
    slice: 1,
    inProcesses: true,
    run: reallyFull,
  },
  {
    name: "failing-disk",
    holds:
      "writes and syncs that the system answers with an error (strace injection): no false acknowledgement, 503, the sender told once, recovers when the errors end",
    unit: "times failing",
    whole: 300,
    part: 100,
    some: 30,
    slice: 1,
    inProcesses: true,
    run: failing,
  },
  {
    name: "fsync",
    holds:
      "every acknowledgement leaves after the sync of its own commit, also after a second start (traced): commands, messages, presses and forms, posted and over Slack's socket, and updates posted and fetched",
    unit: "acknowledgements",
    whole: 10_000,
    part: 2_000,
    some: 1_000,
    slice: 12,
    inProcesses: true,
    run: syncedBeforeAnswer,
  },
  {
    name: "killed-at-every-write",
    holds:
      "killed at every write and sync of one scenario: nothing acknowledged lost or doubled, each answer and reminder seen in its own conversation, once in Slack, in Telegram once but for one labelled repeat",
    unit: "points",
    whole: 1_000,
    part: 1_000,
    some: 100,
    slice: 1,
    inProcesses: true,
    run: killedAtEveryWrite,
  },
  {
    name: "forged-slack",
    holds: "forged, stale, future and re-encoded requests of Slack's are refused without a word",
    unit: "requests",
    whole: 10_000,
    part: 5_000,
    some: 3_400,
    slice: 100,
    run: forgedSlack,
  },
  {
    name: "forged-telegram",
    holds: "updates without Telegram's secret are refused without a word",
    unit: "requests",
    whole: 10_000,
    part: 5_000,
    some: 3_400,
    slice: 100,
    run: forgedTelegram,
  },
  {
    name: "strangers",
    holds:
      "strangers, guests, bots, groups, channels, other teams, forged buttons and forms, codes guessed, reused or late, for days: no byte, no row of any table changed, each one's fixed line once a day, and up to five codes a day called wrong",
    unit: "attempts",
    whole: 10_000,
    part: 5_000,
    some: 3_400,
    slice: 60,
    run: strangers,
  },
  {
    name: "histories",
    holds: "random histories of two hundred steps by both doors, with mishaps and crashes, agree with a small model",
    unit: "histories",
    whole: 10_000,
    part: 250,
    some: 500,
    slice: 1,
    run: histories,
  },
  {
    name: "zones",
    holds: "in every zone, by every name it has, 2020–2037, each local day has one morning, at its time",
    unit: "names of zones",
    whole: 597,
    part: 597,
    some: 100,
    slice: 2,
    run: zones,
  },
  {
    name: "zone-names",
    holds: "every name of a zone, from a Slack profile or typed, is taken for the zone that it means",
    unit: "names of zones",
    whole: 597,
    part: 597,
    some: 100,
    slice: 2,
    run: zonesByName,
  },
  {
    name: "clock-changes",
    holds: "people whose clocks change meanwhile see one checklist each local day, at its time",
    unit: "changes of clocks",
    whole: 360,
    part: 180,
    some: 40,
    slice: 1,
    run: clocksChange,
  },
  {
    name: "backups",
    holds:
      "backups under load, restored after a forgetting: each opens and is whole, knows what it knew, says nothing old again (on Telegram what waited in it once, with a label), sends no second list of a day, and brings nobody back",
    unit: "backups",
    whole: 200,
    part: 100,
    some: 60,
    slice: 2,
    run: backups,
  },
  {
    name: "hostile-texts",
    holds:
      "hostile names and texts through every message of every door: nothing is refused, calls, leads, can be tapped, or is cut unseen",
    unit: "texts sent",
    whole: 10_000,
    part: 1_000,
    some: 2_000,
    slice: 25,
    run: hostile,
  },
  {
    name: "old-buttons",
    holds:
      "whatever button was ever shown, pressed in any order among people who undo, forget and join: each has an answer, nothing breaks, no row points at nothing",
    unit: "things done",
    whole: 100_000,
    part: 20_000,
    some: 20_000,
    slice: 200,
    run: oldButtons,
  },
  {
    name: "neighbours",
    holds:
      "two workspaces with the same names and ids: each one's answers, mornings, reminders, reviews and exports are the same with and without the other",
    unit: "runs",
    whole: 5_000,
    part: 850,
    some: 500,
    slice: 2,
    run: neighbours,
  },
  {
    name: "neighbours-walled",
    holds:
      "the same on PostgreSQL with row-level security, and a query that forgets its workspace shows nothing of the other",
    unit: "runs",
    whole: 5_000,
    part: 500,
    some: 500,
    slice: 1,
    run: neighboursWalled,
  },
  {
    name: "inward",
    holds:
      "addresses of calendars that lead inward, by number in every spelling, name, change of mind or redirect: no connection",
    unit: "addresses",
    whole: 5_000,
    part: 2_500,
    some: 1_000,
    slice: 60,
    run: inward,
  },
  {
    name: "formulas",
    holds: "cells that a spreadsheet would compute: none is active in an export, and each comes back as it was",
    unit: "cells",
    whole: 20_000,
    part: 10_000,
    some: 4_000,
    slice: 20,
    inProcesses: true,
    run: formulas,
  },
  {
    name: "secrets",
    holds:
      "canaries in every secret and in what people type: never in the log, an answer or a message of anybody's, and no code in a file once it was shown",
    unit: "things done while something is wrong",
    whole: 300,
    part: 100,
    some: 60,
    slice: 2,
    inProcesses: true,
    run: secrets,
  },
  {
    name: "canaries",
    holds:
      "canaries in every secret, in errors of every make, malformed environments, failing commands and starts: none is seen; tokens are sealed to their row",
    unit: "errors, environments and processes",
    whole: 10_000,
    part: 2_500,
    some: 2_000,
    slice: 30,
    run: canaries,
  },
  {
    name: "bombs",
    holds:
      "calendars and files that are endless, slow, packed, or full of rules without an end: bounded memory, a clear answer",
    unit: "bombs",
    whole: 100,
    part: 50,
    some: 25,
    slice: 2,
    inProcesses: true,
    run: bombs,
  },
];
