/** The local page as a door: no account, no key, and nothing that leaves the machine. */
import type { Door } from "../../src/chat/door.ts";
import { clockRoutes } from "./clock.ts";
import { conversationRoutes, type Listening } from "./listen.ts";
import { pageRoutes } from "./page.ts";
import { messengerOf } from "./send.ts";

/** Opens no connection of its own: all of it is routes for the process' server, which must listen on 127.0.0.1 only. */
export function connectWeb(options: Listening): Door {
  return {
    platform: "web",
    messenger: messengerOf(options.ports.mailbox),
    routes: [...pageRoutes(options.log), ...conversationRoutes(options), ...clockRoutes(options, options.newKey())],
    start: async () => {},
    stop: async () => {},
  };
}
