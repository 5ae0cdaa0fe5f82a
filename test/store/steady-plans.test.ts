import { expect, test } from "vitest";
import { freshStore } from "../support/databases.ts";
import { world } from "../support/world.ts";

test("SQLite learns nothing of a parameter that would have it prepare a statement anew at every use", async () => {
  const { db, close } = await freshStore("sqlite");
  const few = db.selectFrom("members").select("id").where("name", "=", "Olha").limit(3).compile();
  expect(few).toMatchObject({ sql: 'select "id" from "members" where "name" = +? limit +?', parameters: ["Olha", 3] });
  await close();
});

test.each([["12"], ["1e3"], [""], ["−5"], ["0x10"]])("“%s” is as a name what it was", async (name) => {
  const w = await world("sqlite");
  const { id } = await w.member({ name });
  const found = await w.store.db.selectFrom("members").select("name").where("name", "=", name).execute();
  expect(found).toEqual([{ name }]);
  expect((await w.store.db.selectFrom("members").select("id").where("name", "in", [name, "x"]).execute())[0]).toEqual({
    id,
  });
});
