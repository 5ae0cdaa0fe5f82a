/** `npm run simulate`: a day of 100,000 members in virtual time, and how late each morning list left. */
import { parseArgs } from "node:util";
import { type Crowd, SPREAD } from "./crowd.ts";
import { type Day, simulateDay } from "./day.ts";

const HELP = `usage: npm run simulate -- [--members N] [--team N] [--telegram PERCENT] [--zone ZONE] [--words] [--postgres]

Carries a crowd over one day in virtual time with the real tick, outbox, pacing and drain, and prints how late each
list left against its reader's own time. It ends with an error when a list is missing, early, sent twice, or faster
than a platform allows.

  --members   how many (100000)
  --team      members of one company, each company with a Slack of its own (100)
  --telegram  of a hundred members, so many are on Telegram, all through one bot (50)
  --zone      everybody in this zone and at nine; without it fifteen zones, and nine for seven in ten
  --words     compose every list as it would be; without it each is one line
  --postgres  on PostgreSQL; without it on SQLite`;

/** Tue 24 Nov 2026, midnight in UTC: a working day wherever somebody's nine o'clock falls within the next 24 hours. */
const FROM = Date.UTC(2026, 10, 24);

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "100000" },
    team: { type: "string", default: "100" },
    telegram: { type: "string", default: "50" },
    zone: { type: "string" },
    words: { type: "boolean", default: false },
    postgres: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const crowd: Crowd = {
  members: Number(values.members),
  team: Number(values.team),
  onTelegram: Number(values.telegram),
  zones: values.zone === undefined ? SPREAD : [[values.zone, 100]],
  everyoneAtNine: values.zone !== undefined,
  realWords: values.words,
  from: FROM,
};
const day = await simulateDay(crowd, values.postgres ? "postgres" : "sqlite", (what) => console.error(what));
console.table(
  (["slack", "telegram"] as const).filter((platform) => day.sent[platform] > 0).map((platform) => row(day, platform)),
);
const minutes = (day.workedMs / 60_000).toFixed(1);
console.log(
  `The machine worked ${minutes} minutes for the day; the busiest minute of the day took it ${(day.busiestMinuteMs / 1_000).toFixed(1)} s for ${day.busiestMinuteSent} lists.`,
);

function row(of: Day, platform: "slack" | "telegram") {
  const sorted = [...of.lateness[platform]].sort((a, b) => a - b);
  const at = (share: number): string => {
    const ms = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
    return `${(ms / 1_000).toFixed(1)} s`;
  };
  return {
    platform,
    lists: of.sent[platform],
    "late p50": at(0.5),
    "late p99": at(0.99),
    "late most": at(1),
    "most in one second": of.mostInASecond[platform],
  };
}
