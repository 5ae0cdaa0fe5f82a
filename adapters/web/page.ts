/** The page itself: its few files, under a policy that lets nothing else run or be fetched. */
import { readFile } from "node:fs/promises";
import type { Log, Route } from "../../src/chat/door.ts";
import { Refused, refuseStrangers } from "./edge.ts";

const STYLES = ["page", "stage", "clock", "people", "tries", "talk", "reply", "chart", "composer", "narrow"];
const SCRIPTS = [
  ...["page", "asking", "chart", "clock", "composer", "conversation", "drawing", "elements"],
  ...["memory", "people", "state", "talk", "words"],
];

interface PageFile {
  readonly path: string;
  readonly name: string;
  readonly type: string;
}
const FILES: readonly PageFile[] = [
  { path: "/", name: "index.html", type: "text/html; charset=utf-8" },
  { path: "/page/icon.svg", name: "icon.svg", type: "image/svg+xml" },
  ...STYLES.map((one) => ({ path: `/page/${one}.css`, name: `${one}.css`, type: "text/css; charset=utf-8" })),
  ...SCRIPTS.map((one) => ({ path: `/page/${one}.js`, name: `${one}.js`, type: "text/javascript; charset=utf-8" })),
];

/** Trusted types make the browser itself refuse any text that would become markup. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

export function pageRoutes(log: Log): readonly Route[] {
  return FILES.map(({ path, name, type }) => ({
    method: "GET",
    path,
    handle: async (request, response) => {
      try {
        refuseStrangers(request);
      } catch (fault) {
        if (!(fault instanceof Refused)) throw fault;
        log.warn("page_refused", { path, reason: fault.message });
        response.writeHead(fault.status, { "content-type": "text/plain; charset=utf-8" }).end(fault.message);
        return;
      }
      const file = await readFile(new URL(`./page/${name}`, import.meta.url));
      response.writeHead(200, {
        "content-type": type,
        "content-security-policy": POLICY,
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-cache",
      });
      response.end(file);
    },
  }));
}
