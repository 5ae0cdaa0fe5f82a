/** Touches whose words carry a mark of their own (`slack12x`, `telegram3n0x`), as the file on disk holds them. */
import Database from "better-sqlite3";

const MARK = /\b(?:slack|telegram)[\dn]+x\b/;

/** How often each marked touch stands in the file; whoever changed its words made it another one. */
export function standing(file: string): ReadonlyMap<string, number> {
  const db = new Database(file, { readonly: true });
  try {
    const times = new Map<string, number>();
    for (const { words } of db.prepare<[], { words: string }>("select words from touchpoints").all()) {
      const mark = MARK.exec(words)?.[0] ?? words;
      times.set(mark, (times.get(mark) ?? 0) + 1);
    }
    return times;
  } finally {
    db.close();
  }
}

/** What is wrong with the file: it is not sound, lost one of the `expected` marks, or holds a touch more than once. */
export function faultsOf(file: string, expected: Iterable<string>): readonly string[] {
  const db = new Database(file, { readonly: true });
  const sound = db.pragma("integrity_check", { simple: true });
  db.close();
  const kept = standing(file);
  return [
    ...(sound === "ok" ? [] : [`the file is not sound: ${String(sound)}`]),
    ...[...expected].filter((mark) => !kept.has(mark)).map((mark) => `acknowledged and lost: ${mark}`),
    ...[...kept].filter(([, times]) => times > 1).map(([mark, times]) => `recorded ${times} times: ${mark}`),
  ];
}
