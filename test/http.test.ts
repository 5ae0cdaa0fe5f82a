import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Log, Route } from "../src/chat/door.ts";
import { StorageFault } from "../src/chat/faults.ts";
import { type Serving, serve } from "../src/http.ts";

const heard: string[] = [];
const note = (event: string) => void heard.push(event);
const log: Log = { info: note, warn: note, error: note };
const open: Serving[] = [];

async function serving(
  routes: readonly Route[],
  { port = 0, ...limits }: { port?: number; limits?: { requestMs: number; connections: number } } = {},
): Promise<Serving & { readonly url: string }> {
  const server = await serve({ port, host: "127.0.0.1", routes, log, ...limits });
  open.push(server);
  return { ...server, url: `http://127.0.0.1:${server.port}` };
}
const says = (path: string, words: string, method: Route["method"] = "GET"): Route => ({
  method,
  path,
  handle: (_, response) => void response.end(words),
});
const readsBody: Route = {
  method: "POST",
  path: "/read",
  handle: async (request, response) => {
    let size = 0;
    for await (const piece of request) size += (piece as Buffer).length; // a request without an encoding yields buffers
    response.end(String(size));
  },
};

afterEach(async () => {
  heard.length = 0;
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe("what is answered where", () => {
  it("an exact path wins over a prefix, and the longest prefix over a shorter one", async () => {
    const { url } = await serving([says("/a/*", "prefix"), says("/a/b/*", "longer"), says("/a/b/c", "exact")]);
    const at = async (path: string) => (await fetch(url + path)).text();
    expect(await at("/a/b/c")).toBe("exact");
    expect(await at("/a/b/c?x=1")).toBe("exact");
    expect(await at("/a/b/d")).toBe("longer");
    expect(await at("/a/x")).toBe("prefix");
  });

  it("an unknown path is 404, a known one with another method 405 with what it allows", async () => {
    const { url } = await serving([says("/here", "get"), says("/here", "post", "POST")]);
    expect((await fetch(`${url}/there`)).status).toBe(404);
    const refused = await fetch(`${url}/here`, { method: "PUT" });
    expect(refused.status).toBe(405);
    expect(refused.headers.get("allow")).toBe("GET, HEAD, POST");
  });

  it("HEAD is answered by GET, without its body", async () => {
    const { url } = await serving([says("/here", "words")]);
    const head = await fetch(`${url}/here`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("every answer forbids sniffing, framing and telling where a link was followed from", async () => {
    const { url } = await serving([says("/here", "words")]);
    for (const path of ["/here", "/nowhere"]) {
      const { headers } = await fetch(url + path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });
});

describe("what is refused", () => {
  it("a body over a megabyte is refused, whether it says its length or not", async () => {
    const { url } = await serving([readsBody]);
    const big = "x".repeat(1024 * 1024 + 1);
    expect((await fetch(`${url}/read`, { method: "POST", body: big })).status).toBe(413);
    const pieces = new Blob([big]).stream();
    const chunked = await fetch(`${url}/read`, { method: "POST", body: pieces, duplex: "half" });
    expect(chunked.status).toBe(413);
  });

  it("a body of a megabyte passes, whether it says its length or not", async () => {
    const { url } = await serving([readsBody]);
    const whole = "x".repeat(1024 * 1024);
    expect(await (await fetch(`${url}/read`, { method: "POST", body: whole })).text()).toBe("1048576");
    const chunked = await fetch(`${url}/read`, { method: "POST", body: new Blob([whole]).stream(), duplex: "half" });
    expect(await chunked.text()).toBe("1048576");
  });

  it("a route that throws is a 500 without its secrets, a storage fault a 503, and both are logged", async () => {
    const throws = (path: string, fault: Error): Route => ({
      method: "GET",
      path,
      handle: () => Promise.reject(fault),
    });
    const { url } = await serving([
      throws("/bug", new Error("token xoxb-1")),
      throws("/full", new StorageFault("disk is full")),
    ]);
    const bug = await fetch(`${url}/bug`);
    expect(bug.status).toBe(500);
    expect(await bug.text()).not.toContain("xoxb");
    expect((await fetch(`${url}/full`)).status).toBe(503);
    expect(heard).toEqual(["route_failed", "route_failed"]);
  });

  it("a taken port is said in one sentence with what to do", async () => {
    const { port } = await serving([]);
    await expect(serving([], { port })).rejects.toThrow(`Port ${port} is already taken by another program`);
  });
});

describe("who holds on", () => {
  /** Resolves when the server has closed it. */
  const knocking = (port: number, words: string) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => undefined).write(words);
    return { socket, ended: new Promise((resolve) => socket.resume().once("close", resolve)) };
  };

  it("is cut off when the request is not there whole in its time, whatever of it came", async () => {
    const { port } = await serving([readsBody], { limits: { requestMs: 150, connections: 10 } });
    const head = "POST /read HTTP/1.1\r\nHost: localhost\r\n";
    const pieces = ["", "POST /re", head, `${head}Content-Length: 10\r\n\r\n12345`];
    await Promise.all(pieces.map((words) => knocking(port, words).ended));
  }, 20_000);

  it("takes no more connections than there are for all, of which the log tells once", async () => {
    const { port, url } = await serving([says("/here", "words")], { limits: { requestMs: 5_000, connections: 3 } });
    const held = [knocking(port, "GET"), knocking(port, "GET"), knocking(port, "GET")];
    await Promise.all(held.map(({ socket }) => new Promise((resolve) => socket.once("connect", resolve))));
    await Promise.all([knocking(port, "GET").ended, knocking(port, "GET").ended]);
    expect(heard).toEqual(["connections_full"]);
    for (const { socket } of held) socket.destroy();
    await expect.poll(() => fetch(`${url}/here`).then((answer) => answer.text(), String)).toBe("words");
  });
});

describe("an orderly end", () => {
  it("what is under way is finished, what comes after is refused, and closing twice is closing once", async () => {
    const started = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const slow: Route = {
      method: "GET",
      path: "/slow",
      handle: async (_, response) => {
        started.resolve();
        await finish.promise;
        response.end("whole");
      },
    };
    const server = await serving([slow]);
    const answer = fetch(`${server.url}/slow`);
    await started.promise;
    const closed = Promise.all([server.close(), server.close()]);
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow();
    finish.resolve();
    expect(await (await answer).text()).toBe("whole");
    await closed;
  });

  it("an idle connection that is kept alive does not hold the end up", async () => {
    const server = await serving([says("/here", "words")]);
    const socket = connect(server.port, "127.0.0.1");
    const answered = new Promise((resolve) => socket.once("data", resolve));
    const ended = new Promise((resolve) => socket.once("close", resolve));
    socket.write("GET /here HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await answered;
    await server.close();
    await ended;
  });
});
