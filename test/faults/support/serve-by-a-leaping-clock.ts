/**
 * `npm start` on a machine whose clock stands at `CLOCK_STANDS_AT` (epoch milliseconds) until Rapport serves, and then
 * leaps by `CLOCK_LEAPS_BY`. Each SIGHUP puts it right, or has it leap again. The time that passes is the real one.
 *
 * It stands still so that, however long a start takes, the first look is as far from it as the moment is from a full minute.
 */
const TrueDate = Date;
const standsAt = Number(process.env["CLOCK_STANDS_AT"]);
const leapsBy = Number(process.env["CLOCK_LEAPS_BY"]);
let wall = (): number => standsAt;

class LeapingDate extends TrueDate {
  constructor(...given: [] | [number | string | Date]) {
    super(given.length === 0 ? wall() : given[0]);
  }
  static override now(): number {
    return wall();
  }
}
// `Date` may be called without `new`, which a class may not; nobody here does.
globalThis.Date = LeapingDate as DateConstructor;

const { run } = await import("../../../src/run.ts");
await run(process.env);
const since = performance.now();
let leapt = true;
wall = () => Math.floor(standsAt + performance.now() - since) + (leapt ? leapsBy : 0);
process.on("SIGHUP", () => {
  leapt = !leapt;
});
