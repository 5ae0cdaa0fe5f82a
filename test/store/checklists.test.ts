import { expect, test } from "vitest";
import { decideChecklist } from "../../src/domain/checklist.ts";
import { startList } from "../../src/domain/checklist-state.ts";
import { checklistOf, checklistsSince, saveChecklist } from "../../src/store/checklists.ts";
import { onEachDatabase } from "../support/databases.ts";
import { MODEL_DAY, modelMorning } from "../support/morning-facts.ts";
import { world } from "../support/world.ts";

onEachDatabase("a kept morning", (dialect) => {
  test("comes back as it was, every kind of fact in it", async () => {
    const w = await world(dialect);
    const from = w.asker(await w.member());
    const lines = startList(decideChecklist(modelMorning("uk")));
    await w.store.write((tx) => saveChecklist(tx, from, MODEL_DAY, lines));
    expect(await checklistOf(w.store.db, from, MODEL_DAY)).toEqual(lines);
    expect(await checklistsSince(w.store.db, from, "2026-11-25")).toEqual([]);
  });

  test("is one a day: a later state replaces the earlier", async () => {
    const w = await world(dialect);
    const from = w.asker(await w.member());
    const lines = startList(decideChecklist(modelMorning("en")));
    await w.store.write((tx) => saveChecklist(tx, from, MODEL_DAY, lines));
    await w.store.write((tx) => saveChecklist(tx, from, MODEL_DAY, lines.slice(0, 1)));
    expect(await checklistsSince(w.store.db, from, MODEL_DAY)).toEqual([{ day: MODEL_DAY, lines: lines.slice(0, 1) }]);
  });

  test("of another member or of a shape we do not know is none", async () => {
    const w = await world(dialect);
    const from = w.asker(await w.member());
    const other = w.asker(await w.member());
    await w.store.write((tx) => saveChecklist(tx, from, MODEL_DAY, []));
    expect(await checklistOf(w.store.db, other, MODEL_DAY)).toBeNull();
    await w.store.db.updateTable("checklists").set({ lines: '[{"id":"old"}]' }).execute();
    expect(await checklistOf(w.store.db, from, MODEL_DAY)).toBeNull();
  });
});
