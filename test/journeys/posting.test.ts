/** An answer in a shared Slack channel is its asker's alone, until they choose to show it to everybody there. */
import { expect, test } from "vitest";
import { openRapport, type Rapport } from "../support/rapport.ts";
import { type ReadButton, readBlocks } from "../support/slack/reading.ts";

const START = "2026-11-24T10:00[Europe/Kyiv]";
const HERE = "C1";

interface Shown {
  readonly text: string;
  readonly buttons: readonly ReadButton[];
  readonly responseUrl: string;
}

async function opened(lines: readonly string[]) {
  const r = await openRapport(START);
  const olha = await r.traveller("slack", { name: "Olha", zone: "Europe/Kyiv", language: "en" });
  for (const line of lines) await olha.says(line);
  const id = [...r.slack.people.values()].find((one) => one.name === "Olha")?.id ?? "";
  return { r, olha, id };
}

async function asks(r: Rapport, id: string, command: string, text: string): Promise<Shown> {
  const sent = await r.driver.command(id, command, text, HERE);
  if (sent.body) r.slack.acknowledged(sent.body);
  const { blocks } = sent.body as { blocks: unknown[] }; // an answer in the acknowledgement is blocks
  return { ...readBlocks(blocks), responseUrl: r.slack.responseUrl() };
}

/** What replaces the message that only they see; the button is one of it. */
async function presses(r: Rapport, id: string, shown: Shown, label: string): Promise<Shown> {
  const button = shown.buttons.find((one) => one.label === label);
  if (!button) throw new Error(`no ${label} among ${shown.buttons.map((one) => one.label).join(", ")}`);
  const before = r.slack.transcript.length;
  await r.driver.press(id, button.value, { channel: HERE, ts: "0", responseUrl: shown.responseUrl });
  await r.settle();
  const replaced = r.slack.transcript.slice(before).findLast(({ method }) => method === "response_url");
  const { blocks } = (replaced?.fields ?? { blocks: [] }) as { blocks: unknown[] }; // as above
  return { ...readBlocks(blocks), responseUrl: shown.responseUrl };
}

const inChannel = (r: Rapport) => r.slack.messages.filter((one) => one.channel === HERE && !one.onlyFor);

test("a card is posted once, by choice, without its buttons, however often it is pressed", async () => {
  const { r, id, olha } = await opened(["/clients Acme", "/touch acme call with Olena"]);
  const card = await asks(r, id, "/how", "acme");
  expect(inChannel(r)).toEqual([]);
  const asked = await presses(r, id, card, "Post here");
  expect(asked.text).toContain("Everybody in this channel will read it: Acme. Post it?");
  expect(inChannel(r)).toEqual([]);
  expect((await presses(r, id, asked, "Post")).text).toContain("Posted here: Acme");
  await presses(r, id, asked, "Post");
  const [posted, ...more] = inChannel(r);
  expect(more).toEqual([]);
  const read = readBlocks(posted?.blocks ?? []);
  expect(read.text).toContain("Acme: no score yet");
  expect(read.buttons).toEqual([]);
  // The channel is not taken for their direct conversation: the morning still comes to them alone.
  await r.moveTo("2026-11-25T09:01[Europe/Kyiv]");
  expect((await olha.unasked()).at(-1)?.text).toContain("Wed 25 Nov");
  expect(inChannel(r)).toHaveLength(1);
  expect([...r.complaints, ...r.slack.problems]).toEqual([]);
});

test("a channel that refuses the card: it comes to its asker with what to do, and their answers and mornings go on", async () => {
  const { r, id, olha } = await opened(["/clients Acme", "/next acme send the price list tomorrow"]);
  const asked = await presses(r, id, await asks(r, id, "/how", "acme"), "Post here");
  r.slack.fail("chat.postMessage", { kind: "error", code: "restricted_action_read_only_channel" });
  await presses(r, id, asked, "Post");
  expect(inChannel(r)).toEqual([]);
  const own = r.slack.messages.findLast(({ channel }) => channel.startsWith("D"));
  const said = readBlocks(own?.blocks ?? []).text;
  for (const words of ["Acme: no score yet", "I could not post this in the channel"]) expect(said).toContain(words);
  expect((await olha.says("/how acme")).text).toContain("Acme");
  await r.moveTo("2026-11-25T09:01[Europe/Kyiv]");
  expect((await olha.unasked()).at(-1)?.text).toContain("price list");
});

test("who decides may be posted; a list of the day, of clients or of money may not", async () => {
  const { r, id } = await opened(["/clients Acme", "/contact acme Olena, CFO, decision maker"]);
  const decides = await asks(r, id, "/rapport", "who decides at acme");
  const asked = await presses(r, id, decides, "Post here");
  await presses(r, id, asked, "Post");
  expect(readBlocks(inChannel(r)[0]?.blocks ?? []).text).toContain("Olena");
  for (const [command, text] of [
    ["/today", ""],
    ["/clients", ""],
    ["/rapport", "money acme"],
    ["/rapport", "settings"],
  ] as const) {
    const { buttons } = await asks(r, id, command, text);
    expect(buttons.map(({ label }) => label)).not.toContain("Post here");
  }
});

test("nothing is offered where nobody else reads along", async () => {
  const { olha } = await opened(["/clients Acme"]);
  expect((await olha.says("/how acme")).buttons).not.toContain("Post here");
});

test("a restricted client is never posted, nor is one that became it between the choice and the sending", async () => {
  const { r, id } = await opened(["/clients Acme, Globex"]);
  const restrict = (name: string) =>
    r.store.db.updateTable("clients").set({ restricted: 1 }).where("name", "=", name).execute();
  const offered = await asks(r, id, "/how", "acme");
  await restrict("Acme");
  expect((await asks(r, id, "/how", "acme")).buttons.map(({ label }) => label)).not.toContain("Post here");
  expect((await presses(r, id, offered, "Post here")).text).toContain("Acme is restricted");

  const other = await asks(r, id, "/how", "globex");
  const asked = await presses(r, id, other, "Post here");
  await restrict("Globex");
  expect((await presses(r, id, asked, "Post")).text).toContain("Globex is restricted");
  expect(inChannel(r)).toEqual([]);
});

test("where clients are their owners' alone, the question says so first", async () => {
  const { r, id } = await opened(["/clients Acme"]);
  await r.store.db.updateTable("workspaces").set({ sharing: "owner" }).execute();
  const asked = await presses(r, id, await asks(r, id, "/how", "acme"), "Post here");
  expect(asked.text).toContain("Here clients are shown to their owners only");
  expect(asked.buttons.map(({ label }) => label)).toEqual(["Post", "Keep it to me"]);
  await presses(r, id, asked, "Keep it to me");
  expect(inChannel(r)).toEqual([]);
});
