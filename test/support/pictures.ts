/**
 * Makes the pictures of the project's own pages: the sample workspace on a morning that is always the same, through the
 * whole of Rapport. `npm run pictures`; needs a Chromium (`test/support/chromium.ts`).
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { connectWeb } from "../../adapters/web/connect.ts";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { assemble } from "../../src/app.ts";
import type { Log } from "../../src/chat/door.ts";
import type { Message } from "../../src/chat/reply.ts";
import { serve } from "../../src/http.ts";
import { movingClock } from "../../src/moving-clock.ts";
import { pagePorts } from "../../src/page.ts";
import { plantSample } from "../../src/sample/plant.ts";
import { connect } from "../../src/store/connect.ts";
import { nextDueAt } from "../../src/store/due.ts";
import { lettersOf } from "../../src/store/mailbox.ts";
import { safeWith } from "../../src/store/sealing.ts";
import { doorWords } from "../../src/wording/door-words.ts";
import { pictureOfSlack } from "./slack/picture.ts";
import { pictureOfTelegram } from "./telegram/picture.ts";
import { pictureOfPage } from "./web/picture.ts";

const ZONE = "America/New_York";
const MORNING = `2026-11-24T09:00[${ZONE}]`;
const FOLDER = join(import.meta.dirname, "../../docs/pictures");
/** A page that shows pictures is read on telephones too. */
const LARGEST = 300 * 1024;

const epoch = (moment: string): number => Temporal.ZonedDateTime.from(moment).epochMilliseconds;

const complain = (event: string, facts?: unknown): void => {
  throw new Error(event, { cause: facts });
};
const log: Log = { info: () => undefined, warn: complain, error: complain };

const store = await connect(":memory:");
const clock = movingClock(epoch("2026-11-24T08:00[Europe/Kyiv]"), () => 0);
const newId = (): string => v7();
await store.write((tx) => plantSample(tx, clock.now(), newId));
const app = assemble({
  store,
  clock: clock.now,
  newId,
  log,
  later: () => () => undefined,
  clockBelieved: () => true,
  linking: { random: randomBytes, botName: () => null },
  calendar: {
    readFeed: async () => ({ kind: "broken", problem: "unreachable" }),
    safe: safeWith(null, randomBytes),
    random: randomBytes,
    publicUrl: null,
  },
  openDoors: (handle) => [
    connectWeb({
      handle,
      words: doorWords(),
      log,
      newKey: newId,
      clock: clock.now,
      ports: pagePorts({
        store,
        clock: clock.now,
        newId,
        movable: {
          read: () => Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(ZONE),
          move: (to) => clock.moveTo(to.epochMilliseconds, way),
        },
      }),
    }),
  ],
});
const way = { nextDue: () => nextDueAt(store.db), doWhatIsDue: () => app.doWhatIsDue() };
const routes = app.doors.flatMap((door) => door.routes);
const server = await serve({ port: 0, host: "127.0.0.1", routes, log });
await clock.moveTo(epoch(MORNING), way);

async function checklistOf(handle: string): Promise<Message> {
  const letter = (await lettersOf(store.db, DEFAULT_WORKSPACE, handle, 0)).find(({ kind }) => kind === "checklist");
  if (!letter) throw new Error(`no checklist came to ${handle}`);
  return letter.message;
}

async function answerTo(handle: string, text: string): Promise<Message> {
  const answer = await app.handle({
    platform: "web",
    team: null,
    who: { id: handle, name: handle, standing: "member", language: null, zone: null, email: null },
    conversation: { id: handle, kind: "direct" },
    eventKeys: [newId()],
    content: { kind: "words", text },
    answerIn: "acknowledgement",
    receivedAt: clock.now(),
  });
  if (answer.kind !== "reply") throw new Error(`no answer to “${text}”`);
  return answer.message;
}

mkdirSync(FOLDER, { recursive: true });
async function take(name: string, picture: (file: string) => Promise<void>): Promise<void> {
  const file = join(FOLDER, name);
  await picture(file);
  const { size } = statSync(file);
  console.log(`docs/pictures/${name}, ${Math.round(size / 1024)} KB`);
  if (size > LARGEST) throw new Error(`${name} has ${size} bytes, and may have ${LARGEST}`);
}

const english = await checklistOf("daniel");
const ukrainian = await checklistOf("olha");
const card = await answerTo("daniel", "how is Acme?");
await take("slack-checklist.png", (file) => pictureOfSlack(english, file));
await take("telegram-checklist.png", (file) => pictureOfTelegram(english, file));
await take("telegram-checklist-uk.png", (file) => pictureOfTelegram(ukrainian, file));
await take("card-slack.png", (file) => pictureOfSlack(card, file));

const page = `http://127.0.0.1:${server.port}`;
await take("page-phone.png", (file) => pictureOfPage(page, file, { width: 390, height: 844 }));
await take("page.png", (file) =>
  pictureOfPage(page, file, {
    density: 1.5,
    before: async (tab) => {
      await tab.locator("#box").fill("call with Acme, talked to the CFO");
      await tab.keyboard.press("Enter");
      await tab.getByText("Undo").waitFor();
    },
  }),
);
await server.close();
await app.postman.stop();
await store.close();
