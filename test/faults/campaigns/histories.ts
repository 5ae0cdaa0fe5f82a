/**
 * Random histories against a small model: what people do by both doors, time that goes by, and plugs that are pulled.
 * The model knows what was acknowledged and what was asked for; the judge reads the file and the transcripts.
 */
import fc from "fast-check";
import { complaints, type Found, type Given } from "../campaign.ts";
import { judge } from "../histories/judge.ts";
import { shrunk } from "../histories/shrink.ts";
import { CLIENTS, history, type Model, newModel, PEOPLE, type Real, type Step } from "../histories/steps.ts";
import { openStage, type Stage } from "../support/stage.ts";

const MINUTE = 60_000;
const STEPS = 200;
/** A history is played anew so often, to find what of it mattered. */
const MOST_SHRINKS = 60;
/** The first and every fiftieth: it takes several times as long. */
const LOOKS_EVERY_STEP = 50;

/** `count` histories of two hundred steps, each with a seed of its own: `seed`, `seed + 1`, … */
export async function histories({ count, seed, progress }: Given): Promise<Found> {
  const found = complaints();
  const did = { histories: 0, steps: 0, touches: 0, undone: 0, reminders: 0 };
  let shrunkOnce = false;
  for (let one = 0; one < count; one += 1) {
    const own = seed + one;
    const [steps = []] = fc.sample(history(STEPS), { seed: own, numRuns: 1 });
    const looksEveryStep = one % LOOKS_EVERY_STEP === 0;
    const { broken, model } = await play(steps, looksEveryStep);
    did.histories += 1;
    did.steps += steps.length;
    did.touches += model.touches.size;
    did.undone += model.undone.size;
    did.reminders += model.reminders.size;
    for (const sentence of broken) found.add(`history ${own}: ${sentence}`);
    if (broken.length > 0 && !shrunkOnce) {
      shrunkOnce = true;
      const fails = async (part: readonly Step[]): Promise<boolean> => {
        progress(did.histories);
        return (await play(part, looksEveryStep)).broken.length > 0;
      };
      const left = await shrunk(steps, fails, MOST_SHRINKS);
      found.add(`history ${own} breaks with: ${left.map(String).join(" → ")}`);
    }
    progress(did.histories);
  }
  return { did, broken: found.all };
}

async function play(
  steps: readonly Step[],
  looksEveryStep: boolean,
): Promise<{ readonly broken: readonly string[]; readonly model: Model }> {
  const stage = await openStage({
    start: "2026-11-24T08:00[Etc/UTC]",
    looksEveryStep,
    people: PEOPLE.map((id) => ({ id, name: `Person ${id}`, tz: "Etc/UTC", locale: "en-US", admin: true })),
  });
  const model = newModel();
  try {
    const real = await opened(stage);
    await fc.asyncModelRun(() => ({ model, real }), steps);
    await stage.pass(2 * 24 * 60 * MINUTE, 15 * MINUTE);
    return { broken: judge(real, model), model };
  } catch (fault) {
    return { broken: [`ended with ${String(fault)}`], model };
  } finally {
    await stage.close();
  }
}

/** Three clients, and two people on Slack and one on Telegram whom nothing keeps from being reminded. */
async function opened(stage: Stage): Promise<Real> {
  const began = stage.now();
  await stage.begin();
  const { driver } = stage.life();
  await driver.command("U1", "/rapport", `import ${CLIENTS.join(", ")}`);
  for (const who of PEOPLE) {
    await driver.command(who, "/rapport", "settings quiet 00:00-00:00");
    await driver.command(who, "/rapport", "settings days mon-sun");
    await driver.command(who, "/rapport", "settings holidays off");
  }
  const person = stage.telegram.person({ name: "Minh", language: "en" });
  person.start(await stage.code());
  await stage.heard();
  for (const setting of ["quiet 00:00-00:00", "days mon-sun", "holidays off"]) {
    person.says(`/settings ${setting}`);
    await stage.heard();
  }
  return { stage, person, began };
}
