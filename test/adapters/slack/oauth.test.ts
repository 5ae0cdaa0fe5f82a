import { createHash, randomBytes } from "node:crypto";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { SCOPES } from "../../../adapters/slack/oauth.ts";
import type { Installations } from "../../../src/chat/installations.ts";
import type { Delivery } from "../../../src/chat/messenger.ts";
import { installationsIn } from "../../../src/installations.ts";
import { connect } from "../../../src/store/connect.ts";
import { type OpenDoor, openDoor } from "../../support/slack/door.ts";
import { browser, PUBLIC_URL } from "../../support/slack/installing.ts";
import { saying } from "../../support/slack/messages.ts";
import { botOf, CLIENT_ID, CLIENT_SECRET, type Company } from "../../support/slack/oauth.ts";

const NOW = Date.UTC(2026, 10, 24, 7, 0, 0);
const MINUTE = 60_000;
const OLENA = { id: "U1", name: "Olena Kovalenko", tz: "Europe/Kyiv", locale: "uk-UA" };
const ACME: Company = { team: "T0ACME", name: "Acme & <b>Sons</b>", people: [OLENA, { id: "U2", name: "Ada" }] };
const CYAN: Company = { team: "T0CYAN", name: "Cyan", people: [{ id: "U1", name: "Linh", locale: "vi-VN" }] };
const ORG: Company = {
  team: "T0NORTH",
  name: "North",
  enterprise: "E0BIG",
  orgWide: true,
  people: [
    OLENA,
    { id: "U2", name: "Ada", team: "T0SOUTH" },
    { id: "U3", name: "Stranger", team: "T0OTHER", stranger: true },
  ],
};

let open: OpenDoor;
let now = NOW;
afterEach(async () => {
  expect(open.slack.problems).toEqual([]);
  await open.close();
});

async function memory(): Promise<Installations> {
  const store = await connect(":memory:");
  onTestFinished(() => store.close());
  const newId = () => randomBytes(8).toString("hex");
  return installationsIn({ store, clock: () => now, newId, random: randomBytes, key: new Uint8Array(32).fill(7) });
}

const doorWith = async (given: Partial<Parameters<typeof openDoor>[0]> = {}) => {
  now = NOW;
  const installations = given.installations ?? (await memory());
  open = await openDoor({
    answer: () => ({ kind: "reply", message: saying("Hello") }),
    clock: () => now,
    ownToken: false,
    ...given,
    installations,
  });
  return { ...open, installations, exchanges: () => calls("oauth.v2.access") };
};
const calls = (method: string) => open.slack.transcript.filter((call) => call.method === method);

const to = (team: string, reference = "ref-1"): Delivery => ({
  reference,
  kind: "reminder",
  address: { platform: "slack", team, person: "U1", conversation: null, shared: false, thread: null, edits: null },
  message: saying("Hello"),
  repeat: false,
  at: NOW,
});

describe("installing", () => {
  it("sends the browser to Slack with what is asked for and a state of its own", async () => {
    const { base } = await doorWith();
    const response = await fetch(`${base}/slack/install`, { redirect: "manual" });
    expect(response.status).toBe(302);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const asked = new URL(response.headers.get("location") ?? "");
    expect(`${asked.origin}${asked.pathname}`).toBe("https://slack.com/oauth/v2/authorize");
    const { state, ...rest } = Object.fromEntries(asked.searchParams);
    expect(rest).toEqual({
      client_id: CLIENT_ID,
      scope: SCOPES.join(","),
      redirect_uri: `${PUBLIC_URL}/slack/oauth_redirect`,
    });
    expect(state?.length).toBeGreaterThan(64);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/; Secure; HttpOnly; /);
    const again = await browser(base).begin();
    expect(new URL(again).searchParams.get("state")).not.toBe(state);
  });

  it("trades the code for a token once, keeps the installation, and says so without a word of what came", async () => {
    const { base, slack, installations, exchanges } = await doorWith();
    const page = await browser(base).install(slack, ACME);
    expect(page.status).toBe(200);
    expect(page.html).toContain("Rapport is installed");
    expect(page.html).toContain('href="https://slack.com/app_redirect?app=A0RAPPORT&amp;team=T0ACME"');
    expect(page.html).not.toContain("Acme");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(exchanges().map((call) => call.fields)).toEqual([
      {
        code: expect.any(String),
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uri: `${PUBLIC_URL}/slack/oauth_redirect`,
      },
    ]);
    const [token] = slack.tokensOf("T0ACME");
    expect(await installations.find("T0ACME")).toEqual({
      place: "T0ACME",
      name: ACME.name,
      botUser: botOf("T0ACME"),
      botToken: token,
    });
    expect(JSON.stringify(open.lines)).not.toContain(token);
    expect(open.lines).toContainEqual({ level: "info", event: "slack.installed", facts: { place: "T0ACME" } });
  });

  it.each([
    ["uk-UA,uk;q=0.9,en;q=0.8", "Нічого не встановлено", "uk"],
    ["ru", "Ничего не установлено", "ru"],
    ["de,vi;q=0.7,en;q=0.3", "Chưa cài đặt gì", "vi"],
    ["de-DE", "Nothing was installed", "en"],
    ["<script>", "Nothing was installed", "en"],
  ])("who cancels in Slack is told in their language (%s)", async (accepted, title, language) => {
    const { base, exchanges } = await doorWith();
    const visitor = browser(base, accepted);
    const state = new URL(await visitor.begin()).searchParams.get("state");
    const page = await visitor.open(`/slack/oauth_redirect?error=access_denied&state=${state}`);
    expect(page.status).toBe(200);
    expect(page.html).toContain(`<h1>${title}</h1>`);
    expect(page.html).toContain(`<html lang="${language}">`);
    expect(page.html).toContain('href="/slack/install"');
    expect(exchanges()).toEqual([]);
  });

  it("nothing of the address stands in the page", async () => {
    const { base } = await doorWith();
    const evil = encodeURIComponent("<img src=x onerror=alert(1)>");
    for (const query of [`error=${evil}`, `code=${evil}&state=${evil}`, `state=${evil}`, evil]) {
      const page = await browser(base).open(`/slack/oauth_redirect?${query}`);
      expect(page.status).toBe(400);
      expect(page.html).not.toContain("img");
      expect(page.html).not.toContain("onerror");
    }
  });

  it("a code that Slack does not take, and a memory that takes nothing, end with a way to begin again", async () => {
    const refused = await doorWith();
    open.slack.fail("oauth.v2.access", { kind: "error", code: "invalid_code" });
    const page = await browser(refused.base).install(refused.slack, ACME);
    expect(page).toMatchObject({ status: 502 });
    expect(page.html).toContain("It did not work");
    expect(await refused.installations.find("T0ACME")).toBeNull();
    await open.close();

    const full = await doorWith({
      installations: {
        ...(await memory()),
        keep: async () => {
          throw new Error("disk full at /secret/path");
        },
      },
    });
    const failed = await browser(full.base).install(full.slack, ACME);
    expect(failed).toMatchObject({ status: 502 });
    expect(failed.html).not.toContain("secret");
    expect(full.lines.filter((line) => line.event === "slack.installed")).toEqual([]);
  });
});

describe("the state that a browser brings back", () => {
  const stale = async (page: Promise<{ readonly status: number; readonly html: string }>) => {
    const { status, html } = await page;
    expect(status).toBe(400);
    expect(html).toContain("This link no longer works");
  };

  it("works once: the same address again installs nothing", async () => {
    const { base, slack, exchanges } = await doorWith();
    const visitor = browser(base);
    const back = slack.approve(await visitor.begin(), ACME);
    const cookie = visitor.cookie();
    expect((await visitor.open(back)).status).toBe(200);
    await stale(visitor.open(back));
    // Even with the cookie that the browser was told to forget.
    const { pathname, search } = new URL(back);
    const replayed = await fetch(`${base}${pathname}${search}`, { headers: { cookie } });
    expect(replayed.status).toBe(400);
    expect(exchanges()).toHaveLength(1);
  });

  it("works in the browser where it began, and in no other", async () => {
    const { base, slack, exchanges } = await doorWith();
    const victim = browser(base);
    const back = slack.approve(await browser(base).begin(), ACME);
    await stale(victim.open(back));
    await victim.begin();
    await stale(victim.open(back));
    expect(exchanges()).toEqual([]);
  });

  it("works for ten minutes", async () => {
    const { base, slack, exchanges } = await doorWith();
    const early = browser(base);
    const back = slack.approve(await early.begin(), ACME);
    const late = browser(base);
    const backLate = slack.approve(await late.begin(), CYAN);
    now = NOW + 10 * MINUTE - 1;
    expect((await early.open(back)).status).toBe(200);
    now = NOW + 10 * MINUTE;
    await stale(late.open(backLate));
    expect(exchanges()).toHaveLength(1);
  });

  it("cannot be made by anybody else: not with another end, another signature, or from nothing", async () => {
    const { base, exchanges } = await doorWith();
    const genuine = new URL(await browser(base).begin()).searchParams.get("state") ?? "";
    const [nonce = "", until = "", signature = ""] = genuine.split(".");
    const other = signature.startsWith("A") ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    const unkeyed = createHash("sha256").update(`${nonce}.${until}`).digest("base64url");
    const forged = [
      `${nonce}.${Number(until) + 1}.${signature}`,
      `${nonce}.${until}.${other}`,
      `${nonce}.${until}.${unkeyed}`,
      `${nonce}.${until}.`,
      genuine.toUpperCase(),
      "1",
      "a".repeat(500),
    ];
    for (const state of forged) {
      const response = await fetch(`${base}/slack/oauth_redirect?code=x&state=${state}`, {
        headers: { cookie: `slack-app-oauth-state=${state}` },
      });
      expect(response.status, state).toBe(400);
    }
    expect(exchanges()).toEqual([]);
  });
});

describe("each company by its own token", () => {
  it("people of two companies with the same ids are looked up, heard and answered each in their own", async () => {
    const { base, slack, heard, peopleOf } = await doorWith({ answer: () => ({ kind: "silent" }) });
    for (const company of [ACME, CYAN]) await browser(base).install(slack, company);
    for (const company of [ACME, CYAN]) await peopleOf(company).message("U1", "hello");
    expect(heard.map(({ team, who }) => [team, who.name])).toEqual([
      ["T0ACME", "Olena Kovalenko"],
      ["T0CYAN", "Linh"],
    ]);
    for (const { team } of [ACME, CYAN]) await open.door.messenger.send(to(team));
    for (const { team } of [ACME, CYAN]) expect(slack.at(team).messages).toHaveLength(1);
    expect(slack.messages).toEqual([]);
  });

  it("home, forms and whispers are shown by the token of whoever asked", async () => {
    const asks = { ...saying("When?"), reply: { ...saying("When?").reply, awaits: "a1" } };
    const { base, slack, peopleOf } = await doorWith({ answer: () => ({ kind: "queued", message: asks }) });
    for (const company of [ACME, CYAN]) await browser(base).install(slack, company);
    await peopleOf(CYAN).openHome("U1");
    await peopleOf(CYAN).press("U1", "b1", { channel: "C1", ts: "1.1" });
    await open.door.stop();
    expect([...slack.at("T0CYAN").homes.keys()]).toEqual(["U1"]);
    expect(slack.at("T0CYAN").views).toHaveLength(1);
    expect(slack.at("T0ACME").homes.size + slack.at("T0ACME").views.length).toBe(0);
  });

  it("an organisation that installed it for all its teams is one place, whichever team somebody is in", async () => {
    const { base, slack, heard, peopleOf, installations } = await doorWith();
    const page = await browser(base).install(slack, ORG);
    expect(page.html).toContain('href="https://slack.com/app_redirect?app=A0RAPPORT"');
    expect(await installations.find("E0BIG")).toMatchObject({ place: "E0BIG", name: "North Org" });
    expect(await installations.find("T0NORTH")).toBeNull();
    const south = peopleOf({ ...ORG, team: "T0SOUTH" });
    await peopleOf(ORG).message("U1", "hello");
    await south.command("U2", "/today");
    await south.press("U3", "b1", { channel: "D3", ts: "1.1" });
    expect(heard.map(({ team, who }) => [team, who.id, who.standing])).toEqual([
      ["E0BIG", "U1", "member"],
      ["E0BIG", "U2", "member"],
      ["E0BIG", "U3", "stranger"],
    ]);
    await open.door.messenger.send(to("E0BIG"));
    expect(slack.at("E0BIG").messages).toHaveLength(1);
  });

  it("the operator's own token goes on serving its own team beside them", async () => {
    const { base, slack, heard, person, peopleOf } = await doorWith({ ownToken: true });
    await browser(base).install(slack, CYAN);
    await person.message("U1", "hello");
    await peopleOf(CYAN).message("U1", "hello");
    await peopleOf(ACME).message("U1", "hello");
    expect(heard.map(({ team, who }) => [team, who.name])).toEqual([
      ["T0RAPPORT", "Olena Kovalenko"],
      ["T0CYAN", "Linh"],
    ]);
    await open.door.messenger.send(to("T0RAPPORT"));
    expect(slack.messages).toHaveLength(1);
    expect(await open.door.messenger.send(to("T0ACME"))).toEqual({ kind: "unreachable", reason: "not_installed" });
  });

  it("works over the socket as over HTTP", async () => {
    const { base, slack, heard, peopleOf } = await doorWith({ socket: true });
    await browser(base).install(slack, ACME);
    expect((await peopleOf(ACME).command("U1", "/today")).body).toMatchObject({ text: "Hello" });
    await peopleOf(ACME).uninstalled();
    expect(await peopleOf(ACME).command("U1", "/today")).toMatchObject({ status: 200, body: null });
    expect(heard).toHaveLength(1);
  });
});

describe("uninstalling", () => {
  it.each([
    ["app_uninstalled before tokens_revoked", ["uninstalled", "tokensRevoked"]],
    ["tokens_revoked before app_uninstalled", ["tokensRevoked", "uninstalled"]],
    ["both twice", ["tokensRevoked", "uninstalled", "uninstalled", "tokensRevoked"]],
  ] as const)("%s: the token is forgotten, and each is acknowledged", async (_name, order) => {
    const { base, slack, peopleOf, installations, heard } = await doorWith();
    for (const company of [ACME, CYAN]) await browser(base).install(slack, company);
    now += MINUTE;
    slack.revoke("T0ACME");
    for (const told of order) expect((await peopleOf(ACME)[told]()).status).toBe(200);
    expect(await installations.find("T0ACME")).toBeNull();
    expect(await installations.find("T0CYAN")).not.toBeNull();
    const before = slack.transcript.length;
    expect(await peopleOf(ACME).message("U1", "are you there")).toMatchObject({ status: 200, body: null });
    expect(await peopleOf(ACME).command("U1", "/today")).toMatchObject({ status: 200, body: null });
    expect(await peopleOf(ACME).openHome("U1")).toMatchObject({ status: 200, body: null });
    expect(await peopleOf(ACME).press("U1", "b", { channel: "D1", ts: "1" })).toMatchObject({
      status: 200,
      body: null,
    });
    expect(heard).toEqual([]);
    expect(await open.door.messenger.send(to("T0ACME"))).toEqual({ kind: "unreachable", reason: "not_installed" });
    expect(await open.door.messenger.confirm(to("T0ACME"))).toEqual({ kind: "unknown" });
    expect(slack.transcript).toHaveLength(before);
  });

  it("a token that was revoked without a word is known by Slack's refusal, and not tried for ever", async () => {
    const { base, slack } = await doorWith();
    await browser(base).install(slack, ACME);
    slack.revoke("T0ACME");
    expect(await open.door.messenger.send(to("T0ACME"))).toEqual({ kind: "unreachable", reason: "not_installed" });
  });

  it("word of it that comes late does not end a newer installation", async () => {
    const { base, slack, peopleOf, installations } = await doorWith();
    await browser(base).install(slack, ACME);
    const removedAt = now + MINUTE;
    now = removedAt + 5_000;
    await browser(base).install(slack, ACME);
    await peopleOf(ACME).uninstalled(removedAt);
    await peopleOf(ACME).tokensRevoked(undefined, removedAt);
    expect(await installations.find("T0ACME")).not.toBeNull();
    await peopleOf(ACME).uninstalled(now + MINUTE);
    expect(await installations.find("T0ACME")).toBeNull();
  });

  it("people's own tokens are none of Rapport's, and one team's word ends no organisation's", async () => {
    const { base, slack, peopleOf, installations } = await doorWith();
    await browser(base).install(slack, ACME);
    await browser(base).install(slack, ORG);
    now += MINUTE;
    await peopleOf(ACME).tokensRevoked({ oauth: ["U1"] });
    await peopleOf({ ...ORG, orgWide: false }).uninstalled();
    expect(await installations.find("T0ACME")).not.toBeNull();
    expect(await installations.find("E0BIG")).not.toBeNull();
    await peopleOf(ORG).uninstalled();
    expect(await installations.find("E0BIG")).toBeNull();
  });

  it("what cannot be stored, and an installation that cannot be read, are not acknowledged", async () => {
    const broken = async (): Promise<never> => {
      throw new Error("the database could not take it");
    };
    const { peopleOf, heard } = await doorWith({
      installations: { ...(await memory()), find: broken, remove: broken },
    });
    expect((await peopleOf(ACME).uninstalled()).status).toBe(503);
    expect((await peopleOf(ACME).message("U1", "hello")).status).toBe(503);
    expect(heard).toEqual([]);
    expect(await open.door.messenger.send(to("T0ACME"))).toMatchObject({
      kind: "retry",
      reason: "installation_unknown",
    });
  });

  it("a team that never installed it is acknowledged and not heard", async () => {
    const { peopleOf, heard, slack } = await doorWith();
    expect(await peopleOf(ACME).message("U1", "hello")).toMatchObject({ status: 200, body: null });
    expect(await peopleOf(ACME).uninstalled()).toMatchObject({ status: 200 });
    expect(heard).toEqual([]);
    expect(slack.transcript).toEqual([]);
  });
});
