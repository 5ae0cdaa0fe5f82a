/** One person in Slack and on Telegram: one memory, whichever way they came to be linked. */
import { expect, test } from "vitest";
import { openRapport, type Rapport } from "../support/rapport.ts";
import type { Heard, Traveller } from "../support/travellers.ts";

const START = "2026-11-24T10:00[Europe/Kyiv]";
const OLHA = { name: "Olha", zone: "Europe/Kyiv", language: "en" } as const;

const clean = (r: Rapport): void => {
  expect([...r.complaints, ...r.slack.problems, ...r.telegram.problems]).toEqual([]);
};

const codeIn = (heard: Heard): string => {
  const code = /[A-Za-z0-9_-]{24}/.exec(heard.text)?.[0];
  if (!code) throw new Error(`no code in: ${heard.text}`);
  return code;
};

const members = (r: Rapport) =>
  r.store.db
    .selectFrom("identities")
    .innerJoin("members", (join) =>
      join
        .onRef("members.workspace_id", "=", "identities.workspace_id")
        .onRef("members.id", "=", "identities.member_id"),
    )
    .select(["members.id", "members.name", "members.role", "members.zone", "members.deliver_to", "identities.platform"])
    .where("members.name", "not like", "host%")
    .orderBy("identities.platform")
    .execute();

/** What `/clients` lists, whatever the door writes before a name. */
async function clientsOf(who: Traveller): Promise<readonly string[]> {
  const { text } = await who.says("/clients");
  return [...text.matchAll(/^\s*\d+\s+(.+?): /gm)].map(([, name]) => name ?? "").sort();
}

/** One list the next morning in all, and at which of the two it arrived. */
async function morning(r: Rapport, at: string, day: string, both: readonly Traveller[]): Promise<readonly string[]> {
  await r.moveTo(at);
  const arrived: string[] = [];
  for (const one of both) {
    const lists = (await one.unasked()).filter(({ text }) => text.startsWith(day));
    arrived.push(...lists.map(() => one.name));
  }
  return arrived;
}

test("a stranger on Telegram becomes who they are in Slack by a code from there", async () => {
  const r = await openRapport(START);
  const slack = await r.traveller("slack", OLHA);
  await slack.says("/import Acme, Globex");
  await slack.says("/touch acme call with Ann");
  const phone = r.telegram.person({ name: "Olha on the phone", language: "en" });
  const offered = await slack.says("/link");
  const code = codeIn(offered);
  expect(offered.text).toContain(`https://t.me/${r.telegram.bot.username}?start=${code}`);
  expect(offered.text).toContain(`/start ${code}`);
  phone.start(code);
  await r.telegram.until(() => r.telegram.pending().length === 0);
  await r.settle();
  const linked = phone.sees().at(-1);
  expect(linked?.text).toMatch(/Slack, Telegram now share one memory/);
  expect(linked?.text).toMatch(/Where should the checklist and reminders go\?/);
  const rows = await members(r);
  expect(rows.map(({ platform, name, zone }) => [platform, name, zone])).toEqual([
    ["slack", "Olha", "Europe/Kyiv"],
    ["telegram", "Olha", "Europe/Kyiv"],
  ]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(1);

  const ask = async (text: string): Promise<string> => {
    phone.says(text);
    await r.telegram.until(() => r.telegram.pending().length === 0);
    await r.settle();
    return phone.sees().at(-1)?.text ?? "";
  };
  expect(await ask("/how acme")).toMatch(/Acme/);
  expect(await ask("/next acme send the offer tomorrow 15:00")).toMatch(/send the offer/);
  expect((await slack.says("/done offer")).text).toMatch(/Done: Acme: send the offer/);
  expect(await ask("/undo")).toMatch(/Open again: Acme: send the offer/);
  expect(await ask(`/link ${code}`)).toMatch(/This code does not work/);
  clean(r);
});

test("two memories become one when a member of Telegram uses a code from Slack", async () => {
  const r = await openRapport(START);
  const slack = await r.traveller("slack", { ...OLHA, name: "Olha in Slack" });
  const phone = await r.traveller("telegram", { ...OLHA, name: "Olha by phone" });
  await slack.says("/import Acme, Globex");
  await slack.says("/touch acme call");
  await slack.says("/next acme send the offer tomorrow");
  await phone.says("/import Nova");
  await phone.says("/touch nova call");
  await phone.says("/next nova print the deck tomorrow 15:00");
  expect(new Set((await members(r)).map(({ id }) => id)).size).toBe(2);

  const linked = await phone.says(`/link ${codeIn(await slack.says("/link"))}`);
  expect(linked.text).toMatch(/now share one memory/);
  expect(linked.text).toMatch(/1 client of yours came along/);
  expect(new Set((await members(r)).map(({ id }) => id)).size).toBe(1);
  for (const one of [slack, phone]) expect(await clientsOf(one), one.name).toEqual(["Acme", "Globex", "Nova"]);

  // Both promises are in one list, sent once, where they chose.
  await phone.presses("Telegram");
  expect(await morning(r, "2026-11-25T09:00[Europe/Kyiv]", "Wed 25 Nov", [slack, phone])).toEqual(["Olha by phone"]);
  const list = (await phone.unasked()).at(-1)?.text ?? "";
  expect(list).toMatch(/send the offer/);
  expect(list).toMatch(/print the deck/);
  // The reminder with a time goes the same way, once.
  const before = (await phone.unasked()).length;
  const inSlack = (await slack.unasked()).length;
  await r.moveTo("2026-11-25T15:00[Europe/Kyiv]");
  const reminders = (await phone.unasked()).slice(before);
  expect(reminders.map(({ text }) => text)).toEqual([expect.stringContaining("print the deck")]);
  expect(await slack.unasked()).toHaveLength(inSlack);
  clean(r);
});

test("and the other way: a code from Telegram typed in Slack", async () => {
  const r = await openRapport(START);
  const slack = await r.traveller("slack", { ...OLHA, name: "Olha in Slack" });
  const phone = await r.traveller("telegram", { ...OLHA, name: "Olha by phone", zone: "Asia/Ho_Chi_Minh" });
  await slack.says("/import Acme");
  await phone.says("/import Nova");
  const code = codeIn(await phone.says("/link"));
  // Their own code in the same place links nothing, and is not used up by that.
  expect((await phone.says(`/link ${code}`)).text).toMatch(/your own code/);
  const linked = await slack.says(`/link ${code}`);
  expect(linked.text).toMatch(/now share one memory/);
  expect(linked.buttons).toEqual(expect.arrayContaining(["Slack", "Telegram"]));
  await slack.presses("Slack");
  for (const one of [slack, phone]) expect(await clientsOf(one), one.name).toEqual(["Acme", "Nova"]);
  // The settings of the memory that made the code are kept: its morning is nine in Ho Chi Minh City.
  const [row] = await members(r);
  expect(row?.zone).toBe("Asia/Ho_Chi_Minh");

  expect(await morning(r, "2026-11-25T08:59[Asia/Ho_Chi_Minh]", "Wed 25 Nov", [slack, phone])).toEqual([]);
  expect(await morning(r, "2026-11-25T09:00[Asia/Ho_Chi_Minh]", "Wed 25 Nov", [slack, phone])).toEqual([
    "Olha in Slack",
  ]);
  // Then Telegram, by a tap in the settings of either.
  await phone.says("/settings");
  await phone.presses("Messages go to");
  await phone.presses("Telegram");
  expect(await morning(r, "2026-11-26T12:00[Europe/Kyiv]", "Thu 26 Nov", [slack, phone])).toEqual(["Olha by phone"]);
  expect((await slack.says(`/link ${code}`)).text).toMatch(/This code does not work/);
  clean(r);
});

test("a lead who is linked keeps the higher of both roles, and buttons of both lives still work", async () => {
  const r = await openRapport(START);
  const slack = await r.traveller("slack", { ...OLHA, name: "Olha in Slack", role: "admin" });
  const phone = await r.traveller("telegram", { ...OLHA, name: "Olha by phone" });
  await slack.says("/import Acme");
  await slack.says("/touch acme call");
  await phone.says("/import Nova");
  await phone.says("/touch nova call");
  const code = codeIn(await slack.says("/link"));
  await phone.says(`/link ${code}`);
  expect((await members(r)).map(({ role }) => role)).toEqual(["admin", "admin"]);
  // The last message on the phone is the link; the touch above it still has its button.
  expect((await phone.presses("Undo")).text).toMatch(/the touch with Nova is gone/);
  expect((await phone.says("/undo")).text).toMatch(/Acme|Nova/);
  clean(r);
});
