import { expect, test } from "vitest";
import type { Asker } from "../../src/chat/asker.ts";
import type { CommandOf } from "../../src/chat/command.ts";
import { LONGEST_NAME } from "../../src/domain/client-name.ts";
import { answerBrief } from "../../src/features/brief.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import { finishFollowUp } from "../../src/features/finish-follow-up.ts";
import { setPaper, showPapers } from "../../src/features/papers.ts";
import { manageProject, projectStage, renameProject, showProject } from "../../src/features/projects.ts";
import { backupPlan, rescue } from "../../src/features/rescue.ts";
import { addSeries, stopSeries } from "../../src/features/series.ts";
import { setStatus } from "../../src/features/set-status.ts";
import { snooze } from "../../src/features/snooze.ts";
import { undo } from "../../src/features/undo.ts";
import type { ClientRow, ProjectRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { labels, press, readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

const manage = (w: World, client: ClientRow, from: Asker, given: Partial<CommandOf<"manage_project">>) =>
  w.store.write((tx) =>
    manageProject(
      tx,
      {
        kind: "manage_project",
        words: "x",
        client: { kind: "known", id: client.id },
        name: "",
        stage: null,
        deadline: null,
        ...given,
      },
      from,
    ),
  );
const show = async (w: World, project: ProjectRow, from: Asker) =>
  readReply(await w.store.write((tx) => showProject(tx, { kind: "show_project", project: project.id }, from)));
const takeBack = (w: World, reply: Awaited<ReturnType<typeof manage>>, from: Asker) =>
  w.store.write((tx) => undo(tx, press(reply, "Undo", "undo"), from));

onEachDatabase("a project", (dialect) => {
  test("is started with its stage and deadline, moved on by a tap, and taken back", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const started = await manage(w, acme, from, { name: "Website", stage: "brief", deadline: "2026-12-15" });
    expect(readReply(started)).toEqual([
      "Acme, Website: started",
      "[green] brief · green",
      "Deadline Tue 15 Dec",
      "Brief, still to ask: goal, audience, budget, success",
    ]);
    const moved = await w.store.write((tx) => projectStage(tx, press(started, "Now: proposal", "project_stage"), from));
    expect(readReply(moved)[1]).toBe("[green] proposal · green");
    await takeBack(w, started, from);
    expect(await w.store.db.selectFrom("projects").selectAll().execute()).toEqual([]);
  });

  test("that was never named gets its name, and one name is one project", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const project = await w.project({ client: acme, name: "" });
    await manage(w, acme, from, { name: "Website" });
    await manage(w, acme, from, { name: "WEBSITE", stage: "delivered" });
    expect(await w.store.db.selectFrom("projects").select(["id", "name", "stage"]).execute()).toEqual([
      { id: project.id, name: "Website", stage: "delivered" },
    ]);
    const app = await w.project({ client: acme, name: "App" });
    const renamed = { kind: "rename_project", project: app.id, words: "website" } as const;
    expect((await w.store.write((tx) => renameProject(tx, renamed, from))).tone).toBe("refusal");
  });

  test("keeps its name when another has come by its former one, and says so", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    await w.project({ client: acme, name: "" });
    const named = await manage(w, acme, from, { name: "Website" });
    await w.project({ client: acme, name: "" });
    expect(readReply(await takeBack(w, named, from))[0]).toContain("changed since");
    const names = await w.store.db.selectFrom("projects").select("name").orderBy("name").execute();
    expect(names).toEqual([{ name: "" }, { name: "Website" }]);
  });

  test("with a name that is too long bears its beginning, and shows that there was more", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const whole = "Website with a shop and a map ".repeat(10).trim();
    const cut = `${whole.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
    const started = await manage(w, acme, from, { name: whole });
    expect(readReply(started)[0]).toBe(`Acme, ${cut}: started`);
    const project = await w.project({ client: acme, name: "App" });
    const renamed = { kind: "rename_project", project: project.id, words: `The ${whole}` } as const;
    await w.store.write((tx) => renameProject(tx, renamed, from));
    const names = await w.store.db.selectFrom("projects").select("name").orderBy("id").execute();
    expect(names).toEqual([{ name: cut }, { name: `${`The ${whole}`.slice(0, LONGEST_NAME - 1).trimEnd()}…` }]);
  });

  test("that ends leaves one check-in for a month later", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const project = await w.project({ client: acme, stage: "delivered" });
    const stage = (to: ProjectRow["stage"]) =>
      w.store.write((tx) => projectStage(tx, { kind: "project_stage", project: project.id, stage: to }, from));
    const ended = await stage("accepted");
    expect(readReply(ended)).toContain("It is over. A check-in is on the list for Thu 24 Dec.");
    await stage("paid");
    const tasks = () => w.store.db.selectFrom("follow_ups").select(["text", "due_on", "kind"]).execute();
    expect(await tasks()).toEqual([
      { text: "check in after Website: how does it work for them?", due_on: "2026-12-24", kind: "own" },
    ]);
    await takeBack(w, ended, from);
    expect(await tasks()).toEqual([]);
  });

  test("whose deadline is at risk asks for a way out and a backup plan", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const project = await w.project({ client: acme, deadline: "2026-12-01" });
    const late = {
      kind: "set_status",
      words: "x",
      client: { kind: "known", id: acme.id },
      status: "red",
      note: "no texts",
    } as const;
    const status = await w.store.write((tx) => setStatus(tx, late, from));
    expect(readReply(status)).toContain("The deadline, Tue 1 Dec, is at risk. Which way out?");
    const chosen = await w.store.write((tx) => rescue(tx, press(status, "re-plan", "rescue"), from));
    const backup = press(chosen, "Backup plan…", "backup_plan");
    await w.store.write((tx) => backupPlan(tx, { ...backup, words: "a freelancer" }, from));
    expect(await show(w, project, from)).toEqual([
      "Acme, Website",
      "[red] production · red no texts",
      "Deadline Tue 1 Dec",
      "Way out: re-plan; backup: a freelancer",
    ]);
  });

  test("keeps the brief's questions open until they are answered", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const project = await w.project({ client: await w.client({ owner: olha }), stage: "brief" });
    const answer = (topic: CommandOf<"answer_brief">["topic"], words: string) =>
      w.store.write((tx) => answerBrief(tx, { kind: "answer_brief", project: project.id, topic, words }, from));
    expect((await answer("goal", "")).awaits).toMatchObject({ kind: "answer_brief", topic: "goal" });
    const goal = await answer("goal", "more leads");
    expect(readReply(goal)).toEqual([
      "Acme, Website: brief",
      "[done] goal: more leads",
      "[open] audience: not asked yet",
      "[open] budget: not asked yet",
      "[open] deadline: not asked yet",
      "[open] success: not asked yet",
    ]);
    await takeBack(w, goal, from);
    expect((await show(w, project, from))[3]).toBe("Brief, still to ask: goal, audience, budget, deadline, success");
  });

  test("keeps its papers: to send, sent, signed", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const project = await w.project({ client: await w.client({ owner: olha }) });
    const set = (state: CommandOf<"set_paper">["state"]) =>
      w.store.write((tx) => setPaper(tx, { kind: "set_paper", project: project.id, paper: "contract", state }, from));
    await set("sent");
    const signed = await set("signed");
    expect(readReply(signed)[1]).toBe("[done] contract: signed");
    expect(await show(w, project, from)).toContain("Papers: contract signed");
    await takeBack(w, signed, from);
    const papers = await w.store.write((tx) => showPapers(tx, { kind: "show_papers", project: project.id }, from));
    expect(readReply(papers)[1]).toBe("[amber] contract: sent");
  });

  test("of a client out of sight is not shown", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const project = await w.project({ client: await w.client({ owner: olha, restricted: 1 }) });
    const other = w.asker(await w.member({ name: "Ira" }));
    const reply = await w.store.write((tx) => showProject(tx, { kind: "show_project", project: project.id }, other));
    expect(reply.tone).toBe("refusal");
  });
});

onEachDatabase("a regular report", (dialect) => {
  const DAY = 86_400_000;
  test("comes again by its rule once it is done; a snooze moves only the one", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const series = {
      kind: "add_series",
      words: "x",
      client: { kind: "known", id: acme.id },
      text: "send report",
      rule: "week:1",
      time: null,
    } as const;
    const started = await w.store.write((tx) => addSeries(tx, series, w.asker(olha)));
    expect(readReply(started)).toEqual([
      "Acme: send report, every Mon. First: Mon 30 Nov",
      "Mon 30 Nov · our promise",
      "A snooze moves this one only, never the series.",
    ]);
    const open = () =>
      w.store.db
        .selectFrom("follow_ups")
        .select(["id", "due_on"])
        .where("state", "=", "open")
        .executeTakeFirstOrThrow();
    const first = await open();
    const monday = w.asker(olha, { now: w.now + 6 * DAY });
    await w.store.write((tx) => snooze(tx, { kind: "snooze", followUp: first.id, until: "tomorrow" }, monday));
    const tuesday = w.asker(olha, { now: w.now + 7 * DAY });
    const done = await w.store.write((tx) =>
      finishFollowUp(tx, { kind: "finish_follow_up", followUp: first.id }, tuesday),
    );
    expect(readReply(done)).toEqual(["Done: Acme: send report", "Next time: Mon 7 Dec (every Mon)"]);
    expect((await open()).due_on).toBe("2026-12-07");
    await w.store.write((tx) => undo(tx, press(done, "Undo", "undo"), tuesday));
    expect(await open()).toEqual(first);
    const stopped = await w.store.write((tx) => stopSeries(tx, { kind: "stop_series", followUp: first.id }, tuesday));
    await w.store.write((tx) => undo(tx, press(stopped, "Undo", "undo"), tuesday));
    await w.store.write((tx) => stopSeries(tx, { kind: "stop_series", followUp: first.id }, tuesday));
    const last = await w.store.write((tx) =>
      finishFollowUp(tx, { kind: "finish_follow_up", followUp: first.id }, tuesday),
    );
    expect(readReply(last)).toEqual(["Done: Acme: send report"]);
    expect(labels(last)).toEqual(["Undo"]);
  });

  test("is not begun again by undo when its open occurrence was taken back meanwhile", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const client = { kind: "known", id: acme.id } as const;
    const series = { kind: "add_series", words: "x", client, text: "send report", rule: "week:1", time: null } as const;
    await w.store.write((tx) => addSeries(tx, series, from));
    const open = () =>
      w.store.db.selectFrom("follow_ups").select("id").where("state", "=", "open").executeTakeFirstOrThrow();
    const first = (await open()).id;
    const done = await w.store.write((tx) => finishFollowUp(tx, { kind: "finish_follow_up", followUp: first }, from));
    const second = (await open()).id;
    const stopped = await w.store.write((tx) => stopSeries(tx, { kind: "stop_series", followUp: second }, from));
    await takeBack(w, done, from);
    expect((await open()).id).toBe(first);
    expect(readReply(await takeBack(w, stopped, from))).toEqual(["Can't be undone, it has changed since: send report"]);
    expect(await w.store.db.selectFrom("series").selectAll().execute()).toEqual([]);
  });

  test("missed for weeks is one line, not a pile", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const series = {
      kind: "add_series",
      words: "x",
      client: { kind: "known", id: acme.id },
      text: "send report",
      rule: "week:1",
      time: null,
    } as const;
    await w.store.write((tx) => addSeries(tx, series, w.asker(olha)));
    const later = w.asker(olha, { now: w.now + 27 * DAY });
    const list = readReply(
      await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: true }, later)),
    );
    expect(list.filter((line) => line.includes("report"))).toHaveLength(1);
  });
});
