/** What is in every table of the file, read from outside. */
import Database from "better-sqlite3";

/** Each table's rows as text, whatever their order; without the tables named in `but`. */
export function contentsOf(file: string, but: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const db = new Database(file, { readonly: true });
  try {
    const tables = db.prepare<[], { readonly name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
    );
    return new Map(
      tables
        .all()
        .filter(({ name }) => !(name in but))
        .map(({ name }) => {
          const rows = db.prepare(`select * from "${name}"`).all();
          return [
            name,
            rows
              .map((row) => JSON.stringify(row))
              .toSorted()
              .join("\n"),
          ];
        }),
    );
  } finally {
    db.close();
  }
}

/** The tables that differ, each with its first row that only one side has. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].flatMap(([table, rows]) => {
    const was = before.get(table) ?? "";
    if (was === rows) return [];
    const [old, present] = [was.split("\n"), rows.split("\n")];
    const odd = present.find((row) => !old.includes(row)) ?? old.find((row) => !present.includes(row));
    return [`${table}: ${odd?.slice(0, 200)}`];
  });
}
