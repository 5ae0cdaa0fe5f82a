import { expect, test } from "vitest";
import { freshStore } from "../support/databases.ts";

test("SQLite is told a limit in the statement, which would be prepared anew at every use if it were bound", async () => {
  const { db, close } = await freshStore("sqlite");
  const few = db.selectFrom("members").select("id").where("name", "=", "Olha").limit(3).compile();
  expect(few).toMatchObject({ sql: 'select "id" from "members" where "name" = ? limit 3', parameters: ["Olha"] });
  const past = db.selectFrom("members").select("id").limit(3).offset(6).compile();
  expect(past).toMatchObject({ sql: 'select "id" from "members" limit 3 offset ?', parameters: [6] });
  await close();
});
