/** The page itself: its few files, under a policy that lets nothing else run or be fetched. */
import { readFile } from "node:fs/promises";
import type { Log, Route } from "../../src/chat/door.ts";
import { Refused, refuseStrangers } from "./edge.ts";

const FILES = {
  "/": ["index.html", "text/html; charset=utf-8"],
  "/page/page.css": ["page.css", "text/css; charset=utf-8"],
  "/page/icon.svg": ["icon.svg", "image/svg+xml"],
  "/page/page.js": ["page.js", "text/javascript; charset=utf-8"],
  "/page/asking.js": ["asking.js", "text/javascript; charset=utf-8"],
  "/page/chart.js": ["chart.js", "text/javascript; charset=utf-8"],
  "/page/clock.js": ["clock.js", "text/javascript; charset=utf-8"],
  "/page/composer.js": ["composer.js", "text/javascript; charset=utf-8"],
  "/page/conversation.js": ["conversation.js", "text/javascript; charset=utf-8"],
  "/page/drawing.js": ["drawing.js", "text/javascript; charset=utf-8"],
  "/page/elements.js": ["elements.js", "text/javascript; charset=utf-8"],
  "/page/memory.js": ["memory.js", "text/javascript; charset=utf-8"],
  "/page/people.js": ["people.js", "text/javascript; charset=utf-8"],
  "/page/state.js": ["state.js", "text/javascript; charset=utf-8"],
  "/page/talk.js": ["talk.js", "text/javascript; charset=utf-8"],
  "/page/words.js": ["words.js", "text/javascript; charset=utf-8"],
} as const;

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
  return Object.entries(FILES).map(([path, [name, type]]) => ({
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
