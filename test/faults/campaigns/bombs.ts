/**
 * Calendars and files made to fill a memory or to keep a reader busy for ever: endless, slow, packed, with rules without
 * an end. Each is read in a process of its own whose peak of memory is measured, and has to get a clear answer.
 */
import { once } from "node:events";
import { closeSync, openSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import { complaints, type Found, type Given } from "../campaign.ts";
import { commanded, script } from "../support/commanded.ts";
import { type Chance, chanceOf } from "./random.ts";

const READER = join(import.meta.dirname, "../support/read-one-feed.ts");
const MB = 1_048_576;
/** Node itself, the thread's 256 MB and the text in both. */
const MOST_MB = 700;
/** A file is read piece by piece, whatever its size. */
const MOST_FILE_MB = 400;
const MOST_BYTES = 5 * MB;
/** Handed in: what takes ten seconds in the world takes three here. */
const MOST_MS = 3_000;
/** A start on a busy machine, on top of fetching and parsing. */
const SLOWEST_MS = 60_000;

const HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
const event = (...lines: readonly string[]): string => `BEGIN:VEVENT\n${lines.join("\n")}\nEND:VEVENT\n`;
const at = (uid: number | string, ...more: readonly string[]): string =>
  event(`UID:${uid}`, "DTSTART:20261124T090000Z", ...more);
const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i)).join("");

type Feed = (response: ServerResponse, chance: Chance) => void;
const text =
  (body: (chance: Chance) => string): Feed =>
  (response, chance) =>
    void response.end(`${HEAD}${body(chance)}END:VCALENDAR\r\n`);
/** Packed once and beforehand: the reader's time is short, and packing takes longer. */
function packed(pack: (bytes: Buffer) => Buffer, encoding?: string): Bomb {
  let body: Buffer | undefined;
  return {
    prepare: () => {
      body ??= pack(Buffer.concat([Buffer.from(HEAD), Buffer.alloc(60 * MB, 88)]));
    },
    feed: (response) =>
      void response.writeHead(200, encoding === undefined ? {} : { "content-encoding": encoding }).end(body),
    answers: ["not_a_calendar"],
  };
}
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** Again and again until the other side is gone. */
function drip(response: ServerResponse, piece: () => string, everyMs: number): void {
  response.write(HEAD);
  const timer = setInterval(() => response.write(piece()), everyMs);
  response.on("close", () => clearInterval(timer));
}

function flood(response: ServerResponse): void {
  const piece = at(1).repeat(1_000);
  const on = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on("drain", on).write(HEAD);
  on();
}

interface Bomb {
  readonly prepare?: () => void;
  readonly feed: Feed;
  /** What may be answered. */
  readonly answers: readonly string[];
  readonly mostBytes?: number;
}

const RULES = [
  "FREQ=SECONDLY",
  "FREQ=MINUTELY;INTERVAL=1",
  "FREQ=SECONDLY;COUNT=2147483647",
  "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
  "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7,8,9",
  "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=367",
  "FREQ=WEEKLY;INTERVAL=999999999",
  "FREQ=DAILY;UNTIL=99991231T235959Z",
] as const;

const READ = ["events", "too_slow", "too_large", "not_a_calendar"] as const;
const FEEDS: Readonly<Record<string, Bomb>> = {
  endless: { feed: flood, answers: ["too_large"] },
  "packed by gzip": packed(gzipSync, "gzip"),
  "packed by deflate": packed(deflateSync, "deflate"),
  "packed by brotli": packed((bytes) => brotliCompressSync(bytes, QUICKLY), "br"),
  "packed and not named so": packed(gzipSync),
  "a byte now and then": { feed: (response) => drip(response, () => "X", 100), answers: ["too_slow"] },
  silent: { feed: () => undefined, answers: ["too_slow"] },
  "a rule": { feed: text((chance) => at(1, `RRULE:${chance.pick(RULES)}`, "SUMMARY:x")), answers: READ },
  "a thousand rules": {
    feed: text((chance) =>
      many(1_000, (one) => event(`UID:${one}`, "DTSTART:19700101T000000Z", `RRULE:${chance.pick(RULES)}`)),
    ),
    answers: READ,
  },
  "100,000 events": { feed: text(() => many(100_000, (one) => at(one))), answers: ["too_large"] },
  "100,000 events that are let in": {
    feed: text(() => many(100_000, (one) => at(one))),
    answers: READ,
    mostBytes: 20 * MB,
  },
  "one very long line": { feed: text(() => at(1, `SUMMARY:${"x".repeat(4.5 * MB)}`)), answers: READ },
  "one line, folded a million times": {
    feed: text(() => at(1, `SUMMARY:${"x\r\n ".repeat(1.1 * MB)}`)),
    answers: READ,
  },
  "a million parameters": {
    feed: text(() => at(1, `ATTENDEE${";A=B".repeat(1.1 * MB)}:mailto:a@b.example`)),
    answers: READ,
  },
  "a million marks in a start": { feed: text(() => event("UID:1", `DTSTART${";".repeat(4 * MB)}`)), answers: READ },
  "a hundred thousand guests": {
    feed: text(() =>
      at(
        1,
        many(100_000, (one) => `ATTENDEE:mailto:p${one}@b.example\n`),
      ),
    ),
    answers: READ,
  },
  "events within events": { feed: text(() => "BEGIN:VEVENT\n".repeat(300_000)), answers: READ },
  "exceptions without an end": {
    feed: text(() => at(1, "RRULE:FREQ=DAILY", `EXDATE:${"20261124T090000Z,".repeat(250_000)}20261125T090000Z`)),
    answers: READ,
  },
};

/** Pieces of a file, written one after another. */
type File = (chance: Chance) => Generator<string>;
function* again(times: number, piece: string, before = "client,contact\n"): Generator<string> {
  yield before;
  for (let one = 0; one < times; one += 1) yield piece;
}
const FILES: Readonly<Record<string, readonly [file: File, said: RegExp]>> = {
  "a million columns": [() => again(1, ",x".repeat(1_000_000)), /no end|refused/],
  "one endless line": [(chance) => again(100 + chance.below(200), "x".repeat(MB)), /line 2 has no end/],
  "a header without an end": [() => again(150, "client".repeat(MB / 6), ""), /line 1 has no end/],
  "a quote never closed": [() => again(150, "Acme\n".repeat(MB / 5), 'client\n"'), /line 2 has no end/],
  "a header of a million columns": [() => again(1, "\nAcme\n", `client${",x".repeat(1_000_000)}`), /no end/],
  "rows as long as they may be": [() => again(200, `Acme,${"x".repeat(900_000)}\n`), /longer than 500/],
  "hundreds of megabytes of rows": [() => again(200, `Acme,${"y".repeat(480)}\n`.repeat(2_000)), /400000 rows read/],
};

export async function bombs({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did: Record<string, number> = { bombs: 0, "peak MB with a feed": 0, "peak MB with a file": 0 };
  const folder = await mkdtemp(join(tmpdir(), "rapport-bombs-"));
  const server = createServer((asked, response) => {
    response.on("error", () => undefined);
    FEEDS[decodeURIComponent(asked.url?.slice(1) ?? "")]?.feed(response, chance);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  // By turns, so that the first two are one of each.
  const files = Object.keys(FILES);
  const all = Object.keys(FEEDS).flatMap((feed, at) => [feed, ...files.slice(at, at + 1)]);
  try {
    for (let one = 0; one < count; one += 1) {
      const name = all[one % all.length] ?? "";
      const begun = Date.now();
      await (name in FEEDS ? feed(name) : file(name));
      if (Date.now() - begun > SLOWEST_MS) found.add(`${name}: ${Date.now() - begun} ms`);
      did["bombs"] = one + 1;
      progress(one + 1);
    }
    return { did, broken: found.all };
  } finally {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  }

  async function feed(name: string): Promise<void> {
    const bomb = FEEDS[name];
    if (!bomb) return;
    bomb.prepare?.();
    const limits = [String(bomb.mostBytes ?? MOST_BYTES), String(MOST_MS)];
    const { code, said, peakMb } = await script(
      folder,
      READER,
      [String(port), encodeURIComponent(name), ...limits],
      {},
    );
    const answer = /"problem":"(\w+)"/.exec(said)?.[1] ?? /"kind":"(events)"/.exec(said)?.[1] ?? said.slice(0, 500);
    if (code !== 0 || !bomb.answers.includes(answer)) found.add(`${name}: ended with ${code}, answered ${answer}`);
    measured("feed", name, peakMb, MOST_MB);
  }

  async function file(name: string): Promise<void> {
    const [pieces, expected] = FILES[name] ?? [];
    if (!pieces || !expected) return;
    const handle = openSync(join(folder, "bomb.csv"), "w");
    for (const piece of pieces(chance)) writeSync(handle, piece);
    closeSync(handle);
    const { said, peakMb } = await commanded(folder, "import", ["bomb.csv", "--dry-run"], {
      DATABASE_URL: join(folder, "rapport.sqlite"),
    });
    if (!expected.test(said)) found.add(`${name}: said ${said.slice(0, 300)}`);
    measured("file", name, peakMb, MOST_FILE_MB);
  }

  function measured(kind: "feed" | "file", name: string, peakMb: number, most: number): void {
    did[`peak MB with a ${kind}`] = Math.max(did[`peak MB with a ${kind}`] ?? 0, Math.round(peakMb));
    if (peakMb > most) found.add(`${name}: ${Math.round(peakMb)} MB`);
  }
}
