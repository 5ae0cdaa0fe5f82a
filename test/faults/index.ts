/** All campaigns, in the order in which they are worth running. */
import type { Campaign } from "./campaign.ts";
import { downtime, leaps } from "./campaigns/clock.ts";
import { kills } from "./campaigns/kills.ts";
import { lostOnSlack, lostOnTelegram } from "./campaigns/lost-answers.ts";
import { repeats } from "./campaigns/repeats.ts";
import { storms } from "./campaigns/storms.ts";

export const campaigns: readonly Campaign[] = [
  {
    name: "kills",
    holds:
      "`kill -9` at random moments under load: nothing acknowledged is lost or doubled, no reminder missed or doubled, the file sound",
    unit: "kills",
    whole: 1_000,
    part: 100,
    some: 100,
    slice: 0,
    run: kills,
  },
  {
    name: "lost-on-slack",
    holds:
      "an answer of Slack's lost, late, cut or nonsense: one visible within 90 s where history may be read, else one labelled repeat",
    unit: "sends",
    whole: 1_000,
    part: 500,
    some: 300,
    slice: 20,
    run: lostOnSlack,
  },
  {
    name: "lost-on-telegram",
    holds: "an answer of Telegram's lost, late, cut or nonsense: at most one labelled repeat",
    unit: "sends",
    whole: 1_000,
    part: 500,
    some: 300,
    slice: 20,
    run: lostOnTelegram,
  },
  {
    name: "repeats",
    holds:
      "repeats, reorderings and late arrivals, across restarts and under new event ids: effects and answers equal distinct events",
    unit: "distinct events, each delivered five times",
    whole: 20_000,
    part: 1_000,
    some: 2_000,
    slice: 50,
    run: repeats,
  },
  {
    name: "storms",
    holds:
      "ten minutes of 429 and 5xx on one conversation: nothing before `retry_after`, others unharmed, memory bounded",
    unit: "storms",
    whole: 10,
    part: 2,
    some: 2,
    slice: 0,
    run: storms,
  },
  {
    name: "clock-leaps",
    holds:
      "the clock leaps −2 h to +3 days: one checklist a due local day, none doubled; beyond 25 h nothing leaves until confirmed",
    unit: "leaps",
    whole: 300,
    part: 50,
    some: 50,
    slice: 2,
    run: leaps,
  },
  {
    name: "downtime",
    holds: "down for a minute to thirty days: one list on waking, no reminder dropped",
    unit: "lengths",
    whole: 30,
    part: 10,
    some: 30,
    slice: 2,
    run: downtime,
  },
];
