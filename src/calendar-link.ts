/** Where a member's own calendar reads their follow-ups: `/calendar/<token>.ics`. */
import type { WriteFeed } from "./chat/calendar.ts";
import type { Route } from "./chat/door.ts";
import type { Instant } from "./domain/vocabulary.ts";
import { LINK_PATH } from "./features/calendar.ts";
import { followUpFeed } from "./features/follow-up-feed.ts";
import type { Store } from "./store/store.ts";

/** An unknown token and one that has ended look the same as no page at all. */
export function calendarLink(store: Store, clock: () => Instant, writeFeed: WriteFeed): Route {
  return {
    method: "GET",
    path: `${LINK_PATH}*`,
    handle: async (request, response) => {
      const [path = ""] = (request.url ?? "").split("?", 1);
      const token = /^([\w-]+)\.ics$/.exec(path.slice(LINK_PATH.length))?.[1];
      const feed = token === undefined ? null : await followUpFeed(store, token, clock());
      if (feed === null) {
        response.writeHead(404, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
        response.end(JSON.stringify({ error: "Nothing is here." }));
        return;
      }
      response.writeHead(200, { "content-type": "text/calendar; charset=utf-8", "cache-control": "private, no-store" });
      response.end(writeFeed(feed.name, feed.entries));
    },
  };
}
