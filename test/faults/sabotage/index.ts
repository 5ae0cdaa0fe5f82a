/** The code broken on purpose: for each, the campaign that must turn red. */
export interface Sabotage {
  readonly name: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
  readonly caughtBy: string;
  readonly count: number;
}

export const sabotages: readonly Sabotage[] = [
  {
    name: "what could not be stored is acknowledged all the same",
    file: "src/handler/handle.ts",
    from: "if (error instanceof StorageFault) throw error;",
    to: 'if (error instanceof StorageFault) return { kind: "silent" };',
    caughtBy: "disk-full",
    count: 20,
  },
  {
    name: "commits are not synced on the second start",
    file: "src/store/dialect/sqlite.ts",
    from: 'raw.pragma("synchronous = FULL");',
    to: 'raw.pragma("synchronous = NORMAL"); if (Date.now() > 0) return { raw, dialect: new ImmediateDialect({ database: keepingStatements(raw) }) };',
    caughtBy: "fsync",
    count: 60,
  },
  {
    name: "a lost answer counts as a clear no",
    file: "src/delivery/after-sending.ts",
    from: ': { kind: "again", state: "ambiguous", at: now + LOOKS[0], problem: outcome.reason };',
    to: ': { kind: "again", state: "retry", at: now + LOOKS[0], problem: outcome.reason };',
    caughtBy: "lost-on-slack",
    count: 40,
  },
  {
    name: "the repeat does not say that it may be one",
    file: "src/delivery/prepare.ts",
    from: "labelled ? how.label(message) : message",
    to: "message",
    caughtBy: "lost-on-telegram",
    count: 40,
  },
  {
    name: "an event is known by its first name alone",
    file: "src/handler/handle.ts",
    from: "incoming.eventKeys.map(",
    to: "incoming.eventKeys.slice(0, 1).map(",
    caughtBy: "repeats",
    count: 100,
  },
  {
    name: "retry_after is not waited for",
    file: "src/delivery/drain.ts",
    from: "const outcome = await messenger.send(delivery);",
    to: 'const said = await messenger.send(delivery); const outcome = said.kind === "retry" ? { ...said, afterMs: 0 } : said;',
    caughtBy: "storms",
    count: 1,
  },
  {
    name: "a clock that leapt is believed",
    file: "src/schedule/clock-guard.ts",
    from: "Math.abs(leapMs) <= BELIEVABLE_MS",
    to: "Math.abs(leapMs) >= 0 || BELIEVABLE_MS < 0",
    caughtBy: "clock-leaps",
    count: 12,
  },
  {
    name: "a morning that is an hour late is dropped",
    file: "src/domain/morning.ts",
    from: "&& checklistOf(today, rule) <= now;",
    to: "&& checklistOf(today, rule) <= now && checklistOf(today, rule) > now - 3_600_000;",
    caughtBy: "clock-leaps",
    count: 20,
  },
  {
    name: "signatures are not looked at",
    file: "adapters/slack/authentic.ts",
    from: 'if (typeof signature !== "string"',
    to: 'if (Date.now() > 0) return true;\n  if (typeof signature !== "string"',
    caughtBy: "forged-slack",
    count: 50,
  },
  {
    name: "the web hook's secret is not looked at",
    file: "adapters/telegram/webhook.ts",
    from: 'return typeof given === "string" && timingSafeEqual(digest(given), digest(secret));',
    to: 'return typeof given === "string" || digest(secret).length > 0;',
    caughtBy: "forged-telegram",
    count: 50,
  },
  {
    name: "guests are let in",
    file: "src/features/admit.ts",
    from: "return turnAway(tx, key, incoming, DOORSTEP.guest, now);",
    to: 'return admit(tx, { ...incoming, who: { ...incoming.who, standing: "member" } }, now, newId);',
    caughtBy: "strangers",
    count: 60,
  },
  {
    name: "one company's clients are everybody's",
    file: "src/store/sight.ts",
    from: 'eb("clients.workspace_id", "=", asker.workspace)',
    to: 'eb("clients.workspace_id", "!=", "")',
    caughtBy: "neighbours",
    count: 20,
  },
  {
    name: "what looks like a command may be tapped in a name",
    file: "adapters/telegram/html.ts",
    from: ": inert(words);",
    to: ": words;",
    caughtBy: "hostile-texts",
    count: 60,
  },
  {
    name: "a name is not escaped for Telegram",
    file: "adapters/telegram/html.ts",
    from: 'text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");',
    to: 'text.replaceAll("&", "&amp;");',
    caughtBy: "hostile-texts",
    count: 60,
  },
];
