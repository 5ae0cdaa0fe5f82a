/** What Rapport has yet to send, or to look for on a platform, as the file on disk says. */
import Database from "better-sqlite3";

export function waitingIn(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    const row = db
      .prepare<[], { waiting: number }>("select count(*) as waiting from outbox where due_at is not null")
      .get();
    return row?.waiting ?? 0;
  } finally {
    db.close();
  }
}
