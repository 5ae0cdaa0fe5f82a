/** Updates on their way to the bot: kept until confirmed by an offset, or posted to its web hook until it says 200. */
import { post } from "../post.ts";

export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

export interface Mailbox {
  readonly put: (update: Update) => void;
  /**
   * Forgets what is before `offset`, then waits up to `timeoutMs` for an update. `conflict` when another asks
   * meanwhile: the newer one wins.
   */
  readonly take: (
    offset: number | undefined,
    limit: number,
    timeoutMs: number,
  ) => Promise<readonly Update[] | "conflict">;
  readonly hook: (url: string | null, secret?: string) => void;
  readonly hooked: () => boolean;
  readonly pending: () => readonly Update[];
  /** Updates that a web hook answered with 503, oldest first. */
  readonly refused: () => ReadonlySet<Update>;
  readonly close: () => void;
}

const HOOK_AGAIN_MS = 20;

export function mailbox(changed: () => void): Mailbox {
  let waiting: Update[] = [];
  let hook: { url: string; secret: string | undefined } | null = null;
  let poll: { wake: () => void; conflict: () => void } | null = null;
  let closed = false;
  const posting = new Set<string>();
  const refused = new Set<Update>();

  const chatOf = (update: Update): string => {
    const part = Object.values(update).find((value) => typeof value === "object") as
      | { chat?: { id: number }; message?: { chat: { id: number } } }
      | undefined; // one of ours: every update has one part
    return String(part?.chat?.id ?? part?.message?.chat.id ?? "none");
  };

  /** One at a time for each chat: Telegram holds a chat's next update back until the last was taken. */
  const hand = async (chat: string): Promise<void> => {
    if (posting.has(chat)) return;
    posting.add(chat);
    for (;;) {
      const update = waiting.find((one) => chatOf(one) === chat);
      if (update === undefined || hook === null || closed) break;
      const headers: Record<string, string> = { "content-type": "application/json" };
      if (hook.secret !== undefined) headers["x-telegram-bot-api-secret-token"] = hook.secret;
      const status = await post(hook.url, headers, JSON.stringify(update)).then(
        (posted) => posted.status,
        () => 0,
      );
      if (status === 503) refused.add(update);
      if (status === 200) waiting = waiting.filter((one) => one !== update);
      else await new Promise((again) => setTimeout(again, HOOK_AGAIN_MS).unref());
      changed();
    }
    posting.delete(chat);
  };

  const deliver = (): void => {
    poll?.wake();
    if (hook !== null) for (const update of waiting) void hand(chatOf(update));
  };

  return {
    put: (update) => {
      waiting.push(update);
      deliver();
    },
    take: async (offset, limit, timeoutMs) => {
      poll?.conflict();
      if (offset !== undefined) waiting = waiting.filter((update) => update.update_id >= offset);
      changed();
      if (waiting.length === 0 && timeoutMs > 0) {
        const woken = await new Promise<"conflict" | "time">((resolve) => {
          const timer = setTimeout(() => resolve("time"), timeoutMs).unref();
          const done = (why: "conflict" | "time") => {
            clearTimeout(timer);
            resolve(why);
          };
          poll = { wake: () => done("time"), conflict: () => done("conflict") };
        });
        if (woken === "conflict") return "conflict";
        poll = null;
      }
      return waiting.slice(0, limit);
    },
    hook: (url, secret) => {
      hook = url === null ? null : { url, secret };
      if (url !== null) poll?.conflict();
      deliver();
    },
    hooked: () => hook !== null,
    pending: () => waiting,
    refused: () => refused,
    close: () => {
      closed = true;
      poll?.wake();
    },
  };
}
