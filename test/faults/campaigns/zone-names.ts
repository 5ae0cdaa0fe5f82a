/**
 * Every name of a zone, those of old among them, as Slack gives it in a profile and as people type it: each is taken for
 * the zone that it means. The judge reads in the file what is kept, and compares the clocks of both through the years.
 */
import Database from "better-sqlite3";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { toldUnknown, zoneNames } from "../support/zone-names.ts";
import { chanceOf } from "./random.ts";

const YEARS = Array.from({ length: 18 }, (_, index) => 2020 + index);
/** Halves of each month: whatever is moved for a season is moved at some of them. */
const LOOKS = YEARS.flatMap((year) =>
  Array.from({ length: 24 }, (_, half) => Date.UTC(year, Math.floor(half / 2), half % 2 === 0 ? 1 : 15, 12)),
);

/** Letters that tzdata has for Panama's and Arizona's clocks, which no summer moves: whoever types them means their coast. */
const PEOPLE_MEAN: ReadonlyMap<string, string> = new Map([
  ["EST", "America/New_York"],
  ["MST", "America/Denver"],
]);

/** `count` names, none of them twice: each of a member's own, who then types that of another. */
export async function zonesByName({ count, seed, progress }: Given): Promise<Found> {
  const found = complaints();
  const { known, unknown } = zoneNames(count, chanceOf(seed));
  const people = known.map((tz, index) => ({ id: `U${String(index).padStart(4, "0")}`, name: `P${index}x`, tz }));
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: people.map((person) => ({ ...person, locale: "en-US", admin: true })),
  });
  try {
    await stage.begin();
    for (const [index, { id }] of people.entries()) {
      await stage.life().driver.command(id, "/rapport", "settings days mon-sun");
      if (index % 100 === 0) progress(index);
    }
    judge("of a profile", new Map(people.map(({ name, tz }) => [name, tz])));

    const typed = new Map(people.map(({ name }, index) => [name, known[(index + 1) % known.length] ?? "UTC"]));
    for (const [index, { id, name }] of people.entries()) {
      await stage.life().driver.command(id, "/rapport", `settings zone ${typed.get(name)}`);
      if (index % 100 === 0) progress(index);
    }
    judge("typed", new Map([...typed].map(([name, zone]) => [name, PEOPLE_MEAN.get(zone) ?? zone])));
    return { did: { "names of zones": new Set(known).size, ...toldUnknown(unknown) }, broken: found.all };
  } finally {
    await stage.close();
  }

  function judge(how: string, meant: ReadonlyMap<string, string>): void {
    const kept = zonesInFile(stage);
    for (const [name, zone] of meant) {
      const taken = kept.get(name);
      if (taken === undefined) found.add(`${zone}, ${how}: its member is not there`);
      else if (!sameClocks(taken, zone)) found.add(`${zone}, ${how}: taken for ${taken}`);
    }
  }
}

function zonesInFile({ file }: Stage): ReadonlyMap<string, string> {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare<[], { name: string; zone: string }>("select name, zone from members").all();
  db.close();
  return new Map(rows.map(({ name, zone }) => [name, zone]));
}

function sameClocks(one: string, other: string): boolean {
  const offset = (at: number, zone: string): string =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offset;
  return LOOKS.every((at) => offset(at, one) === offset(at, other));
}
