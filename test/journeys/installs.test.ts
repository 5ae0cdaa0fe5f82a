/** Two companies, one Rapport: each installs it, works, and one of them leaves and comes back. */
import { describe, expect, test } from "vitest";
import { openRapport, SLACK_SECRET } from "../support/rapport.ts";
import { overHttp, slackDriver } from "../support/slack/driver.ts";
import { browser } from "../support/slack/installing.ts";
import { botOf, type Company } from "../support/slack/oauth.ts";

const START = "2026-11-24T10:00[Europe/Kyiv]";
const ACME: Company = {
  team: "T0ACME",
  name: "Acme",
  people: [{ id: "U1", name: "Olena", admin: true, tz: "Europe/Kyiv", locale: "en-US" }],
};
const CYAN: Company = {
  team: "T0CYAN",
  name: "Cyan",
  people: [{ id: "U1", name: "Linh", admin: true, tz: "Europe/Kyiv", locale: "vi-VN" }],
};

describe("two companies that install Rapport", () => {
  const opened = async () => {
    const r = await openRapport(START, { installing: true });
    const peopleOf = ({ team }: Company) =>
      slackDriver({
        to: overHttp(`${r.url}/slack/events`, SLACK_SECRET, r.now),
        team,
        bot: botOf(team),
        clock: r.now,
      });
    const install = async (company: Company) => {
      const page = await browser(r.url).install(r.slack, company);
      expect(page.status, page.html).toBe(200);
    };
    const says = async (company: Company, line: string): Promise<string> => {
      const [, command = "", text = ""] = /^(\/\S+)\s*(.*)$/s.exec(line) ?? [];
      const { body } = await peopleOf(company).command("U1", command, text);
      return r.slack.read({ blocks: Array.isArray(body?.["blocks"]) ? body["blocks"] : [] }).text;
    };
    const received = (company: Company) => r.slack.at(company.team).messages.map((one) => r.slack.read(one).text);
    return { r, peopleOf, install, says, received };
  };

  test("neither sees anything of the other, and each gets its own morning", async () => {
    const { r, install, says, received } = await opened();
    await install(ACME);
    await install(CYAN);
    await says(ACME, "/rapport import Zephyrion, Walrus");
    await says(CYAN, "/rapport import Zephyrion, Mahogany");
    await says(ACME, "/touch zephyrion call with CFO Quentin about periscopes");
    await says(ACME, "/next zephyrion send the periscope estimate tomorrow");
    await says(CYAN, "/next zephyrion gửi báo giá ngày mai");
    expect(await says(CYAN, "/clients")).not.toMatch(/Walrus|periscope|Quentin/i);
    expect(await says(CYAN, "/how zephyrion")).not.toMatch(/periscope|Quentin/i);
    expect(await says(CYAN, "/how walrus")).not.toMatch(/last talk|periscope/i);
    expect(await says(ACME, "/clients")).not.toMatch(/Mahogany/);
    await r.moveTo("2026-11-25T09:05[Europe/Kyiv]");
    await r.settle();
    expect(received(ACME).at(-1)).toContain("periscope estimate");
    expect(received(CYAN).at(-1)).toContain("gửi báo giá");
    expect(received(CYAN).join()).not.toMatch(/periscope|Walrus/i);
    expect(r.slack.messages).toEqual([]);
    expect(r.complaints).toEqual([]);
  });

  test("one leaves: nothing more is tried there; it comes back, and everything is as it was", async () => {
    const { r, peopleOf, install, says, received } = await opened();
    await install(ACME);
    await install(CYAN);
    await says(ACME, "/rapport import Zephyrion");
    await says(CYAN, "/rapport import Mahogany");
    await says(ACME, "/next zephyrion send the periscope estimate tomorrow 15:00");
    await r.moveTo("2026-11-24T18:00[Europe/Kyiv]");
    await r.settle();
    const before = received(ACME).length;

    r.slack.revoke(ACME.team);
    await peopleOf(ACME).tokensRevoked();
    await peopleOf(ACME).uninstalled();
    const calls = r.slack.transcript.length;
    expect((await peopleOf(ACME).command("U1", "/clients")).body).toBeNull();
    expect(r.slack.transcript).toHaveLength(calls);
    await r.moveTo("2026-11-27T12:00[Europe/Kyiv]");
    await r.settle();
    expect(received(ACME)).toHaveLength(before);
    // Three mornings went by, and the other company had each of them.
    expect(received(CYAN).length).toBeGreaterThanOrEqual(3);
    const open = await r.store.db
      .selectFrom("outbox")
      .select(["state", "problem"])
      .where("state", "not in", ["sent", "dead", "cancelled"])
      .execute();
    expect(open).toEqual([]);
    const dead = await r.store.db.selectFrom("outbox").select("problem").where("state", "=", "dead").execute();
    expect(new Set(dead.map((row) => row.problem))).toEqual(new Set(["unreachable"]));
    expect(r.complaints.join()).toContain("not_installed");

    await install(ACME);
    await r.moveTo("2026-11-27T12:01[Europe/Kyiv]");
    expect(received(ACME).slice(before)).toEqual([expect.stringContaining("periscope estimate")]);
    expect(await says(ACME, "/clients")).toContain("Zephyrion");
    await r.moveTo("2026-11-30T09:05[Europe/Kyiv]");
    await r.settle();
    expect(received(ACME).at(-1)).toContain("periscope estimate");
  });

  test("somebody's Telegram belongs to one workspace: a code of another is refused in their language", async () => {
    const { r, install, says } = await opened();
    await install(ACME);
    await install(CYAN);
    const codeOf = async (company: Company) =>
      /\/start ([\w-]{24})/.exec(await says(company, "/rapport link"))?.[1] ?? "";
    const tim = await r.traveller("telegram", { name: "Tim", zone: "Europe/Kyiv", language: "uk" });
    expect((await tim.says(`/link ${await codeOf(ACME)}`)).text).toMatch(/іншої команди/);
    expect((await tim.says("/clients")).text).not.toMatch(/Zephyrion/);
  });
});
