import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { feedUrl, fetchFeed } from "../../../adapters/calendar/fetch.ts";
import { feedReader, OUT_IN_THE_WORLD } from "../../../adapters/calendar/read.ts";
import { calendarOf, feedServer, INWARD } from "../../support/feed-server.ts";

const MEETING = calendarOf(["UID:1", "DTSTART:20261124T090000Z", "DTEND:20261124T100000Z", "SUMMARY:Acme"]);
const ADDRESS = "https://feed.example/private-3f9a/basic.ics";
const never = new AbortController().signal;
const broken = (problem: string) => ({ kind: "broken", problem });

describe("an address is read", () => {
  test("over https", async () => {
    const { reach, asked } = await feedServer((_, response) => response.end(MEETING));
    expect(await fetchFeed(ADDRESS, reach)).toEqual({ kind: "text", text: MEETING });
    expect(asked).toEqual(["feed.example /private-3f9a/basic.ics"]);
  });

  test("with a mark of byte order before it", async () => {
    const { reach } = await feedServer((_, response) => response.end(`\uFEFF\r\n${MEETING}`));
    expect(await fetchFeed(ADDRESS, reach)).toEqual({ kind: "text", text: MEETING });
  });

  test("after a redirect to another one, and no more than three", async () => {
    const { reach } = await feedServer((request, response) => {
      const left = Number(/\d+$/.exec(request.url ?? "")?.[0] ?? 0);
      if (left === 0) response.end(MEETING);
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect((await fetchFeed("https://feed.example/3", reach)).kind).toBe("text");
    expect(await fetchFeed("https://feed.example/4", reach)).toEqual(broken("address"));
  });

  test.each([
    ["webcal://feed.example/a.ics", "https://feed.example/a.ics"],
    [" https://feed.example/a.ics ", "https://feed.example/a.ics"],
    ["https://feed.example:443/a.ics", "https://feed.example/a.ics"],
  ])("%s is one", (typed, read) => {
    expect(feedUrl(typed)?.href).toBe(read);
  });
});

describe("an address is refused, and nobody is asked", () => {
  test.each([
    "http://feed.example/a.ics",
    "ftp://feed.example/a.ics",
    "file:///etc/passwd",
    "data:text/calendar,BEGIN:VCALENDAR",
    "https://feed.example:8443/a.ics",
    "https://feed.example:22/",
    "feed.example/a.ics",
    "https://",
    "nonsense",
    "",
  ])("%s", async (address) => {
    const { reach, asked } = await feedServer((_, response) => response.end(MEETING));
    expect(await fetchFeed(address, reach)).toEqual(broken("address"));
    expect(asked).toEqual([]);
  });

  test.each([
    "https://127.0.0.1/a.ics",
    "https://127.1/a.ics",
    "https://2130706433/a.ics",
    "https://017700000001/a.ics",
    "https://0x7f000001/a.ics",
    "https://0x7f.0.0.1/a.ics",
    "https://127.0.0.1./a.ics",
    "https://１２７.0.0.1/a.ics",
    "https://[::1]/a.ics",
    "https://[::ffff:127.0.0.1]/a.ics",
    "https://[::ffff:7f00:1]/a.ics",
    "https://[0:0:0:0:0:ffff:a00:1]/a.ics",
    "https://10.0.0.1/a.ics",
    "https://169.254.169.254/latest/meta-data/",
    "https://localhost/a.ics",
    "https://localhost./a.ics",
  ])("%s, as it is read in the world", async (address) => {
    const reach = {
      ...OUT_IN_THE_WORLD,
      resolve: async () => [
        { address: "127.0.0.1", family: 4 },
        { address: "::1", family: 6 },
      ],
    };
    expect(await fetchFeed(address, reach)).toEqual(broken("address"));
  });
});

describe("nothing inward is connected to", () => {
  test("by a name that leads there", async () => {
    const { reach, names, asked } = await feedServer((_, response) => response.end(MEETING));
    names.set("feed.example", [[INWARD]]);
    expect(await fetchFeed(ADDRESS, reach)).toEqual(broken("address"));
    expect(asked).toEqual([]);
  });

  test("by a name of which one address of several leads there", async () => {
    const { reach, names, asked } = await feedServer((_, response) => response.end(MEETING));
    names.set("feed.example", [["127.0.0.1", INWARD]]);
    expect(await fetchFeed(ADDRESS, reach)).toEqual(broken("address"));
    expect(asked).toEqual([]);
  });

  test("by a name that changes its mind once it was checked", async () => {
    const { reach, names, asked } = await feedServer((_, response) => response.end(MEETING));
    names.set("feed.example", [["127.0.0.1"], [INWARD]]);
    let resolved = 0;
    const resolve = (host: string) => {
      resolved += 1;
      return reach.resolve(host);
    };
    const counted = { ...reach, resolve };
    expect((await fetchFeed(ADDRESS, counted)).kind).toBe("text");
    // Asked once: what was checked is what was connected to.
    expect([resolved, asked.length]).toEqual([1, 1]);
    expect(await fetchFeed(ADDRESS, counted)).toEqual(broken("address"));
    expect(asked).toHaveLength(1);
  });

  test.each([
    "https://inside.example/",
    `https://${INWARD}/`,
    "http://feed.example/plain",
    "file:///etc/passwd",
    "https://[::1]/",
  ])("by a redirect to %s", async (location) => {
    const { reach, names, asked } = await feedServer((_, response) => response.writeHead(302, { location }).end());
    names.set("inside.example", [[INWARD]]);
    expect(await fetchFeed(ADDRESS, reach)).toEqual(broken("address"));
    expect(asked).toEqual(["feed.example /private-3f9a/basic.ics"]);
  });
});

describe("a server that is no help costs little", () => {
  test("more than fits is given up, whatever length was promised", async () => {
    const { reach } = await feedServer(
      (_, response) => {
        response.write(MEETING);
        for (let at = 0; at < 100; at++) response.write("X".repeat(1_000));
        response.end();
      },
      { mostBytes: 50_000 },
    );
    expect(await fetchFeed(ADDRESS, reach)).toEqual(broken("too_large"));
  });

  test("what is packed is not unpacked", async () => {
    const { reach } = await feedServer((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(MEETING)),
    );
    expect(await fetchFeed(ADDRESS, reach)).toEqual(broken("not_a_calendar"));
  });

  test("one that never answers, or never ends, is left", async () => {
    const silent = await feedServer(() => undefined, { mostMs: 60 });
    expect(await fetchFeed(ADDRESS, silent.reach)).toEqual(broken("too_slow"));
    const endless = await feedServer((_, response) => response.write(MEETING), { mostMs: 60 });
    expect(await fetchFeed(ADDRESS, endless.reach)).toEqual(broken("too_slow"));
  });

  test.each([
    [401, "refused"],
    [404, "refused"],
    [410, "refused"],
    [429, "unreachable"],
    [500, "unreachable"],
    [503, "unreachable"],
    [204, "refused"],
  ])("an answer of %i is told as %s", async (status, problem) => {
    const { reach } = await feedServer((_, response) => response.writeHead(status).end());
    expect(await fetchFeed(ADDRESS, reach)).toEqual(broken(problem));
  });

  test.each(["<!doctype html><p>Sign in", "", "BEGIN:VCARD", "{}"])("a page is no calendar: %s", async (text) => {
    const { reach } = await feedServer((_, response) => response.end(text));
    expect(await fetchFeed(ADDRESS, reach)).toEqual(broken("not_a_calendar"));
  });

  test("a connection that is cut is no answer", async () => {
    const { reach } = await feedServer((_, response) => response.destroy());
    expect(await fetchFeed(ADDRESS, reach)).toEqual(broken("unreachable"));
    const half = await feedServer((_, response) => {
      response.writeHead(200, { "content-length": "5000" }).write(MEETING.slice(0, 60));
      setImmediate(() => response.destroy());
    });
    expect(await fetchFeed(ADDRESS, half.reach)).toEqual(broken("unreachable"));
  });
});

describe("a file is read in a thread of its own", () => {
  const days = { zone: "Europe/Kyiv", from: Date.UTC(2026, 10, 24), to: Date.UTC(2026, 10, 25) };

  test("and its meetings come back", async () => {
    const { reach } = await feedServer((_, response) => response.end(MEETING));
    expect(await feedReader(reach)({ address: ADDRESS, ...days }, never)).toMatchObject({
      kind: "events",
      events: [{ title: "Acme", start: Date.UTC(2026, 10, 24, 9), place: null, invited: [] }],
    });
  });

  const endless = Array.from({ length: 500 }, (_, at) => [
    `UID:${at}`,
    "DTSTART:20200101T090000Z",
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
  ]);

  test("which is ended when a file would keep it busy", async () => {
    const { reach } = await feedServer((_, response) => response.end(calendarOf(...endless)));
    expect(await feedReader(reach, 500)({ address: ADDRESS, ...days }, never)).toEqual(broken("too_slow"));
  });

  test.each([
    ["its address is looked up", { resolve: () => new Promise<never>(() => undefined) }, () => undefined],
    ["its server is silent", {}, () => undefined],
    ["its server never ends", {}, (_: unknown, response: ServerResponse) => response.write(MEETING)],
    ["it is parsed", {}, (_: unknown, response: ServerResponse) => response.end(calendarOf(...endless))],
  ])("is let go at once when it is told, while %s", async (_, otherwise, answer) => {
    const { reach } = await feedServer(answer);
    const over = new AbortController();
    const read = feedReader({ ...reach, ...otherwise }, 60_000)({ address: ADDRESS, ...days }, over.signal);
    setTimeout(() => over.abort(), 200);
    expect(await read).toEqual(broken("too_slow"));
  });
});
